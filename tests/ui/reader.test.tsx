// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takeArticle } from '../../src/browser/article-store.ts';
import type { Article } from '../../src/core/outcome.ts';
import { App } from '../../src/reader/app.tsx';
import { allByRole, byRole, draw, expectNoBarriers, nameOf, press, text } from './screen.tsx';

vi.mock('../../src/browser/article-store.ts', () => ({ takeArticle: vi.fn() }));

const ARTICLE: Article = {
  url: 'https://kettles.example/descale?from=list',
  title: 'How to <b>descale</b> a kettle',
  byline: 'Marta <script>alert(1)</script>',
  siteName: 'Kettles',
  lang: 'de-ch',
  dir: 'ltr',
  html: '<p>Fill <a href="https://kettles.example/acid">it</a>.</p><details><summary>Again</summary><p>Fill it.</p></details>',
  words: 2805,
};

const reading = (more: Partial<Article> = {}) => {
  vi.mocked(takeArticle).mockResolvedValue({ ...ARTICLE, ...more });
  return draw(<App id="a1" />);
};

beforeEach(() => vi.resetAllMocks());

describe('the reader view', () => {
  it('shows title, people and text as text, and leads to the original', async () => {
    await reading();
    expect(takeArticle).toHaveBeenCalledWith('a1');
    expect(nameOf(byRole('heading', /descale/))).toBe('How to <b>descale</b> a kettle');
    expect(document.title).toBe('How to <b>descale</b> a kettle');
    expect(text()).toContain('Marta <script>alert(1)</script>');
    expect(text()).toContain('2,805 words · 12 minutes');
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
    expect(byRole('article').hasAttribute('lang')).toBe(false);
    expect(byRole('article').dir).toBe('auto');
    await reading({ lang: `en-${'a-'.repeat(40)}`, title: '  ' });
    expect(byRole('article').hasAttribute('lang')).toBe(false);
    expect(byRole('heading', 'Untitled')).toBeTruthy();
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ''])('makes no link of %s', async (url) => {
    await reading({ url, html: '<p>Text</p>' });
    expect(allByRole('link')).toHaveLength(0);
  });

  it('says when the article is no longer there', async () => {
    vi.mocked(takeArticle).mockResolvedValue(null);
    await draw(<App id="gone" />);
    expect(byRole('heading', 'This article is no longer here')).toBeTruthy();
    await expectNoBarriers();
  });

  it('says why it could not be opened, and tries again', async () => {
    vi.mocked(takeArticle).mockRejectedValueOnce(new Error('storage is gone'));
    await draw(<App id="a1" />);
    expect(byRole('alert').textContent).toContain('storage is gone');
    vi.mocked(takeArticle).mockResolvedValue(ARTICLE);
    await press(byRole('button', 'Try again'));
    expect(byRole('article')).toBeTruthy();
  });
});
