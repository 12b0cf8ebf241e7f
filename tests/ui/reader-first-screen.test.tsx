// @vitest-environment jsdom
/** The beginning of a long article stands there before all of it, and nothing is missing a moment later. */
import './reader-stage.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { firstScreenOf } from '../../src/reader/first-screen.ts';
import { ARTICLE, action, content, open, prepare } from './reader-page.tsx';

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

  it.each([
    ['one long paragraph', `<div><p>${'石垣は谷の石で積む。'.repeat(2000)}</p></div>`, '<div><p>'.length + 10],
    ['text without any mark', 'The wall is dry. '.repeat(1200), 0],
  ])('is text also of %s', (_, html, marks) => {
    const start = firstScreenOf(html) ?? '';
    expect(html.startsWith(start)).toBe(true);
    expect(start.length - marks).toBeGreaterThan(7900);
  });

  it('tears no letter', () => {
    expect(firstScreenOf(`<p>${'🧱'.repeat(9000)}</p>`)).toMatch(/^<p>(?:🧱){3998}$/u);
    expect(firstScreenOf(`<p>${'a'.repeat(7995)}&amp;${'b'.repeat(9000)}</p>`)).toBe(`<p>${'a'.repeat(7995)}`);
  });

  it('is all of it where one tag fills it', () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(20_000)}">`;
    expect(firstScreenOf(`<p>A wall.${picture}</p>${paragraphs(50)}`)).toBeNull();
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

  it('leaves the pictures of its beginning where they were: one that is moved is fetched again', async () => {
    const begun: Element[] = [];
    const put = vi.spyOn(Element.prototype, 'replaceChildren').mockImplementation(function (this: Element, ...nodes) {
      this.textContent = '';
      this.append(...nodes);
      if (this.classList.contains('content') && begun.length === 0) begun.push(...this.querySelectorAll('img'));
    });
    await open({ article: { ...ARTICLE, html: `<p><img src="https://walls.example/a.png" alt="a"></p>${LONG}` } });
    await vi.waitFor(() => expect(content().getAttribute('aria-busy')).toBe('false'));
    put.mockRestore();
    const shown = content().querySelector('img');
    expect(begun).toHaveLength(1);
    expect(shown?.alt).toBe('a');
    expect(shown).not.toBe(begun[0]);
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
