// @vitest-environment jsdom
import './reader-stage.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takePage } from '../../src/browser/article-store.ts';
import { askBackground } from '../../src/browser/messages.ts';
import type { HandedOutcome } from '../../src/browser/reader-handing.ts';
import { findSource, goToSource } from '../../src/browser/source-tab.ts';
import type { Article } from '../../src/core/outcome.ts';
import { READER_DEFAULTS } from '../../src/settings/reader.ts';
import { ARTICLE, drawReader, open, PAGE, prepare } from './reader-page.tsx';
import { allByRole, byRole, expectNoBarriers, nameOf, press, settle, text } from './screen.tsx';

const SOURCE = { tabId: 7, url: ARTICLE.url, anyway: false, isThere: true };
const reading = (more: Partial<Article> = {}) => open({ article: { ...ARTICLE, ...more } });

beforeEach(() => prepare());

describe('the reader view', () => {
  it('shows title, people and text as text, and leads to the original', async () => {
    await reading();
    expect(takePage).toHaveBeenCalledWith('a1');
    expect(nameOf(byRole('heading', /descale/))).toBe('How to <b>descale</b> a kettle');
    expect(document.title).toBe('How to <b>descale</b> a kettle');
    expect(text()).toContain('Marta <script>alert(1)</script>');
    expect(text()).toContain('2,805 words · 12 minutes');
    // The day where it was published, not where it is read.
    expect(document.querySelector('time')?.outerHTML).toBe('<time datetime="2024-03-14">March 14, 2024</time>');
    expect(byRole('link', 'To the original: kettles.example')).toHaveProperty('href', ARTICLE.url);
    expect(document.querySelector('details summary')?.textContent).toBe('Again');
    expect(document.querySelector('script')).toBeNull();
    await expectNoBarriers();
  });

  it('sanitises once more what it is handed', async () => {
    await reading({
      html: '<p onclick="x()">A<script>x()</script><img src="https://kettles.example/p.png" onerror="x()"><a href="javascript:x()">b</a></p><form><input name="c"></form><style>p{}</style>',
    });
    const content = document.querySelector('.content');
    expect(
      content?.querySelectorAll('script, style, form, input, [onclick], [onerror], [href^="javascript"]'),
    ).toHaveLength(0);
    expect(content?.querySelector('img')?.getAttribute('src')).toBe('https://kettles.example/p.png');
    expect(content?.textContent).toBe('Ab');
  });

  it('gives the article its language and direction only when they are believable', async () => {
    await reading();
    expect(byRole('article').lang).toBe('de-CH');
    expect(byRole('article').dir).toBe('ltr');
    await reading({ lang: 'en"><script>', dir: 'upwards' as never });
    // An empty language says that it isn't known; without it the page's own would be taken for it.
    expect(byRole('article').getAttribute('lang')).toBe('');
    expect(byRole('article').dir).toBe('auto');
    await reading({ lang: `en-${'a-'.repeat(40)}`, title: '  ' });
    expect(byRole('article').getAttribute('lang')).toBe('');
    expect(byRole('heading', 'Untitled')).toBeTruthy();
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ''])('makes no link of %s', async (url) => {
    await reading({ url, html: '<p>Text</p>' });
    expect(allByRole('link')).toHaveLength(0);
  });

  it('goes back to the page that it came from', async () => {
    vi.mocked(goToSource).mockResolvedValue(undefined);
    await reading();
    await press(byRole('link', 'To the original: kettles.example'));
    expect(goToSource).toHaveBeenCalledWith('a1', ARTICLE.url);
    vi.mocked(goToSource).mockRejectedValue(new Error('no such window'));
    await press(byRole('link', 'To the original: kettles.example'));
    expect(byRole('alert').textContent).toContain('no such window');
  });

  it('says where there was no room to keep it, and only there', async () => {
    const answers = { kept: true };
    vi.mocked(askBackground).mockImplementation(async (name) => (name === 'articleKept' ? answers.kept : null));
    await reading();
    expect(allByRole('alert')).toHaveLength(0);
    answers.kept = false;
    await reading();
    expect(byRole('alert').textContent).toMatch(/^There is no room left to keep this article/);
    await expectNoBarriers();
  });

  it('says when the article is no longer there', async () => {
    vi.mocked(takePage).mockResolvedValue(null);
    vi.mocked(findSource).mockResolvedValue(null);
    await drawReader('gone');
    expect(byRole('heading', 'This article is no longer here')).toBeTruthy();
    expect(allByRole('button')).toHaveLength(0);
    await expectNoBarriers();
  });

  it('has a lost one made anew, says that it is coming, and keeps the focus where nothing comes of it', async () => {
    vi.mocked(takePage).mockResolvedValue(null);
    vi.mocked(findSource).mockResolvedValue(SOURCE);
    await drawReader('lost');
    await expectNoBarriers();
    expect(byRole('status').textContent).toContain('Try again makes the article anew');
    let answer = (_: HandedOutcome | null) => {};
    vi.mocked(askBackground).mockImplementation((_, request) => {
      if (!('anew' in request && request.anew)) return Promise.resolve(null);
      return new Promise<HandedOutcome | null>((done) => {
        answer = done;
      });
    });
    await press(byRole('button', 'Try again'));
    expect(byRole('status').textContent).toBe('Opening the article…');
    expect(allByRole('button')).toHaveLength(0);
    expect(document.activeElement).toBe(document.querySelector('main'));
    answer(null);
    await settle();
    expect(document.activeElement).toBe(byRole('button', 'Try again'));
    await press(byRole('button', 'Try again'));
    answer({ kind: 'page', page: PAGE, settings: READER_DEFAULTS });
    await settle();
    expect(byRole('article').textContent).toContain('Fill it.');
  });

  it('makes nothing of what the tab of a lost one shows by now: it says so, and leads to the page', async () => {
    vi.mocked(takePage).mockResolvedValue(null);
    vi.mocked(findSource).mockResolvedValue({ ...SOURCE, isThere: false });
    await drawReader('lost');
    expect(byRole('status').textContent).toContain('shows something else by now');
    expect(allByRole('button')).toHaveLength(0);
    expect(byRole('link', 'To the original').getAttribute('href')).toBe(ARTICLE.url);
    await expectNoBarriers();
  });

  it('shows what is on its way, or why nothing is', async () => {
    vi.mocked(takePage).mockResolvedValue(null);
    vi.mocked(askBackground).mockResolvedValue({ kind: 'page', page: PAGE, settings: READER_DEFAULTS });
    await drawReader('a1');
    expect(byRole('article').textContent).toContain('Fill it.');
    vi.mocked(askBackground).mockResolvedValue({
      kind: 'refused',
      refusal: { code: 'not-article', facts: { count: 12, percent: 90 } },
    });
    await drawReader('a1');
    expect(byRole('heading', 'This doesn’t look like an article')).toBeTruthy();
    await expectNoBarriers();
  });

  it('shows what is kept without waiting for the background', async () => {
    vi.mocked(takePage).mockResolvedValue(PAGE);
    vi.mocked(askBackground).mockReturnValue(new Promise(() => {}));
    await drawReader('a1');
    expect(byRole('article').textContent).toContain('Fill it.');
  });

  it('says why it could not be opened, and tries again', async () => {
    vi.mocked(takePage).mockRejectedValueOnce(new Error('storage is gone'));
    await drawReader('a1');
    expect(byRole('alert').textContent).toContain('storage is gone');
    vi.mocked(takePage).mockResolvedValue(PAGE);
    await press(byRole('button', 'Try again'));
    expect(byRole('article')).toBeTruthy();
  });
});
