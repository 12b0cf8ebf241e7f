// @vitest-environment jsdom
/** The beginning of a long article stands there before all of it, and nothing is missing a moment later. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { firstScreenOf } from '../../src/reader/first-screen.ts';
import { ARTICLE, action, content, open, prepare } from './reader-page.tsx';

vi.mock('../../src/browser/article-store.ts', () => ({ takePage: vi.fn() }));
vi.mock('../../src/browser/messages.ts', () => ({ askBackground: vi.fn() }));
vi.mock('../../src/browser/settings-store.ts', () => ({
  loadSettings: vi.fn(),
  saveSettings: vi.fn(),
  onSettingsChanged: vi.fn(),
}));
vi.mock('../../src/browser/source-tab.ts', () => ({ claimPage: vi.fn(), goToSource: vi.fn() }));
vi.mock('../../src/browser/step-mode-tab.ts', () => ({ openStepMode: vi.fn() }));
vi.mock('../../src/browser/step-progress.ts', () => ({
  loadProgress: async () => ({}),
  onProgressChanged: () => () => {},
  storeDone: vi.fn(),
}));

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, at) => `<p>Stone ${at} of the <em>long</em> wall.</p>`).join('');
const LONG = `<div><h2>Top</h2>${paragraphs(800)}<h2>End</h2><p id="x">Last.</p></div>`;

beforeEach(() => prepare());

/** The texts that were drawn, one after the other, until the last one is whole. */
async function drawings(html: string, actions = [action('ad')]): Promise<string[]> {
  const drawn: string[] = [];
  const put = vi.spyOn(Element.prototype, 'replaceChildren').mockImplementation(function (this: Element, ...nodes) {
    this.textContent = '';
    this.append(...nodes);
    if (this.classList.contains('content')) drawn.push(this.textContent ?? '');
  });
  await open({ article: { ...ARTICLE, html }, actions });
  await vi.waitFor(() => expect(content().getAttribute('aria-busy')).toBe('false'));
  put.mockRestore();
  return drawn;
}

describe('the first screen', () => {
  it('is whole paragraphs from the beginning', () => {
    const start = firstScreenOf(LONG) ?? '';
    expect(LONG.startsWith(start)).toBe(true);
    expect(start.endsWith('</p>')).toBe(true);
    expect(start.length).toBeGreaterThan(4000);
    expect(start.length).toBeLessThan(9000);
  });

  it('ends before a mark where nothing ends sooner', () => {
    const start = firstScreenOf(`<p>${'word <b>bold</b> '.repeat(2000)}</p>`) ?? '';
    expect(start).toMatch(/(?:word |bold)$/);
    expect(start.length).toBeGreaterThan(7900);
  });

  it('is all of it where little would be left', () => {
    expect(firstScreenOf(paragraphs(200))).toBeNull();
    expect(firstScreenOf('')).toBeNull();
  });
});

describe('a long article', () => {
  it('is drawn from its beginning, then whole', async () => {
    const [first = '', second, ...more] = await drawings(LONG);
    expect(first).toContain('Stone 100 of');
    expect(first).not.toContain('Last.');
    expect(second?.startsWith(first)).toBe(true);
    expect(second).toContain('Last.');
    expect(more).toEqual([]);
    expect(content().textContent).toBe(second);
  });

  it('shows nothing of what is hidden, not even for a moment', async () => {
    const hidden = LONG.replace('<p>', '<p data-winnow-part="ad">Buy now.</p><p>');
    const drawn = await drawings(hidden);
    expect(drawn).toHaveLength(2);
    for (const text of drawn) expect(text).not.toContain('Buy now.');
  });

  it('keeps the pictures that are on their way, and fetches again what failed', async () => {
    const width = vi.spyOn(HTMLImageElement.prototype, 'naturalWidth', 'get');
    width.mockImplementation(function (this: HTMLImageElement) {
      return this.src.endsWith('gone.png') ? 0 : 640;
    });
    const complete = vi.spyOn(HTMLImageElement.prototype, 'complete', 'get').mockReturnValue(true);
    const picture = (name: string) => `<p><img src="https://walls.example/${name}.png" alt="${name}"></p>`;
    const begun: Element[] = [];
    const put = vi.spyOn(Element.prototype, 'replaceChildren').mockImplementation(function (this: Element, ...nodes) {
      this.textContent = '';
      this.append(...nodes);
      if (this.classList.contains('content') && begun.length === 0) begun.push(...this.querySelectorAll('img'));
    });
    await open({ article: { ...ARTICLE, html: picture('a') + picture('gone') + LONG + picture('end') } });
    put.mockRestore();
    const shown = [...content().querySelectorAll('img')];
    expect(shown.map(({ alt }) => alt)).toEqual(['a', 'gone', 'end']);
    expect(shown.map((one) => begun.includes(one))).toEqual([true, false, false]);
    width.mockRestore();
    complete.mockRestore();
  });

  it('is whole at once where the tab was left further down', async () => {
    sessionStorage.setItem('place.a1', '700');
    expect(await drawings(LONG)).toHaveLength(1);
    expect(Element.prototype.scrollIntoView).toHaveBeenCalled();
  });

  it('is whole at once when it is short', async () => {
    expect(await drawings(paragraphs(20))).toHaveLength(1);
  });
});
