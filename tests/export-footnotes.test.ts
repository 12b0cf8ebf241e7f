/** Footnotes, as different publishers link them. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { markdownOf } from '../src/export/markdown.ts';
import { sanitiseHtml } from '../src/export/sanitise.ts';
import { textOf } from '../src/export/text.ts';

const { window } = new JSDOM('');
const markdown = (html: string) => markdownOf(sanitiseHtml(html, window), 'https://n.example/a');

const TEXT = '<p>One<sup id="r1"><a href="#n1">1</a></sup> and two<sup><a id="r2" href="#n2">[2]</a></sup>.</p>';

describe('footnotes in Markdown', () => {
  it.each([
    [
      'an ordered list at the end',
      `${TEXT}<h2>Notes</h2><ol><li id="n1">First. <a href="#r1">↩</a></li><li id="n2"><p>Second.</p><p>More. <a href="#r2">↩︎</a></p></li></ol>`,
      '## Notes\n\n[^1]: First.\n\n[^2]: Second.\n\n    More.',
    ],
    [
      'paragraphs with the number as the way back',
      `${TEXT}<hr><p id="n1"><a href="#r1">1</a> First.</p><p id="n2"><a href="#r2">[2]</a> Second.</p>`,
      '---\n\n[^1]: First.\n\n[^2]: Second.',
    ],
    [
      'named anchors at the head of each note',
      `${TEXT}<div><a name="n1"></a><a href="#r1">^</a> First.</div><div><a name="n2"></a><a href="#r2">^</a> Second.</div>`,
      '[^1]: First.\n\n[^2]: Second.',
    ],
  ])('are taken from %s', (_, html, notes) => {
    expect(markdown(html)).toBe(`One[^1] and two[^2].\n\n${notes}`);
  });

  it('may be led to more than once', () => {
    const html =
      '<p>a<a id="x" href="#n">*</a> b<a id="y" href="#n">*</a></p><p id="n">Note. <a href="#x">a</a> <a href="#y">b</a></p>';
    expect(markdown(html)).toBe('a[^1] b[^1]\n\n[^1]: Note.');
  });

  it('are the first of several with one id, as where a page prints its notes twice', () => {
    const notes = '<ol><li id="n1">First. <a href="#r1">↩</a></li><li id="n2">Second. <a href="#r2">↩</a></li></ol>';
    const again = notes.replaceAll('<li', '<li class="again"').replaceAll('.', ', again.');
    const written = markdown(`${TEXT}${notes}<h2>Notes once more</h2>${again}`);
    expect(written).toContain('One[^1] and two[^2].\n\n[^1]: First.\n\n[^2]: Second.');
    expect(written).toContain('1.  First, again.');
  });

  it('lose no note that nothing leads to', () => {
    const html = `<p>One<sup id="r1"><a href="#n1">1</a></sup>.</p><ol><li id="n1">First. <a href="#r1">↩</a></li><li>Alone.</li></ol>`;
    expect(markdown(html)).toBe('One[^1].\n\n[^1]: First.\n\n1.  Alone.');
  });

  it('are not made of a list of contents, nor of parts that lead back to the top', () => {
    const html =
      '<p id="top"><a href="#p1">Part 1</a></p><div id="p1"><h2>Part 1</h2><p>Long. <a href="#top">back to the top</a></p></div>';
    expect(markdown(html)).not.toContain('[^');
    const numbered = '<ul><li id="c"><a href="#p">1</a></li></ul><h2 id="p">Part</h2><p>Long.</p>';
    expect(markdown(numbered)).toBe('-   [1](#part)\n\n## Part\n\nLong.');
  });
});

describe('footnotes as text', () => {
  it('keep their numbers', () => {
    const html = `${TEXT}<ol><li id="n1">First. <a href="#r1">↩</a></li><li id="n2">Second. <a href="#r2">↩</a></li></ol>`;
    expect(textOf(sanitiseHtml(html, window))).toBe('One[1] and two[2].\n\n[1] First.\n\n[2] Second.');
  });
});
