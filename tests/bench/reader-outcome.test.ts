/** What the bench takes for the text of an article. */
import { describe, expect, it } from 'vitest';
import { pageText, readerOutcome } from '../../scripts/bench/reader-outcome.mjs';

const URL_OF_PAGE = 'https://ponds.example/green';
const html =
  '<h2>One</h2><p>Two <b>and</b> three<br>four</p><details><summary>Again</summary><p>Five <a href="/x">six</a></p></details>' +
  '<ul><li>Seven</li></ul><img src="/p.jpg" alt="">';

describe('the outcome of a reader', () => {
  const outcome = readerOutcome({ title: 'Title', html }, URL_OF_PAGE);

  it('has a line for each block, and what stands in folds', () => {
    expect(outcome.text).toBe('One\nTwo and three\nfour\nAgain\nFive six\nSeven');
  });

  it('shows of a fold its line only, and the title', () => {
    expect(outcome.shown.text).toBe('Title\nOne\nTwo and three\nfour\nAgain\nSeven');
    expect(outcome.shown.links).toEqual([]);
    expect(outcome.shown.images).toEqual(['https://ponds.example/p.jpg']);
  });

  it('counts parts, those in folds too', () => {
    expect(outcome.counts).toEqual({ tables: 0, code: 0, lists: 1, pictures: 1 });
  });
});

it('the text of a page has no scripts', () => {
  expect(pageText('<body><script>x()</script><p>Words</p></body>', URL_OF_PAGE)).toBe('Words');
});
