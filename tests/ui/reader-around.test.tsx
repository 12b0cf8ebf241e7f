// @vitest-environment jsdom
import './reader-stage.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openStepMode } from '../../src/browser/step-mode-tab.ts';
import { findIn } from '../../src/reader/find-text.ts';
import { KEYS } from '../../src/reader/keys.ts';
import { publishedDay } from '../../src/reader/published.ts';
import { ARTICLE, content, open, PAGE, prepare } from './reader-page.tsx';
import { allByRole, byRole, expectNoBarriers, isChecked, nameOf, press, pressKey, text } from './screen.tsx';

beforeEach(() => prepare());

const PARTS =
  '<h2>Why</h2><p>Because.</p><h3>And how</h3><p>So.</p><h4>Small</h4><details><summary>s</summary><h2>Why again</h2></details><h2>When</h2><p>Now.</p>';
const withParts = { article: { ...ARTICLE, html: PARTS } };
const named = (role: string) => allByRole(role).map(nameOf);

describe('contents', () => {
  it('list the two highest levels, without what is folded, and lead to them', async () => {
    await open(withParts);
    const links = [...byRole('navigation', 'Contents').querySelectorAll('a')];
    expect(links.map(({ textContent }) => textContent)).toEqual(['Why', 'And how', 'When']);
    for (const link of links) {
      const place = document.getElementById(link.hash.slice(1));
      expect(place?.textContent).toBe(link.textContent);
    }
    expect(links.map((link) => link.className)).toEqual(['', 'below', '']);
    await expectNoBarriers();
  });

  it('say what the page’s own title is where a shorter one stands above the text', async () => {
    await open({ article: { ...ARTICLE, title: 'Descale', titleOnPage: '[Updated] Descale' } });
    expect(text()).toContain('On the page: “[Updated] Descale”');
  });

  it('are not there where there is only one heading', async () => {
    await open({ article: { ...ARTICLE, html: '<h2>Why</h2><p>Because.</p>' } });
    expect(allByRole('navigation')).toHaveLength(0);
  });

  it('pass over a heading that stands alone above all others', async () => {
    await open({ article: { ...ARTICLE, html: '<h1>Title</h1><h2>A</h2><p>a</p><h2>B</h2><p>b</p>' } });
    expect(byRole('navigation', 'Contents').textContent).toBe('ContentsAB');
  });

  it('close and open, and lie in a sheet where it is narrow', async () => {
    await open(withParts);
    await press(byRole('button', 'Contents'));
    expect(allByRole('navigation')).toHaveLength(0);
    prepare({ isNarrow: true });
    await open(withParts);
    expect(allByRole('navigation')).toHaveLength(0);
    await press(byRole('button', 'Contents'));
    expect(byRole('complementary', 'Contents').textContent).toContain('And how');
    await press(byRole('link', 'When'));
    expect(allByRole('complementary')).toHaveLength(0);
  });
});

describe('panes', () => {
  it('take the focus, give it back, and are never two', async () => {
    await open(withParts);
    const tool = byRole('button', 'What was removed');
    tool.focus();
    await press(tool);
    expect(document.activeElement).toBe(byRole('complementary', 'What was removed'));
    await press(byRole('button', 'Type and colours'));
    expect(named('complementary')).toEqual(['Type and colours']);
    await pressKey(byRole('complementary'), 'Escape');
    expect(allByRole('complementary')).toHaveLength(0);
  });

  it('open by keys, but not while something is written', async () => {
    await open(withParts);
    await pressKey(document.body, KEYS.removed);
    expect(named('complementary')).toEqual(['What was removed']);
    await pressKey(document.body, KEYS.find);
    await pressKey(byRole('textbox', 'Find in the article'), KEYS.removed);
    expect(named('complementary')).toEqual(['What was removed']);
  });

  it('tell every key in a sheet', async () => {
    await open(withParts);
    await pressKey(document.body, '?');
    const sheet = byRole('dialog', 'Keys');
    const told = [...sheet.querySelectorAll('kbd')].map(({ textContent }) => textContent);
    expect(told).toEqual(expect.arrayContaining(Object.values(KEYS)));
    await expectNoBarriers();
    await press(byRole('button', 'Close'));
    expect(allByRole('dialog')).toHaveLength(0);
  });

  it('have tools that are one stop, with arrows between them', async () => {
    await open(withParts);
    const tools = [...byRole('toolbar').querySelectorAll<HTMLElement>('button')];
    expect(tools.filter(({ tabIndex }) => tabIndex === 0)).toEqual([tools[0]]);
    tools[0]?.focus();
    await pressKey(tools[0] as HTMLElement, 'ArrowRight');
    expect(document.activeElement).toBe(tools[1]);
    await pressKey(tools[1] as HTMLElement, 'End');
    expect(document.activeElement).toBe(tools.at(-1));
    expect(tools.filter(({ tabIndex }) => tabIndex === 0)).toEqual([tools.at(-1)]);
  });
});

