// @vitest-environment jsdom
/** The part of the options page in which a person writes rules of their own. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type LookedAt, lastLookedAt } from '../../src/browser/looked-at.ts';
import { askBackground, askPage } from '../../src/browser/messages.ts';
import { showTab } from '../../src/browser/source-tab.ts';
import type { OwnTrial } from '../../src/core/outcome.ts';
import type { Changer } from '../../src/options/change.ts';
import { changeWords } from '../../src/options/change-words.ts';
import { OwnRules } from '../../src/options/own-rules.tsx';
import { MOST_OWN_RULES, type OwnRule } from '../../src/settings/own-rules.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { report, SETTINGS } from './reports.ts';
import {
  allByRole,
  byRole,
  draw,
  expectNoBarriers,
  nameOf,
  press,
  pressKey,
  redraw,
  settle,
  text,
  words,
} from './screen.tsx';

vi.mock('../../src/browser/looked-at.ts', () => ({ lastLookedAt: vi.fn() }));
vi.mock('../../src/browser/messages.ts', () => ({ askPage: vi.fn(), askBackground: vi.fn() }));
vi.mock('../../src/browser/source-tab.ts', () => ({ showTab: vi.fn() }));

const rule = (id: string, more: Partial<OwnRule> = {}): OwnRule => ({
  ...{ id, verb: 'hide', by: 'selector', value: `.${id}`, site: null, on: true, since: 1 },
  ...more,
});

let settings: Settings;
const changer: Changer = {
  saved: null,
  unsaved: null,
  notGivenBack: null,
  change: (_part, to) => {
    settings = to(settings);
    void redraw(<OwnRules settings={settings} changer={changer} />);
  },
};

async function drawWith(...own: OwnRule[]): Promise<void> {
  settings = { ...SETTINGS, own };
  await draw(<OwnRules settings={settings} changer={changer} />);
}

/** Writes as a person does, letter by letter as far as the page can tell. */
async function type(field: HTMLElement, text: string): Promise<void> {
  if (!(field instanceof HTMLInputElement)) throw new TypeError('not a field');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settle();
}

/** Lets what is asked of the page after a rest be answered. */
async function rest(): Promise<void> {
  await new Promise((done) => setTimeout(done, 300));
  await settle();
}

const list = () =>
  [...document.querySelectorAll('.own-rules li')].map((row) => row.querySelector('.name')?.textContent);
const about = () => [...document.querySelectorAll('.own-rules .about')].map(({ textContent }) => textContent);
const value = () => byRole('textbox', /selector|lead|text/);
const focused = () => document.activeElement as HTMLElement;

async function onPage(trial: (own: OwnRule) => OwnTrial): Promise<void> {
  const page: LookedAt = { tabId: 7, report: { ...report('on'), url: 'https://www.news.example/a', title: 'Kettles' } };
  vi.mocked(lastLookedAt).mockResolvedValue(page);
  vi.mocked(askPage).mockImplementation(async (...asked: unknown[]) => {
    const [, , request] = asked as [number, string, { own: OwnRule[] }];
    return request.own.map(trial) as never;
  });
}

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(lastLookedAt).mockResolvedValue(null);
  vi.mocked(showTab).mockResolvedValue(true);
});

