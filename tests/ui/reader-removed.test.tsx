// @vitest-environment jsdom
import './reader-stage.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { htmlAsShown } from '../../src/reader/parts.ts';
import { ARTICLE, action, content, open, prepare } from './reader-page.tsx';
import { allByRole, byRole, expectNoBarriers, press, pressKey, text } from './screen.tsx';

beforeEach(() => prepare());

const HTML =
  '<p data-winnow-place="4">One.</p><div><p data-winnow-part="s1"><img src="https://k.example/ad.png" alt="Ad">Buy glue</p></div>' +
  '<ul><li>Two</li><li data-winnow-part="s1">Buy more</li></ul>' +
  '<details data-winnow-fold="spare" data-winnow-part="e1"><summary>One, again</summary>' +
  '<div data-winnow-fold="note"><p>It differs</p></div><p>One once more.</p></details>' +
  '<p data-winnow-part="forged">Three.</p>';

const page = {
  article: { ...ARTICLE, html: HTML },
  actions: [
    action('s1', { excerpt: 'Buy glue' }),
    action('s2', { excerpt: 'Far away' }),
    action('s3', { verb: 'unlink', excerpt: 'A link' }),
    action('e1', {
      rule: 'echoes',
      verb: 'fold',
      excerpt: 'One',
      reason: { code: 'said', facts: { count: 3 } },
      firstCopy: { excerpt: 'One.', anchor: '4' },
    }),
  ],
  refusals: [
    {
      id: 'k1',
      rule: 'stickers',
      verb: 'hide',
      reason: { code: 'spared', facts: { count: 412 } },
      excerpt: 'Our verdict',
    },
  ],
} as const;

const row = (words: string): HTMLElement => {
  const found = allByRole('listitem').filter((item) => item.querySelector('.what')?.textContent === words);
  expect(found).toHaveLength(1);
  return found[0] as HTMLElement;
};
const buttonsOf = (words: string) => [...row(words).querySelectorAll('button')];
const pressIn = (words: string, name: string) => {
  const button = buttonsOf(words).find(({ textContent }) => textContent === name);
  if (!button) throw new Error(`no ${name} in ${words}`);
  return press(button);
};

