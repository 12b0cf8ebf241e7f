/** What a session does when something comes later: the filter lists' answer, and nodes that the page adds. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../src/content/session.ts';
import type { Outcome, Report } from '../../src/core/outcome.ts';
import type { ListAnswer, Rule } from '../../src/core/types.ts';
import { defaultSettings, pageSettings } from '../../src/settings/settings.ts';
import { documentOf, prose, URL_OF_TESTS } from '../core/documents.ts';
import { sessionWith } from './session-with.ts';

const PARAGRAPHS = Array.from({ length: 8 }, (_, index) => `<p id="p${index}">${prose(`w${index}x`, 60)}</p>`);
const BODY = `<article id="article"><h1>A page</h1>${PARAGRAPHS.join('')}</article><div id="side"></div>`;

const finding = (id: string, verb: 'hide' | 'fold' | 'mark', element: Element) => ({
  rule: id,
  verb,
  targets: [element],
  reason: { code: 'test', facts: {} },
  certainty: 'certain' as const,
});

const byClass = (id: string, verb: 'hide' | 'fold' | 'mark'): Rule => ({
  id,
  on: true,
  options: {},
  pass: 'first',
  *find(page) {
    if (id === 'ad') finds++;
    for (const element of page.root.querySelectorAll(`.${id}`)) yield finding(id, verb, element);
  },
});

/** As the ads' rule does: takes what the lists name. */
const listed: Rule = {
  ...byClass('listed', 'hide'),
  asksLists: true,
  *find(page) {
    for (const selector of page.facts.lists?.selectors ?? [])
      for (const element of page.root.querySelectorAll(selector)) yield finding('listed', 'hide', element);
  },
};

/** As a filter list does that names what is a part of the article here: outside of one it may take prose. */
const known: Rule = {
  ...byClass('known', 'hide'),
  *find(page) {
    for (const element of page.root.querySelectorAll('.known'))
      yield { ...finding('known', 'hide', element), certainty: 'listed' };
  },
};

const everyParagraph: Rule = {
  ...byClass('paragraphs', 'hide'),
  pass: 'repeats',
  *find(page) {
    for (const element of page.root.querySelectorAll('p.copy')) yield finding('paragraphs', 'hide', element);
  },
};

const RULES = [byClass('ad', 'hide'), byClass('farm', 'fold'), byClass('shop', 'mark'), listed, known, everyParagraph];

let document: Document;
let answer: (lists: ListAnswer) => void;
let fail: (error: Error) => void;
let session: Session;
let address: string;
/** How often the rules were asked for ads. */
let finds: number;

beforeEach(() => {
  document = documentOf(BODY);
  [address, finds] = [URL_OF_TESTS, 0];
  session = sessionWith(
    {
      document,
      rules: RULES,
      address: () => address,
      askLists: () =>
        new Promise((resolve, reject) => {
          [answer, fail] = [resolve, reject];
        }),
    },
    pageSettings(defaultSettings(RULES)),
  );
});

const html = () => document.documentElement.outerHTML;
const verbOf = (id: string) => document.getElementById(id)?.getAttribute('data-winnow-verb') ?? null;
const report = (outcome: Outcome): Report => {
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
  return outcome.report;
};

/** Adds markup to an element as a page would, and tells the session. */
function add(parent: string, markup: string): void {
  const before = new Set(document.querySelectorAll('*'));
  document.getElementById(parent)?.insertAdjacentHTML('beforeend', markup);
  session.later.takeAdded([...document.querySelectorAll('*')].filter((element) => !before.has(element)));
}

describe('the filter lists', () => {
  it('are not waited for, and their answer is applied when it comes', async () => {
    document.getElementById('side')?.insertAdjacentHTML('beforeend', '<div id="slot" class="named"></div>');
    document.getElementById('p7')?.insertAdjacentHTML('afterend', '<div id="ad" class="ad"></div>');
    const first = session.clean(false);
    expect(report(first)).toMatchObject({ state: 'on', lists: 'waiting' });
    expect([verbOf('ad'), verbOf('slot')]).toEqual(['hide', null]);
    answer({ selectors: ['.named'], blocked: new Set() });
    expect(report(await session.heard(first))).toMatchObject({ state: 'on', lists: 'answered' });
    expect([verbOf('ad'), verbOf('slot')]).toEqual(['hide', 'hide']);
  });

  it('may fail: the page stays clean, and the report says so', async () => {
    const first = session.clean(false);
    fail(new Error('no lists'));
    expect(report(await session.heard(first))).toMatchObject({ state: 'on', lists: 'failed' });
  });

  it('say nothing of a page that was looked at again meanwhile', async () => {
    document.getElementById('side')?.insertAdjacentHTML('beforeend', '<div id="slot" class="named"></div>');
    session.look(false);
    const stale = answer;
    const second = session.look(false);
    stale({ selectors: ['.named'], blocked: new Set() });
    answer({ selectors: [], blocked: new Set() });
    expect(report(await session.heard(second)).counts.found.listed).toBe(0);
  });
});

