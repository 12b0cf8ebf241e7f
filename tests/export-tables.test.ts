/** Tables: in Markdown as GitHub writes them, as text row by row. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { keepAlignment } from '../src/export/content/cell-alignment.ts';
import { markdownOf } from '../src/export/markdown.ts';
import { sanitiseHtml } from '../src/export/sanitise.ts';
import { textOf } from '../src/export/text.ts';

const { window } = new JSDOM('');
const content = (html: string) => sanitiseHtml(html, window);
const markdown = (html: string) => markdownOf(content(html));
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

describe('tables in Markdown', () => {
  it('have one row of headings, empty where the page has none', () => {
    expect(markdown(`<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>${row('1', '2')}</tbody></table>`)).toBe(
      '| a   | b   |\n| --- | --- |\n| 1   | 2   |',
    );
    expect(markdown(`<table>${row('k', 'v')}${row('l', 'w')}</table>`)).toBe(
      '|     |     |\n| --- | --- |\n| k   | v   |\n| l   | w   |',
    );
  });

  it('keep their alignment and say their caption', () => {
    expect(
      markdown(`<table><caption>Doses</caption><tr><th align="right">g</th><th>l</th></tr>${row('30', '1')}</table>`),
    ).toBe('Doses\n\n| g   | l   |\n| --: | --- |\n| 30  | 1   |');
  });

  it('hold each cell that spans others in the first of them', () => {
    const html =
      '<table><tr><th>a</th><th>b</th><th>c</th></tr><tr><td rowspan="2">tall</td><td colspan="2">wide</td></tr>' +
      `${row('x', 'y')}</table>`;
    expect(markdown(html)).toBe('| a   | b   | c   |\n| --- | --- | --- |\n| tall | wide |     |\n|     | x   | y   |');
  });

  it('say lists, code and several paragraphs in one line, and no pipe is lost', () => {
    const html = `<table>${row('<ul><li>x</li><li>y</li></ul>', '<p>one</p><p>two</p>')}${row('<code>a || b</code>', 'c|d')}${row('<pre>l1\nl2</pre>', '<h3>bold</h3>')}</table>`;
    expect(markdown(html).split('\n').slice(2)).toEqual([
      '| -   x<br>-   y | one<br><br>two |'.replace('<br><br>', '<br>'),
      '| `a \\|\\| b` | c\\|d |',
      '| `l1`<br>`l2` | **bold** |',
    ]);
    expect(markdown(html)).not.toMatch(/<div|<table|class=/);
  });

  it('come apart where they were only for layout', () => {
    expect(markdown('<table><tr><td><h3>A</h3><p>b</p></td></tr></table>')).toBe('### A\n\nb');
    const nested = `<table><tr><td>left</td><td><table>${row('1', '2')}${row('3', '4')}</table></td></tr></table>`;
    expect(markdown(nested)).toBe('left\n\n|     |     |\n| --- | --- |\n| 1   | 2   |\n| 3   | 4   |');
  });

  it('write no more cells than a hand would, whatever a page claims', () => {
    const spans = (name: string) => `<table><tr><td ${name}="900000000">a</td><td>b</td></tr>${row('c', 'd')}</table>`;
    expect(markdown(spans('colspan')).length).toBeLessThan(3000);
    expect(markdown(spans('rowspan')).length).toBeLessThan(300);
    expect(markdown(spans('colspan'))).toContain('b');
  });
});

describe('the alignment of cells', () => {
  it('is taken over from the page’s cells, however it is written there', () => {
    const { document } = new JSDOM(
      '<table><tr><td align="RIGHT">1</td><td style="color:red; text-align: center">2</td><td style="vertical-align:right">3</td></tr></table>',
    ).window;
    const cells = [...document.querySelectorAll('td')];
    const made = cells.map(() => document.createElement('td'));
    keepAlignment(new Map(made.map((cell, index) => [cell, cells[index] ?? cell])));
    expect(made.map((cell) => cell.getAttribute('align'))).toEqual(['right', 'center', null]);
  });
});

describe('tables as text', () => {
  it('are rows of cells', () => {
    expect(
      textOf(content(`<table><caption>Doses</caption><tr><th>g</th><th>l</th></tr>${row('30', '1<br>or 2')}</table>`)),
    ).toBe('Doses\n\ng | l\n30 | 1 or 2');
    expect(textOf(content(`<table>${row('only')}</table>`))).toBe('only');
  });
});