describe('what was removed', () => {
  it('is said not to be the article’s, but for what the person’s own rules took', async () => {
    await open(page);
    await press(byRole('button', 'What was removed'));
    expect(text()).toContain('4 changes. None of them took a sentence of the article.');
    await open({ ...page, actions: [action('s1', { articleWords: 40 }), action('s2', { articleWords: 2 })] });
    await press(byRole('button', 'What was removed'));
    expect(text()).toContain('2 changes. Your rules took 42 of the article’s words.');
  });

  it('is outside of the document, and what nobody removed is in it', async () => {
    await open(page);
    expect(content().textContent).toBe('One.TwoOne, againIt differsOne once more.Three.');
    expect(document.querySelector('img')).toBeNull();
    expect(content().querySelector('[data-winnow-part]')).toBeNull();
    // What is left of the box that held it shows nothing.
    expect(content().querySelector('div')?.hidden).toBe(true);
  });

  it('is listed by rule with its reason, and with what was kept', async () => {
    await open(page);
    await press(byRole('button', 'What was removed'));
    expect(allByRole('heading').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['What was removed', 'Stickers 3', 'Echoes 1', 'Kept 1']),
    );
    expect(row('Buy glue').textContent).toContain('It is glued on by glue.example.');
    expect(row('Far away').textContent).toContain('Outside the article');
    expect(buttonsOf('Far away')).toEqual([]);
    expect(buttonsOf('A link')).toEqual([]);
    expect(row('Our verdict').textContent).toContain('It holds 412 words of the article.');
    await expectNoBarriers();
  });

  it('comes back where it stood, all of it, and goes again', async () => {
    await open(page);
    await press(byRole('button', 'What was removed'));
    await pressIn('Buy glue', 'Restore');
    expect(content().textContent).toMatch(/^One\.Buy glueTwoBuy more/);
    expect(content().querySelector('div')?.hidden).toBe(false);
    // It has to be read now, too.
    expect(document.querySelector('.meta')?.textContent).toContain('2,809 words');
    await pressIn('Buy glue', 'Hide again');
    expect(document.querySelector('.meta')?.textContent).toContain('2,805 words');
    expect(content().textContent).toMatch(/^One\.Two/);
  });

  it('unfolds what is shown, leaves out the stub of what is restored, and leads to the first copy', async () => {
    await open(page);
    await press(byRole('button', 'What was removed'));
    const fold = content().querySelector('details');
    await pressIn('One', 'Show');
    expect(fold?.open).toBe(true);
    expect(fold?.classList.contains('went-here')).toBe(true);
    await pressIn('One', 'Restore');
    expect(fold?.classList.contains('back')).toBe(true);
    expect(document.querySelector('.meta')?.textContent).toContain('2,808 words');
    await pressIn('One', 'Fold again');
    expect(fold?.classList.contains('back')).toBe(false);
    expect(fold?.open).toBe(false);
    await pressIn('One', 'Go to the first copy');
    expect(content().querySelector('p')?.classList.contains('went-here')).toBe(true);
  });

  it('stays away in a fold that is opened or given back, and is counted once wherever it stands', async () => {
    const within = '<p>Two once more.</p><p data-winnow-part="s1">Buy it</p>';
    await open({ ...page, article: { ...ARTICLE, html: HTML.replace('<p>One once more.</p>', within) } });
    await press(byRole('button', 'What was removed'));
    await pressIn('One', 'Show');
    expect(content().textContent).not.toContain('Buy it');
    const words = () => document.querySelector('.meta')?.textContent?.match(/\d,\d{3} words/)?.[0];
    await pressIn('One', 'Restore');
    expect(content().textContent).not.toContain('Buy it');
    expect(words()).toBe('2,808 words');
    await pressIn('Buy glue', 'Restore');
    expect(content().textContent).toContain('Buy it');
    expect(words()).toBe('2,814 words');
    await press(byRole('button', 'What was removed'));
    expect(words()).toBe('2,814 words');
  });

  it('comes back all at once, also over a reload', async () => {
    await open(page);
    await press(byRole('button', 'What was removed'));
    await press(byRole('button', 'Restore all'));
    expect(content().textContent).toContain('Buy glue');
    await open(page);
    expect(content().textContent).toContain('Buy glue');
    await press(byRole('button', 'What was removed'));
    await press(byRole('button', 'Remove all again'));
    expect(content().textContent).not.toContain('Buy glue');
  });

  it('is in the article from the start where it was restored in the page', async () => {
    await open({ ...page, actions: page.actions.map((one) => ({ ...one, restored: one.id === 's1' })) });
    expect(content().textContent).toContain('Buy glue');
  });

  it('says so when it is nothing', async () => {
    await open();
    await pressKey(document.body, 'w');
    expect(text()).toContain('Nothing was removed.');
    expect(allByRole('button', 'Restore all')).toHaveLength(0);
  });
});

describe('the article for other formats', () => {
  it('is what is shown', () => {
    const html = htmlAsShown(HTML, new Set());
    expect(html).not.toContain('Buy');
    expect(html).not.toMatch(/data-winnow-(?:part|place)/);
    expect(html).toContain('<ul><li>Two</li></ul><details data-winnow-fold="spare"><summary>');
    expect(html).not.toContain('<div></div>');
  });

  it('holds what was restored, never folded', () => {
    const html = htmlAsShown(HTML, new Set(['s1', 'e1']));
    expect(html).toContain('Buy glue');
    expect(html).toContain('<li>Buy more</li>');
    expect(html).toContain('<details data-winnow-fold="only">');
  });
});