describe('my rules', () => {
  it('are none at first, with the way to write one', async () => {
    await drawWith();
    expect(byRole('region', 'My rules').textContent).toContain('No rules of yours yet.');
    await rest();
    expect(byRole('status', /page first/)).toBeDefined();
    await expectNoBarriers();
  });

  it('are listed with what they do and where, and what of them is wrong', async () => {
    await drawWith(
      rule('a'),
      rule('b', { verb: 'keep', by: 'host', value: 'shop.example', site: 'news.example' }),
      rule('c', { verb: 'fold', by: 'phrase', value: 'Read *', on: false }),
      rule('d', { value: 'div >' }),
    );
    expect(list()).toEqual(['Hide .a', 'Keep links to shop.example', 'Fold “Read *”', 'Hide div >']);
    expect(about()).toEqual(['Everywhere', 'news.example', 'Everywhere', 'Everywhere']);
    expect(document.querySelector('.own-rules .wrong')?.textContent).toMatch(/^This selector ends after “>”/);
    expect(allByRole('switch').map(nameOf)).toEqual(list());
    await expectNoBarriers();
  });

  it('are added as they were written, and the form is ready for the next', async () => {
    await drawWith(rule('a'));
    await press(byRole('radio', 'Keep'));
    await press(byRole('radio', 'Where links lead'));
    await type(value(), ' https://www.shop.example/kettles?x=1 ');
    await press(byRole('button', 'Add rule'));
    expect(settings.own[1]).toMatchObject({ verb: 'keep', by: 'host', value: 'shop.example', site: null, on: true });
    expect(settings.own[1]?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect((value() as HTMLInputElement).value).toBe('');
    expect(allByRole('alert')).toHaveLength(0);
  });

  it('can be picked on the page that was looked at last, or it is said why not', async () => {
    await drawWith();
    await press(byRole('button', 'Pick on the page…'));
    expect(text()).toContain('There is no page to pick on. Open Winnow on a page first.');
    expect(askBackground).not.toHaveBeenCalled();
    await onPage(() => ({ count: 0, words: 0 }) as never);
    vi.mocked(askBackground).mockResolvedValueOnce({ code: 'barred', facts: {} } as never);
    await press(byRole('button', 'Pick on the page…'));
    expect(text()).not.toContain('There is no page to pick on.');
    expect(text()).toContain('Browsers protect their stores, settings and PDF pages.');
    expect(showTab).not.toHaveBeenCalled();
    vi.mocked(askBackground).mockResolvedValueOnce(null as never);
    await press(byRole('button', 'Pick on the page…'));
    expect(askBackground).toHaveBeenCalledWith('pick', { tabId: 7 });
    expect(showTab).toHaveBeenCalledWith(7);
    expect(text()).not.toContain('Browsers protect');
    await expectNoBarriers();
  });

  it('say one thing at a time where picking came to nothing', async () => {
    const NONE = 'There is no page to pick on.';
    const button = () => byRole('button', 'Pick on the page…');
    await drawWith();
    await press(button());
    expect(text()).toContain(NONE);
    await onPage(() => ({ places: 0, articleWords: 0 }));
    vi.mocked(askBackground).mockRejectedValueOnce(new Error('nobody there'));
    await press(button());
    expect(text()).not.toContain(NONE);
    expect(byRole('alert').textContent).toContain('nobody there');
    // The tab was closed meanwhile.
    vi.mocked(askBackground).mockResolvedValueOnce(null as never);
    vi.mocked(showTab).mockResolvedValue(false);
    await press(button());
    expect(text()).toContain(NONE);
    expect(allByRole('alert')).toHaveLength(0);
  });

  it('show that a page is looked for, and look once', async () => {
    await drawWith();
    await press(byRole('button', 'Pick on the page…'));
    vi.mocked(lastLookedAt).mockClear();
    let answer: (page: null) => void = () => {};
    vi.mocked(lastLookedAt).mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const button = byRole('button', 'Pick on the page…');
    await press(button);
    await press(button);
    expect(button.getAttribute('aria-busy')).toBe('true');
    expect(text()).not.toContain('There is no page to pick on.');
    expect(lastLookedAt).toHaveBeenCalledOnce();
    await expectNoBarriers();
    answer(null);
    await settle();
    expect(button.getAttribute('aria-busy')).not.toBe('true');
    expect(text()).toContain('There is no page to pick on.');
  });

  it('are refused at the field, with the reason, until it is mended', async () => {
    await drawWith();
    await type(value(), 'div.promo >');
    expect(allByRole('alert')).toHaveLength(0);
    await press(byRole('button', 'Add rule'));
    expect(settings.own).toEqual([]);
    expect(value().getAttribute('aria-invalid')).toBe('true');
    expect(focused()).toBe(value());
    const why = document.getElementById(value().getAttribute('aria-describedby') ?? '');
    expect(why).toBe(byRole('alert'));
    expect(why?.textContent).toBe(
      'This selector ends after “>”. Name what should be inside, for example div.promo > a.',
    );
    await expectNoBarriers();
    await type(value(), 'div.promo > a');
    expect(allByRole('alert')).toHaveLength(0);
    await press(byRole('button', 'Add rule'));
    expect(settings.own.map(({ value: by }) => by)).toEqual(['div.promo > a']);
  });

  it.each([
    ['CSS selector', '.a', 'You have this rule already.'],
    ['CSS selector', '.a } body {', '“}” has no place in a selector.'],
    ['Where links lead', 'shop', 'This isn’t the name of a site. It may look like shop.example.'],
    ['What it says', '*', 'This has no letter or digit in it to look for.'],
  ])('are refused by %s: %s', async (by, written, why) => {
    await drawWith(rule('a'));
    await press(byRole('radio', by));
    await type(value(), written);
    await press(byRole('button', 'Add rule'));
    expect(byRole('alert').textContent).toBe(why);
    expect(settings.own).toHaveLength(1);
  });

  it('are refused when there are too many', async () => {
    await drawWith(...Array.from({ length: MOST_OWN_RULES }, (_, at) => rule(`r${at}`)));
    await type(value(), '.more');
    await press(byRole('button', 'Add rule'));
    expect(byRole('alert').textContent).toContain('there is room for no more');
  });

  it('are changed in their place, or left as they were', async () => {
    await drawWith(rule('a'), rule('b'));
    await press(allByRole('button', 'Edit')[0] as HTMLElement);
    const field = () => document.querySelector<HTMLInputElement>('.own-rules .field') as HTMLInputElement;
    expect(focused()).toBe(field());
    await type(field(), '.changed');
    await press(byRole('button', 'Save rule'));
    expect(settings.own.map(({ id, value: by }) => `${id} ${by}`)).toEqual(['a .changed', 'b .b']);
    expect(focused()).toBe(allByRole('button', 'Edit')[0]);
    await press(allByRole('button', 'Edit')[1] as HTMLElement);
    await type(field(), '.other');
    await pressKey(field(), 'Escape');
    expect(settings.own[1]?.value).toBe('.b');
    expect(focused()).toBe(allByRole('button', 'Edit')[1]);
  });

  it('are moved, switched and deleted, and the focus stays near', async () => {
    await drawWith(rule('a'), rule('b'), rule('c'));
    await press(allByRole('button', 'Move down')[0] as HTMLElement);
    expect(list()).toEqual(['Hide .b', 'Hide .a', 'Hide .c']);
    expect(nameOf(focused())).toBe('Move down');
    expect(focused().closest('li')?.id).toBe('my-rule-a');
    await press(allByRole('button', 'Move up')[1] as HTMLElement);
    expect(list()).toEqual(['Hide .b', 'Hide .c', 'Hide .a']);
    await press(byRole('switch', 'Hide .c'));
    expect(settings.own.map(({ on }) => on)).toEqual([true, false, true]);
    const remove = allByRole('button', 'Delete')[0] as HTMLElement;
    remove.focus();
    await press(remove);
    expect(list()).toEqual(['Hide .c', 'Hide .a']);
    expect(focused()).toBe(allByRole('button', 'Delete')[0]);
  });

  it('say what they name on the page that was looked at last, and what that would cost', async () => {
    await onPage(({ value: by }) => ({ places: by === '.a' ? 2 : 0, articleWords: by === '.a' ? 40 : 0 }));
    await drawWith(rule('a'), rule('b'));
    await rest();
    expect(about()).toEqual([
      'Everywhere\u00a0· 2 on this page\u00a0· It would take 40 words of the article.',
      'Everywhere\u00a0· none on this page',
    ]);
    await type(value(), '.more');
    await press(byRole('radio', 'Fold'));
    await rest();
    expect(byRole('status', /Kettles/).textContent).toBe('“Kettles” · none on this page');
    await press(byRole('radio', 'One site'));
    expect((byRole('textbox', 'Site, with its subdomains') as HTMLInputElement).value).toBe('news.example');
    await expectNoBarriers();
    await press(byRole('button', 'Add rule'));
    expect(settings.own.at(-1)).toMatchObject({ verb: 'fold', value: '.more', site: 'news.example' });
  });

  it('never ask the page about what is half written', async () => {
    await onPage(() => ({ places: 1, articleWords: 0 }));
    await drawWith();
    await type(value(), 'div >');
    await rest();
    expect(askPage).not.toHaveBeenCalled();
    expect(byRole('region', 'My rules').textContent).not.toContain('on this page');
  });

  it('are said line by line where a file would change them', () => {
    const said = (was: OwnRule | null, is: OwnRule | null) => changeWords(words, { of: 'own', was, is });
    const fold = rule('a', { verb: 'fold', by: 'phrase', value: 'Read *', site: 'news.example' });
    expect(said(null, fold)).toBe('My rules: Fold “Read *” (news.example), new');
    expect(said(fold, { ...fold, on: false })).toBe('My rules: Fold “Read *” (news.example): on → off');
    expect(said(rule('b'), null)).toBe('My rules: Hide .b (Everywhere), deleted');
    expect(changeWords(words, { of: 'ownOrder', was: null, is: null })).toBe('My rules: their order');
  });
});