describe('what a page adds after it was cleaned', () => {
  it('is handled, without touching what was there', () => {
    session.clean(false);
    const before = document.getElementById('p3')?.outerHTML;
    add('article', '<div id="late" class="ad"><img src="/x.png"></div>');
    expect(verbOf('late')).toBe('hide');
    expect(document.getElementById('p3')?.outerHTML).toBe(before);
    expect(report(session.look(false)).counts.found.ad).toBe(1);
  });

  it('is asked about at the filter lists, too', async () => {
    const first = session.clean(false);
    answer({ selectors: [], blocked: new Set() });
    await session.heard(first);
    add('article', '<div id="late" class="named"></div>');
    expect(verbOf('late')).toBeNull();
    answer({ selectors: ['.named'], blocked: new Set() });
    expect(report(await session.heard(first))).toMatchObject({ lists: 'answered' });
    expect(verbOf('late')).toBe('hide');
  });

  it('is left alone while the page is not cleaned', () => {
    session.look(false);
    add('article', '<div id="late" class="ad"></div>');
    expect(verbOf('late')).toBeNull();
  });

  it('is restored, hidden again and undone like anything else, byte for byte', () => {
    session.clean(false);
    add('article', '<div id="late" class="ad"></div>');
    add('article', '<ul id="list" class="farm"><li><a href="/x">Another page</a></li></ul>');
    const ids = report(session.look(false)).actions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) session.restore(id);
    expect([verbOf('late'), verbOf('list')]).toEqual([null, null]);
    session.hideRuleAgain('ad');
    expect([verbOf('late'), verbOf('list')]).toEqual(['hide', null]);
    session.undoAll();
    expect(html()).not.toContain('winnow');
  });

  it('is judged with the line it stands in, but nothing that was there is taken with it', () => {
    session.clean(false);
    document.getElementById('p2')?.classList.add('ad');
    add('p2', '<a id="link" class="shop" href="https://shop.example/">a shop</a>');
    expect(verbOf('p2')).toBeNull();
    expect(document.getElementById('link')?.nextElementSibling?.localName).toBe('winnow-label');
  });

  it('is never taken as a repeat, since its first copy is not looked at', () => {
    session.clean(false);
    add('article', '<p id="copy" class="copy">Once more.</p>');
    expect(verbOf('copy')).toBeNull();
  });

  it('can hold prose of the article, which is never hidden', () => {
    session.clean(false);
    add('article', `<p id="prose" class="ad">${prose('late', 40)}</p>`);
    expect(verbOf('prose')).toBeNull();
    expect(report(session.look(false)).refusals.map(({ reason }) => reason.code)).toEqual(['holds-prose']);
  });
});

describe('an article that the page draws anew, in another element', () => {
  it('keeps its prose like the one before', () => {
    session.clean(false);
    const drawn = document.createElement('article');
    drawn.id = 'anew';
    drawn.innerHTML = `${PARAGRAPHS.join('')}<p id="prose" class="known">${prose('late', 40)}</p>`;
    document.getElementById('article')?.replaceWith(drawn);
    session.later.takeAdded([drawn]);
    expect(verbOf('prose')).toBeNull();
  });
});

describe('a rule', () => {
  it('can be taken back whole', () => {
    document
      .getElementById('p7')
      ?.insertAdjacentHTML('afterend', '<i id="a" class="ad"></i><b></b><i id="b" class="ad"></i>');
    session.clean(false);
    session.restoreRule('ad');
    expect([verbOf('a'), verbOf('b')]).toEqual([null, null]);
    expect(report(session.hideRuleAgain('ad')).actions.every(({ restored }) => !restored)).toBe(true);
    expect([verbOf('a'), verbOf('b')]).toEqual(['hide', 'hide']);
  });
});

describe('a preview', () => {
  it('shows a hidden block in its place for as long as it lasts', () => {
    document.getElementById('p7')?.insertAdjacentHTML('afterend', '<div id="ad" class="ad"></div>');
    const id = report(session.clean(false)).actions[0]?.id ?? '';
    const ad = document.getElementById('ad');
    expect(session.places.preview(id)).toBe(true);
    expect(ad?.hasAttribute('data-winnow-open') && ad.hasAttribute('data-winnow-place')).toBe(true);
    expect(session.places.preview(null)).toBe(true);
    expect(ad?.hasAttribute('data-winnow-open') || ad?.hasAttribute('data-winnow-place')).toBe(false);
  });

  it('shows what was kept, too, and nothing for what is gone', () => {
    document.getElementById('p3')?.classList.add('ad');
    const [refusal] = report(session.clean(false)).refusals;
    expect(session.places.preview(refusal?.id ?? '')).toBe(true);
    expect(document.getElementById('p3')?.hasAttribute('data-winnow-place')).toBe(true);
    expect(session.places.preview('nobody')).toBe(false);
  });
});

describe('a page that changes under Winnow', () => {
  it('is not touched by an answer for the page before', async () => {
    document.getElementById('side')?.insertAdjacentHTML('beforeend', '<div id="slot" class="named"></div>');
    const first = session.clean(false);
    address = `${URL_OF_TESTS}next/`;
    answer({ selectors: ['.named'], blocked: new Set() });
    await session.heard(first);
    expect(verbOf('slot')).toBeNull();
    expect(session.state).toBe('off');
  });

  it('may move what is there without it being read again', () => {
    session.clean(false);
    add('article', '<div id="late" class="ad"></div>');
    const late = document.getElementById('late') as Element;
    document.getElementById('side')?.append(late);
    session.later.takeAdded([late]);
    expect(report(session.look(false)).actions).toHaveLength(1);
  });

  it('is planned anew only where something is new', () => {
    session.clean(false);
    const before = finds;
    for (let count = 0; count < 5; count++) add('article', `<p id="n${count}">${prose(`n${count}`, 20)}</p>`);
    expect(finds - before).toBe(5);
  });
});
