/** A page that copies its own nodes while they carry what Winnow wrote: nobody could undo that in the copies. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../src/content/session.ts';
import type { Outcome, Report } from '../../src/core/outcome.ts';
import type { Rule } from '../../src/core/types.ts';
import { defaultSettings, pageSettings } from '../../src/settings/settings.ts';
import { documentOf, finding, prose, URL_OF_TESTS } from '../core/documents.ts';
import { sessionWith } from './session-with.ts';

const BODY = `<article id="article"><h1>A page</h1>
  ${['a', 'b', 'c', 'd', 'e'].map((name) => `<p>${prose(name, 60)}</p>`).join('')}
  <p id="again">${prose('a', 60)}</p><div id="ad"><a href="/x">Buy</a></div><p>${prose('f', 60)}</p></article>`;

const ads: Rule = {
  id: 'ads',
  on: true,
  options: {},
  pass: 'first',
  *find(page) {
    if (page.document.getElementById('ad')) yield finding(page, 'ad');
  },
};

const repeats: Rule = {
  ...ads,
  id: 'repeats',
  pass: 'repeats',
  *find(page) {
    const [first] = page.document.querySelectorAll('p');
    if (page.document.getElementById('again') && first)
      yield { ...finding(page, 'again', { rule: 'repeats', verb: 'fold' }), original: [first] };
  },
};

const RULES = [ads, repeats];

let document: Document;
let address: string;
let session: Session;

beforeEach(() => {
  document = documentOf(BODY);
  address = URL_OF_TESTS;
  session = sessionWith(
    {
      document,
      rules: RULES,
      address: () => address,
    },
    pageSettings(defaultSettings(RULES)),
  );
});

const there = (id: string): Element => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element;
};
const verbOf = (id: string) => there(id).getAttribute('data-winnow-verb');
const stubs = () => document.querySelectorAll('winnow-stub').length;
const report = (outcome: Outcome): Report => {
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
  return outcome.report;
};

/** As `innerHTML += …` does: everything is another node afterwards, with the attributes of the one before. */
function writeAnew(id: string): void {
  const parent = there(id);
  // biome-ignore lint/correctness/noSelfAssign: to write it is to parse it.
  parent.innerHTML = parent.innerHTML;
  session.later.takeAdded([...parent.children].filter(({ localName }) => !localName.startsWith('winnow-')));
}

describe('what a page has written anew while it was cleaned', () => {
  it('is hidden only by what can be undone: a fold whose stub is dead is in sight again', () => {
    session.clean(false);
    expect([verbOf('ad'), verbOf('again'), stubs()]).toEqual(['hide', 'fold', 1]);
    writeAnew('article');
    expect([verbOf('again'), there('again').hasAttribute('hidden'), stubs()]).toEqual([null, false, 0]);
    // Found in what was added.
    expect(verbOf('ad')).toBe('hide');
  });

  it('is restored like anything else', () => {
    session.clean(false);
    writeAnew('article');
    for (const { id } of report(session.look(false)).actions) session.restore(id);
    expect([verbOf('ad'), verbOf('again')]).toEqual([null, null]);
  });

  it('holds nothing of Winnow once all is undone', () => {
    session.clean(false);
    writeAnew('article');
    session.undoAll();
    expect(document.documentElement.outerHTML).not.toContain('winnow');
  });
});

describe('a copy that the page makes', () => {
  it('is given back with the rest, also where it came when nobody looked', () => {
    session.clean(false);
    document.body.append(there('ad').cloneNode(true), there('again').cloneNode(true));
    session.undoAll();
    expect(document.documentElement.outerHTML).not.toContain('winnow');
  });

  it('leaves what it was copied from as it is', () => {
    session.clean(false);
    const [ad, again, stub] = [there('ad'), there('again'), document.querySelector('winnow-stub')];
    const copy = ad.cloneNode(true) as Element;
    copy.id = 'copy';
    document.body.append(copy);
    session.later.takeAdded([copy]);
    expect(verbOf('copy')).toBeNull();
    expect([there('ad'), there('again'), document.querySelector('winnow-stub')]).toEqual([ad, again, stub]);
    expect([verbOf('ad'), verbOf('again')]).toEqual(['hide', 'fold']);
  });

  it('is nothing that was ever planned on the page that an app shows it on later', () => {
    session.clean(false);
    const kept = there('article').cloneNode(true);
    address = `${URL_OF_TESTS}/other`;
    there('article').replaceWith(documentOf(BODY.replaceAll('again', 'next')).getElementById('article') ?? '');
    session.look(true);
    address = URL_OF_TESTS;
    there('article').replaceWith(kept);
    const { state, actions } = report(session.look(true));
    expect([state, verbOf('again'), verbOf('ad'), stubs()]).toEqual(['off', null, null, 0]);
    session.clean(true);
    expect(stubs()).toBe(actions.filter(({ verb }) => verb === 'fold').length);
    session.undoAll();
    expect(document.documentElement.outerHTML).not.toContain('winnow');
  });
});
