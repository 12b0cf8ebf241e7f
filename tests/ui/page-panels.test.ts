// @vitest-environment jsdom
/** The panels that float over a page, drawn without their closed roots, so that they can be looked into. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Panel, type PanelActs } from '../../src/content/picker/panel.ts';
import { weigh } from '../../src/content/picker/weigh.ts';
import { type WhyActs, type WhySays, whyPanel } from '../../src/content/why/panel.ts';
import type { Told } from '../../src/content/why/told.ts';
import { allByRole, byRole, expectNoBarriers, isChecked, isDisabled, nameOf, text, words } from './screen.tsx';

const acts = (): PanelActs => ({
  larger: vi.fn(),
  smaller: vi.fn(),
  choose: vi.fn(),
  setVerb: vi.fn(),
  setEverywhere: vi.fn(),
  save: vi.fn(),
  undo: vi.fn(),
  clean: vi.fn(),
  leave: vi.fn(),
});

const SUGGESTIONS = [
  { selector: 'body > p:nth-of-type(2)', matches: 1, byPlace: true },
  { selector: '.promo', matches: 4, byPlace: false },
];

const BOX = { top: 0, bottom: 10, left: 0, right: 10 } as DOMRect;

beforeEach(() => document.body.replaceChildren());

describe('the picker’s panel', () => {
  const drawn = (isPrivate = false, told = acts(), host = 'kettles.example') => {
    const panel = new Panel(document, words, { host, isPrivate, acts: told });
    document.body.append(panel.element);
    return panel;
  };

  it('says first how to point, and has nothing to save yet', async () => {
    drawn();
    expect(text()).toContain('Point at something and click it.');
    expect(isDisabled(byRole('button', 'Save as my rule'))).toBe(true);
    await expectNoBarriers();
  });

  it('names what it could go by, with how much that is, and asks what becomes of it and where', async () => {
    drawn().show(SUGGESTIONS, 1, BOX);
    expect(allByRole('radio').map((radio) => [nameOf(radio), isChecked(radio)])).toEqual([
      [
        'body > p:nth-of-type(2)1 on this pageOnly by its place: when the page changes, another part may stand there.',
        false,
      ],
      ['.promo4 on this page', true],
      ['Hide it', true],
      ['Fold it', false],
      ['Always keep it', false],
      ['Only on kettles.example', true],
      ['On every site', false],
    ]);
    expect(isDisabled(byRole('button', 'Save as my rule'))).toBe(false);
    await expectNoBarriers();
  });

  it('goes by a place on this site only', async () => {
    drawn().show(SUGGESTIONS, 0, BOX);
    expect(allByRole('radio').map(nameOf)).toContain('Only on kettles.example');
    expect(allByRole('radio').map(nameOf)).not.toContain('On every site');
    await expectNoBarriers();
  });

  it('of a page that belongs to no site is picked for every site', () => {
    drawn(false, acts(), '').show(SUGGESTIONS, 1, BOX);
    expect(text()).not.toContain('Only on');
    expect(isChecked(byRole('radio', 'On every site'))).toBe(true);
  });

  it('has nothing to save where nothing could be suggested', () => {
    drawn().show([], 0, BOX);
    expect(isDisabled(byRole('button', 'Save as my rule'))).toBe(true);
  });

  it('says what was walked to and what it takes, parted by a sign that begins no line', async () => {
    const weighing = { words, articleWords: async () => 283 };
    const { text, kind } = await weigh(weighing, { selector: 'aside', verb: 'hide', part: 'Part 2 of 5' });
    expect(text).toBe(`Part 2 of 5\u00a0· ${words.say('picker_takes', { count: 283 })}`);
    expect(kind).toBe('warns');
  });

  it('says what it takes where a screen reader hears it', async () => {
    const panel = drawn();
    panel.show(SUGGESTIONS, 1, BOX);
    panel.say(words.say('picker_takes', { count: 283 }), 'warns');
    expect(byRole('status').textContent).toBe('This takes 283 words of the article.');
    await expectNoBarriers();
  });

  it.each([
    [false, ['Undo', 'Close']],
    [true, ['Undo', 'Clean this page', 'Close']],
  ])(
    'offers to take back what was saved, and, on a page that is not cleaned (%s), to clean it',
    async (clean, names) => {
      const panel = drawn();
      panel.show(SUGGESTIONS, 1, BOX);
      panel.showSaved(clean);
      const shown = allByRole('button').filter((button) => !button.closest('[hidden]'));
      expect(shown.map(nameOf)).toEqual(names);
      expect(document.activeElement?.textContent).toBe('Close');
      await expectNoBarriers();
    },
  );

  it('saves nothing from a private window, and says so', () => {
    drawn(true).show(SUGGESTIONS, 1, BOX);
    expect(byRole('button', 'Save as my rule').hidden).toBe(true);
    expect(text()).toContain('In a private window Winnow stores nothing');
  });

  it('heeds no press and no choice that a script has made', () => {
    const told = acts();
    drawn(false, told).show(SUGGESTIONS, 1, BOX);
    for (const control of [...allByRole('button'), ...allByRole('radio')]) control.click();
    for (const act of Object.values(told)) expect(act).not.toHaveBeenCalled();
  });
});

describe('“Why was this hidden?”', () => {
  const told = (more: Partial<Told> = {}): Told => ({
    id: 'stickers.7',
    rule: 'stickers',
    what: 'hide',
    verb: 'hide',
    reason: { code: 'glued', facts: { host: 'glue.example' } },
    excerpt: 'Sixty rings',
    keepMark: 'sixty rings',
    ...more,
  });
  const drawn = (says: Partial<WhySays>, keep: WhyActs['keep'] = async () => {}) => {
    const wanted: WhyActs = { restore: async () => {}, hideAgain: async () => {}, keep, close: () => {} };
    const all: WhySays = { near: [], all: 0, isCleaned: true, trouble: '', ...says };
    document.body.append(whyPanel(document, words, all, wanted, String));
  };

  it('says of each thing what was done, by which rule and why, and what can be done about it', async () => {
    drawn({
      near: [
        { thing: told(), side: 'above' },
        { thing: told({ what: 'fold', keepMark: '' }), side: 'below' },
      ],
    });
    const [first, second] = allByRole('listitem').map((item) => item.textContent);
    expect(first).toContain('Hidden\u00a0· just above');
    expect(first).toContain('Stickers: It is glued on by glue.example.');
    expect(first).toContain('RestoreAlways keep this here');
    expect(second).toContain('Folded\u00a0· just below');
    expect(second).not.toContain('Always keep');
    expect(nameOf(byRole('dialog'))).toBe('Why was this hidden?');
    await expectNoBarriers();
  });

  it('of what was kept says only why', async () => {
    drawn({ near: [{ thing: told({ what: 'kept', keepMark: '' }), side: 'here' }] });
    expect(text()).toContain('Kept · here');
    expect(allByRole('button').map(nameOf)).toEqual(['Close']);
    await expectNoBarriers();
  });

  it('of what was restored offers to do again what was done; in a private window nothing is kept', () => {
    const near = (['hide', 'fold', 'mark'] as const).map((verb) => told({ what: 'restored', verb }));
    drawn({ near: near.map((thing) => ({ thing, side: 'here' })) }, null);
    expect(allByRole('button').map(nameOf)).toEqual(['Hide again', 'Fold again', 'Mark again', 'Close']);
    expect(text()).toContain('In a private window');
  });

  it.each([
    [{ isCleaned: false }, 'Winnow has changed nothing on this page.'],
    [{ all: 11 }, 'Nothing was changed near this place.Winnow changed 11 things elsewhere'],
    [{ all: 0 }, 'Nothing was changed near this place.'],
    [{ trouble: 'no settings' }, 'no settings'],
  ])('with %j says so', async (says, expected) => {
    drawn(says);
    expect(text()).toContain(expected);
    await expectNoBarriers();
  });
});
