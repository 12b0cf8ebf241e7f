/** Other sentences put into what is hidden, while the page stays the same: what is hidden is what was read, and nothing else. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../src/content/session.ts';
import type { ListAnswer, Rule } from '../../src/core/types.ts';
import { defaultSettings, pageSettings } from '../../src/settings/settings.ts';
import { documentOf, prose } from '../core/documents.ts';
import { sessionWith } from './session-with.ts';

const ARTICLE = [0, 1, 2, 3, 4, 5].map((at) => `<p id="p${at}">${prose(`w${at}x`, 60)}</p>`).join('');
const BODY = `<article id="article">${ARTICLE}
  <p id="offer">Buy our kettle for 40 dollars <a href="/k">here</a>.</p>
  <ul id="more"><li id="first"><a href="/1">Another article</a></li></ul></article>
  <div id="slot" class="named"><p id="inner">Sold here</p></div>`;

/** Takes a paragraph that asks to buy, and a list of links. */
const sales: Rule = {
  id: 'sales',
  on: true,
  options: {},
  pass: 'first',
  *find(page) {
    const isTaken = ({ id, textContent }: Element) =>
      id === 'more' || (id === 'offer' && /\bBuy\b/.test(textContent ?? ''));
    for (const element of [...page.root.querySelectorAll('p, ul')].filter(isTaken))
      yield {
        rule: 'sales',
        verb: 'fold',
        targets: [element],
        reason: { code: 'test', facts: {} },
        certainty: 'certain',
      };
  },
};

const listed: Rule = {
  ...sales,
  id: 'listed',
  asksLists: true,
  *find(page) {
    for (const selector of page.facts.lists?.selectors ?? [])
      for (const element of page.root.querySelectorAll(selector))
        yield {
          rule: 'listed',
          verb: 'hide',
          targets: [element],
          reason: { code: 'test', facts: {} },
          certainty: 'listed',
        };
  },
};

let document: Document;
let session: Session;

beforeEach(async () => {
  document = documentOf(BODY);
  const rules = [sales, listed];
  const askLists = async (): Promise<ListAnswer> => ({ selectors: ['.named'], blocked: new Set() });
  session = sessionWith({ document, rules, askLists }, pageSettings(defaultSettings(rules)));
  await session.heard(session.clean(true));
  expect(['offer', 'slot', 'more'].map(isTaken)).toEqual([true, true, true]);
});

const there = (id: string): Element => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element;
};

const isTaken = (id: string) => there(id).hasAttribute('data-winnow-verb');

/** As the page does it, and as the watch tells of it. */
function write(id: string, text: string): void {
  const taken = there(id).closest('[data-winnow-verb]');
  there(id).textContent = text;
  if (taken) session.later.takeChanged([taken]);
}

describe('what is hidden', () => {
  it('is shown once it says something else', () => {
    write('offer', 'And so the kettle was the first thing that they carried out of the house.');
    expect(isTaken('offer')).toBe(false);
    expect(document.querySelectorAll('winnow-stub')).toHaveLength(1);
  });

  it('stays hidden where what it says now is found, too, and can be restored under its new name', () => {
    write('offer', 'Buy another kettle.');
    expect(isTaken('offer')).toBe(true);
    const outcome = session.look(true);
    const actions = outcome.kind === 'report' ? outcome.report.actions.filter(({ rule }) => rule === 'sales') : [];
    expect(actions.map(({ excerpt }) => excerpt)).toContain('Buy another kettle.');
    for (const { id } of actions) session.restore(id);
    expect(isTaken('offer')).toBe(false);
  });

  it('stays as it is while only figures and links in it change', () => {
    const before = document.querySelectorAll('winnow-stub')[0];
    const [text] = there('offer').childNodes;
    if (text) text.nodeValue = 'Buy our kettle for 1,038 dollars ';
    session.later.takeChanged([there('offer')]);
    there('more').insertAdjacentHTML('beforeend', '<li><a href="/2">One more article</a></li>');
    session.later.takeChanged([there('more')]);
    expect([isTaken('offer'), isTaken('more')]).toEqual([true, true]);
    expect(document.querySelectorAll('winnow-stub')[0]).toBe(before);
  });

  it('stays hidden when something comes into what was empty: that is what it was taken for', () => {
    there('more').insertAdjacentHTML('beforeend', '<li>Sponsored</li>');
    session.later.takeChanged([there('more')]);
    expect(isTaken('more')).toBe(true);
  });

  it('stays where filter lists name it: what comes there is an ad', () => {
    write('inner', 'Sold by somebody, who says so in a few words');
    expect(isTaken('slot')).toBe(true);
  });

  it('is given back as the page has written it', () => {
    write('offer', 'Buy another kettle.');
    session.undoAll();
    expect(document.documentElement.outerHTML).not.toContain('winnow');
    expect(there('offer').textContent).toBe('Buy another kettle.');
  });
});