describe('steps', () => {
  const procedures = [
    {
      title: 'Descale',
      source: 'step-headings',
      steps: [
        { text: 'Fill it.', images: [], anchor: '7' },
        { text: 'Boil it.', images: [], anchor: '900' },
      ],
    },
  ];
  const article = { ...ARTICLE, html: '<p data-winnow-place="7">Fill it.</p><p>Boil it.</p>' };

  it('are no tool where there are none', async () => {
    await open();
    expect(allByRole('button', 'Steps')).toHaveLength(0);
    await pressKey(document.body, KEYS.steps);
    expect(allByRole('complementary')).toHaveLength(0);
  });

  it('are checked off, lead to their places, and go on in step mode', async () => {
    vi.mocked(openStepMode).mockResolvedValue(undefined);
    await open({ article, procedures, isPrivate: true });
    await press(byRole('button', 'Steps'));
    await press(byRole('checkbox', 'Fill it.'));
    expect(isChecked(byRole('checkbox', 'Fill it.'))).toBe(true);
    expect(text()).toContain('1 of 2 done');
    await press(byRole('button', 'Fill it.'));
    expect(byRole('button', 'Fill it.').getAttribute('aria-current')).toBe('step');
    expect(content().querySelector('p')?.classList.contains('went-here')).toBe(true);
    // What has no place in the article leads nowhere.
    expect(allByRole('button', 'Boil it.')).toHaveLength(0);
    await expectNoBarriers();
    await press(byRole('button', 'Step mode'));
    expect(openStepMode).toHaveBeenCalledWith('a1', { ...PAGE, article, procedures, isPrivate: true }, 0);
  });
});

describe('finding', () => {
  const found = (html: string, query: string) => {
    const root = document.createElement('div');
    root.innerHTML = html;
    return findIn(root, query).map(String);
  };

  it.each([
    ['large and small letters alike', '<p>Tea and TEA</p>', 'tea', ['Tea', 'TEA']],
    ['across what is emphasised', '<p>hot <b>wa</b>ter</p>', 'hot water', ['hot water']],
    ['any white space', '<p>hot\n   water</p>', ' hot  water ', ['hot\n   water']],
    ['signs as signs', '<p>a.b (c) a-b 1/2</p>', '.b (c) a-b 1/2', ['.b (c) a-b 1/2']],
    ['other scripts', '<p>你好，世界</p>', '世界', ['世界']],
    ['nothing across paragraphs', '<p>hot</p><p>water</p>', 'hotwater', []],
    ['nothing for nothing', '<p>hot</p>', '  ', []],
  ])('finds %s', (_, html, query, expected) => {
    expect(found(html, query)).toEqual(expected);
  });

  it('counts, goes round, opens folds and says when there is nothing', async () => {
    Range.prototype.getBoundingClientRect = () => new DOMRect(0, 5000, 1, 1);
    await open({
      article: { ...ARTICLE, html: '<p>tea</p><details><summary>More</summary><p>Tea</p></details>' },
    });
    await pressKey(document.body, '/');
    const field = byRole('textbox', 'Find in the article');
    if (!(field instanceof HTMLInputElement)) throw new Error('no field');
    const write = async (words: string) => {
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done));
    };
    await write('tea');
    expect(byRole('status').textContent).toBe('1 of 2');
    await pressKey(field, 'Enter');
    expect(byRole('status').textContent).toBe('2 of 2');
    expect(content().querySelector('details')?.open).toBe(true);
    await press(byRole('button', 'Next place'));
    expect(byRole('status').textContent).toBe('1 of 2');
    await press(byRole('button', 'Previous place'));
    expect(byRole('status').textContent).toBe('2 of 2');
    await write('coffee');
    expect(byRole('status').textContent).toBe('Not found');
    await pressKey(field, 'Escape');
    expect(allByRole('textbox')).toHaveLength(0);
  });
});

describe('the day of publication', () => {
  it.each([
    ['2024-03-14', 'March 14, 2024'],
    ['2024-03-14T23:59:00-11:00', 'March 14, 2024'],
    ['Thu, 14 Mar 2024 08:00:00 GMT', 'March 14, 2024'],
    ['14 March 2024', 'March 14, 2024'],
    ['Mar. 14, 2024', 'March 14, 2024'],
    ['2024-02-31', null],
    ['0001-01-01T00:00:00Z', null],
    ['1710403200', null],
    ['yesterday', null],
    ['', null],
  ])('of “%s” is %s', (published, says) => {
    expect(publishedDay(published, 'en')?.says ?? null).toBe(says);
  });

  it('is the publisher’s wherever one reads', () => {
    const zone = process.env.TZ;
    try {
      for (const here of ['Pacific/Auckland', 'America/Los_Angeles']) {
        process.env.TZ = here;
        expect(publishedDay('14 March 2024', 'en')?.iso).toBe('2024-03-14');
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
