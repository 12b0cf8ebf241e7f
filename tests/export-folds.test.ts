/** What formats that can't fold make of folds: nothing twice, no heading over nothing, nothing unique lost. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { markdownOf } from '../src/export/markdown.ts';
import { sanitiseHtml } from '../src/export/sanitise.ts';
import { textOf } from '../src/export/text.ts';

const { window } = new JSDOM('');
const markdown = (html: string) => markdownOf(sanitiseHtml(html, window));
const text = (html: string) => textOf(sanitiseHtml(html, window));

const fold = (words: string, inside = `<p>Inside of ${words}.</p>`, mark = 'spare') =>
  `<details data-winnow-fold="${mark}"><summary>${words}</summary>${inside}</details>`;

describe('what is folded', () => {
  it('is left out, its line too, where text stands around it', () => {
    expect(markdown(`<h2>A</h2><p>One.</p>${fold('“One”, again')}<p>Two.</p>`)).toBe('## A\n\nOne.\n\nTwo.');
  });

  it('is written out where its first copy isn’t in the article', () => {
    const list = `<ul><li>a</li><li>${fold('again', '<ul><li>b</li><li>c</li></ul>', 'only')}</li></ul>`;
    expect(markdown(`<p>One.</p>${fold('again', '<p>Two.</p>', 'only')}`)).toBe('One.\n\nTwo.');
    expect(markdown(list)).toBe('-   a\n-   b\n-   c');
  });

  it('leaves no empty item or list behind', () => {
    const items = fold('again', '<ul><li>b</li></ul>');
    expect(markdown(`<p>x</p><ul><li>${items}</li></ul>`)).toBe('x');
    expect(markdown(`<ul><li>a</li><li>${items}</li></ul>`)).toBe('-   a');
  });

  it('leaves a page’s own details in', () => {
    expect(markdown('<details><summary>More</summary><p>Own.</p></details>')).toBe('**More**\n\nOwn.');
  });

  it('takes a fold inside a fold along', () => {
    expect(markdown(`<p>x</p>${fold('outer', `<p>y</p>${fold('inner')}`)}<p>z</p>`)).toBe('x\n\nz');
  });
});

describe('a heading over nothing but folds', () => {
  it('keeps the line that says what was folded, when the heading stands nowhere else', () => {
    const html = `<h2>A</h2><p>One.</p><h2>A in 2024</h2>${fold('“A”, again · 9 words, identical')}<h2>B</h2><p>Two.</p>`;
    expect(markdown(html)).toBe('## A\n\nOne.\n\n## A in 2024\n\n*“A”, again · 9 words, identical*\n\n## B\n\nTwo.');
    expect(text(html)).toContain('A in 2024\n\n“A”, again · 9 words, identical\n\nB');
  });

  it('goes with them when the same heading stands before', () => {
    const html = `<h2>A</h2><p>One.</p><h2>B</h2><p>Two.</p><hr><h2>A</h2>${fold('again')}<hr>`;
    expect(markdown(html)).toBe('## A\n\nOne.\n\n## B\n\nTwo.');
  });

  it('goes also when only headings that went stood under it', () => {
    const html = `<h2>A</h2><p>One.</p><h3>B</h3><p>Two.</p><h2>A</h2><h3>B</h3>${fold('again')}`;
    expect(markdown(html)).toBe('## A\n\nOne.\n\n### B\n\nTwo.');
  });

  it('stays over a heading that stays', () => {
    const html = `<h2>A</h2><p>One.</p><h2>A</h2>${fold('again')}<h3>New</h3><p>Two.</p>`;
    expect(markdown(html)).toBe('## A\n\nOne.\n\n## A\n\n### New\n\nTwo.');
  });

  it('stays over a picture, a table or loose text', () => {
    for (const rest of [
      '<img src="https://x.example/i.png" alt="i">',
      '<table><tr><td>a</td><td>b</td></tr></table>',
      'loose',
    ])
      expect(markdown(`<h2>A</h2><p>One.</p><h2>A</h2>${fold('again')}${rest}`).match(/## A/g)).toHaveLength(2);
  });

  it('stays when the page itself wrote nothing under it', () => {
    expect(markdown('<h2>A</h2><h2>A</h2><p>x</p>')).toBe('## A\n\n## A\n\nx');
  });
});

describe('a near copy', () => {
  const note =
    '<div data-winnow-fold="note"><p>Differs from the first copy:</p><ul><li>2023 → 2024</li><li>added: soft water</li></ul></div>';
  const html = `<h2>A</h2><p>One.</p>${fold('“One”, nearly again', `${note}<p>One, 2024.</p>`)}<p>Two.</p>`;

  it('is left out but for each difference, on a line of its own', () => {
    expect(markdown(html)).toBe(
      '## A\n\nOne.\n\n*“One”, nearly again*\n\nDiffers from the first copy:\n\n' +
        '-   2023 → 2024\n-   added: soft water\n\nTwo.',
    );
    expect(text(html)).toContain(
      '“One”, nearly again\n\nDiffers from the first copy:\n\n- 2023 → 2024\n- added: soft water\n\nTwo.',
    );
  });

  it('holds its heading, and in a list it holds its item', () => {
    const again = html.replace('<p>Two.</p>', '');
    expect(markdown(`${again}<h2>A</h2>${fold('x', note)}`)).toMatch(/## A\n\n\*x\*\n\nDiffers/);
    expect(markdown(`<ul><li>a</li><li>${fold('b, nearly again', `${note}<ul><li>b</li></ul>`)}</li></ul>`)).toMatch(
      /^- {3}a\n- {3}\*b, nearly again\*\n\n {4}Differs from the first copy:\n\n {4}- {3}2023 → 2024/,
    );
  });

  it('says no difference where it is written out', () => {
    expect(markdown(fold('x', `${note}<p>Whole.</p>`, 'only'))).toBe('Whole.');
  });
});
