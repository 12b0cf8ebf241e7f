/** What the index of a page answers is what a browser finds, and all pages made of one reading have one. */
import { expect, it } from 'vitest';
import { indexOf } from '../../src/core/page/page-index.ts';
import { openPage, reopenPage } from '../../src/core/page.ts';
import type { Page } from '../../src/core/types.ts';
import { byId, pageOf } from './documents.ts';

const HTML = `
  <nav aria-label="Menu"><a href="/a">A</a><a name="here">B</a></nav>
  <div id="Slot" class="box wide"><x-clock></x-clock><svg><a href="/c"></a></svg></div>
  <p class="box">Text <img class="wide box" src="a.png"></p>
  <section id="box-2"><y-map></y-map><x-clock id="late"></x-clock></section>`;

const opened = (): Page => pageOf(HTML);

it.each(['a', 'div', 'x-clock', 'table'])('finds what is called %s', (name) => {
  const page = opened();
  expect(indexOf(page).tagged(name)).toEqual([...page.root.querySelectorAll(name)]);
});

it.each(['href', 'class', 'aria-label', 'data-no'])('finds what has %s', (name) => {
  const page = opened();
  expect(indexOf(page).having(name)).toEqual([...page.root.querySelectorAll(`[${name}]`)]);
});

it('finds elements by their classes and their id, whole or in part', () => {
  const page = opened();
  const found = (pattern: RegExp) =>
    indexOf(page)
      .named(pattern)
      .map(({ tagName }) => tagName)
      .sort();
  expect(found(/\sbox(?=\s|$)/m)).toEqual(['DIV', 'IMG', 'P']);
  expect(found(/\sslot$/m)).toEqual(['DIV']);
  expect(found(/box/)).toEqual(['DIV', 'IMG', 'P', 'SECTION']);
  expect(found(/\swide\n/)).toEqual([]);
  expect(found(/banner/)).toEqual([]);
});

it('knows custom elements by their names', () => {
  const page = opened();
  expect(
    indexOf(page)
      .customs()
      .map(({ localName }) => localName),
  ).toEqual(['x-clock', 'x-clock', 'y-map']);
});

it('is one for all pages made of one reading, and another for the next', () => {
  const page = opened();
  const index = indexOf(page);
  expect(indexOf(page.without([byId(page, 'Slot')]))).toBe(index);
  expect(indexOf(reopenPage(page, [byId(page, 'Slot')]))).toBe(index);
  expect(indexOf(openPage(page.document, { url: page.url, facts: page.facts }))).not.toBe(index);
});
