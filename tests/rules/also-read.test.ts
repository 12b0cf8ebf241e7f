/** What is said of what `also-read` finds; its fixtures hold what it finds. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stubWords, wordsFrom } from '../../src/core/words.ts';
import { alsoRead } from '../../src/rules/also-read.ts';
import { pageOf, prose } from '../core/documents.ts';

const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync(new URL('../../src/_locales/en/messages.json', import.meta.url), 'utf8'),
);
const words = wordsFrom((key) => messages[key]?.message ?? '');

const article = (farm: string) =>
  `<h1>Title</h1><p>${prose('a', 60)}</p><p>${prose('b', 60)}</p>${farm}<p>Photos: Ida Holm</p>`;

const said = (farm: string) =>
  [...alsoRead.find(pageOf(article(farm)), { least: 4, unlabelled: true, lines: true })].map(({ reason }) => ({
    code: reason.code,
    stub: stubWords(words, reason).what,
  }));

const titles = (count: number, address: (index: number) => string) =>
  Array.from(
    { length: count },
    (_, index) => `<li><a href="${address(index)}">Some other article ${index}</a></li>`,
  ).join('');

describe('the line that stands for a farm', () => {
  it('counts its links', () => {
    const list = `<p>Also read:</p><ul>${titles(59, (index) => `/other/${index}`)}</ul>`;
    expect(said(list)).toEqual([{ code: 'link-list', stub: '59 links to other pages' }]);
  });

  it('counts titles when all lead to one page', () => {
    const list = `<h2>Related posts</h2><ul>${titles(5, () => '/go')}</ul>`;
    expect(said(list)).toEqual([{ code: 'link-list', stub: '5 links to other pages' }]);
  });

  it('comes to an end where loose text stands between the lines of a box', () => {
    const line = (index: number) => `<div><a href="/other/${index}">One title of a page ${index}</a></div>`;
    const farm = `<span class="related-posts">${line(1)}and ${line(2)}and ${line(3)}</span>`;
    expect(said(`${farm}<p>${prose('c', 60)}</p>`).length).toBeLessThan(4);
  });

  it('counts a card once, however many links it has', () => {
    const card = (name: string) =>
      `<div><a href="/${name}"><img src="/${name}.jpg" alt=""></a><h4><a href="/${name}">About ${name} in winter</a></h4><a href="/${name}">Read more</a></div>`;
    const grid = `<section><h3>You may also like</h3>${card('moss')}${card('ferns')}</section>`;
    expect(said(grid)).toEqual([{ code: 'link-list', stub: '2 links to other pages' }]);
    const box = `<div class="related-posts">${card('moss')}${card('ferns')}</div>`;
    expect(said(box)).toEqual([{ code: 'link-box', stub: '2 links to other pages' }]);
  });

  it('counts cards without a label by their titles', () => {
    const card = (name: string) => `<h4><a href="/${name}">About ${name} in winter</a></h4><p>3 May 2023</p>`;
    expect(said(['moss', 'ferns', 'ivy'].map(card).join(''))).toEqual([
      { code: 'link-cards', stub: '3 links to other pages' },
    ]);
  });

  it('speaks of one link as one', () => {
    expect(said('<p>Related: <a href="https://other.example/moss">Moss in a dry winter</a></p>')).toEqual([
      { code: 'link-line', stub: '1 link to another page' },
    ]);
  });
});

describe('a list is told from the text after it', () => {
  const folded = (farm: string) => {
    const page = pageOf(article(farm));
    const found = [...alsoRead.find(page, { least: 4, unlabelled: true, lines: true })];
    return page
      .without(found.flatMap(({ targets }) => targets))
      .blocks.map(({ text }) => text)
      .slice(3, -1);
  };

  it.each([
    ['a short sentence', '<p>It works.</p>'],
    ['a question', '<p>Why does it work?</p>'],
    ['a sentence in Hindi', '<p>यह काम करता है।</p>'],
    ['a short line', '<p>Method 2: use the other end</p>'],
    ['a picture of its own', '<p><a href="/large.jpg"><img src="/small.jpg" alt=""></a></p>'],
    ['a paragraph', `<p>${prose('c', 30)}</p>`],
    ['a heading', '<h2>How it works</h2>'],
    ['a sentence with a link', '<p>It works like <a href="/x">the other one</a> does in winter.</p>'],
    ['a list of steps', '<ol><li>Open it.</li><li>Close it.</li></ol>'],
    ['code', '<pre>open && close</pre>'],
  ])('%s stays', (_name, after) => {
    const farms = [
      `<p>Also read:</p><ul>${titles(3, (index) => `/other/${index}`)}</ul>`,
      '<h3>Related</h3><p><a href="/moss">Moss in a dry winter</a></p>',
      '<h3>Related</h3><p><a href="/moss">Moss in a dry winter</a></p><p><a href="/ferns">Ferns in a wet one</a></p>',
      '<h3>Related</h3><h4><a href="/moss">Moss in a dry winter</a></h4><h4><a href="/ferns">Ferns in a wet one</a></h4>',
      '<p>Read next</p><table><tr><td><a href="/moss">Moss in winter</a></td><td><a href="/ferns">Ferns in winter</a></td></tr></table>',
      '<div class="related-posts"><a href="/moss">Moss in a dry winter</a></div>',
      '<p>Related: <a href="https://other.example/moss">Moss in a dry winter</a></p>',
    ];
    const alone = folded(after);
    for (const farm of farms) expect(folded(farm + after), farm).toEqual(alone);
  });
});
