import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../src/content/session.ts';
import type { Outcome, Report } from '../../src/core/outcome.ts';
import type { StepFinder } from '../../src/core/procedures/found-procedure.ts';
import type { ListAnswer, Page, Rule } from '../../src/core/types.ts';
import { defaultSettings, pageSettings, withRuleOn } from '../../src/settings/settings.ts';
import { documentOf, prose, URL_OF_TESTS } from '../core/documents.ts';
import { sessionWith } from './session-with.ts';

const paragraphs = Array.from(
  { length: 8 },
  (_, index) => `<p id="p${index}">${prose(`w${index}x`, 60)}, and so on.</p>`,
);
const BODY = `<article><h1>A page</h1>${paragraphs.join('')}<p id="ad"><a href="/buy">Buy it now</a></p><ul id="farm"><li><a href="/x">Another page</a></li></ul></article>`;

/** Takes the element with its id, so that the session is tested without the real rules. */
const taking = (id: string, verb: 'hide' | 'fold'): Rule => ({
  id,
  on: true,
  options: {},
  pass: 'first',
  *find(page) {
    const element = page.document.getElementById(id);
    if (element)
      yield { rule: id, verb, targets: [element], reason: { code: 'test', facts: {} }, certainty: 'certain' };
  },
});

const RULES = [taking('ad', 'hide'), taking('farm', 'fold')];

const stepOfP3: StepFinder = {
  id: 'test',
  *find(page) {
    const step = (id: string) => ({ elements: [page.document.getElementById(id) as Element], text: id, images: [] });
    yield { title: 'Do it', source: 'test', steps: [step('p3'), step('p4')] };
  },
};

let document: Document;
let address: string;
let told: [string, number][];
let scrolled: string[];
let timers: (() => void)[];
let stubFails: boolean;
let session: Session;
let labels: { unlink: () => void; keep: () => void }[];
let unchanged: boolean;
let readings: number;
let answerOf: (page: Page) => Promise<ListAnswer>;

beforeEach(() => {
  document = documentOf(BODY);
  address = URL_OF_TESTS;
  [unchanged, readings] = [false, 0];
  [told, scrolled, timers, stubFails, labels] = [[], [], [], false, []];
  answerOf = async () => ({ selectors: [], blocked: new Set() });
  session = sessionWith(
    {
      document,
      rules: RULES,
      findProcedures: (page) => [...stepOfP3.find(page)],
      address: () => address,
      makeStub: () => {
        if (stubFails) throw new Error('no stub');
        return { element: document.createElement('winnow-stub'), setOpen: () => {} };
      },
      makeLabel: (_action, unlink, keep) => {
        labels.push({ unlink, keep });
        return document.createElement('winnow-label');
      },
      askLists: (page) => {
        readings++;
        return answerOf(page);
      },
      scrollTo: (element) => scrolled.push(element.id),
      watchForChange: () => () => unchanged,
      later: (_, work) => timers.push(work),
      changed: (state, actions) => told.push([state, actions]),
    },
    pageSettings(defaultSettings(RULES)),
  );
});

const html = () => document.documentElement.outerHTML;
const taken = () => [...document.querySelectorAll('[data-winnow-verb]')].map(({ id }) => id);
const report = (outcome: Outcome): Report => {
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
  return outcome.report;
};
const idOf = (outcome: Outcome, rule: string) =>
  report(outcome).actions.find((action) => action.rule === rule)?.id ?? '';

describe('a session', () => {
  it('looks without changing the page', () => {
    const before = html();
    expect(report(session.look(false))).toMatchObject({ state: 'off', counts: { found: { ad: 1, farm: 1 } } });
    expect(html()).toBe(before);
    expect(told).toEqual([]);
  });

  it('cleans, and says so on <html> and to the badge', () => {
    expect(report(session.clean(false)).state).toBe('on');
    expect(taken()).toEqual(['ad', 'farm']);
    expect(document.documentElement.getAttribute('data-winnow')).toBe('on');
    expect(told).toEqual([['on', 2]]);
  });

  it('shows the page as it was, and cleans again with what was restored left alone', () => {
    const id = idOf(session.clean(false), 'ad');
    session.restore(id);
    expect(report(session.showOriginal()).state).toBe('original');
    expect(document.documentElement.getAttribute('data-winnow')).toBe('off');
    session.clean(false);
    expect(taken()).toEqual(['farm']);
    expect(report(session.hideAgain(id)).actions.every(({ restored }) => !restored)).toBe(true);
    expect(taken()).toEqual(['ad', 'farm']);
  });

  it('undoes everything byte for byte and forgets what was restored', () => {
    const before = html();
    session.restore(idOf(session.clean(false), 'farm'));
    expect(report(session.undoAll())).toMatchObject({ state: 'off' });
    expect(html()).toBe(before);
    expect(told.at(-1)).toEqual(['off', 0]);
    expect(report(session.clean(false)).actions.some(({ restored }) => restored)).toBe(false);
  });

  it('applies a changed setting at once where the page is clean, and only there', () => {
    const withoutFarms = pageSettings(withRuleOn(defaultSettings(RULES), 'farm', false));
    session.look(false);
    session.useSettings(withoutFarms);
    expect(taken()).toEqual([]);
    session.clean(false);
    expect(taken()).toEqual(['ad']);
    session.useSettings(pageSettings(defaultSettings(RULES)));
    expect(taken()).toEqual(['ad', 'farm']);
  });

  it('leaves a page that is no article alone, unless it is asked to clean it anyway', () => {
    document.querySelector('article')?.replaceChildren(document.getElementById('ad') as Element);
    const before = html();
    expect(session.clean(false)).toMatchObject({ kind: 'refused', refusal: { code: 'not-article' } });
    expect(html()).toBe(before);
    expect(report(session.clean(true)).state).toBe('on');
    expect(report(session.look(false)).state).toBe('on');
  });

  it('gives the page back as it was when cleaning fails half-way', () => {
    const before = html();
    stubFails = true;
    expect(() => session.clean(false)).toThrow('no stub');
    expect(html()).toBe(before);
    expect(session.state).toBe('off');
  });

  it('jumps to a step, outlines it for a while, and leaves no trace', () => {
    const before = html();
    const anchor = report(session.look(false)).procedures[0]?.steps[0]?.anchor ?? '';
    expect(session.places.jump(anchor)).toBe(true);
    expect(scrolled).toEqual(['p3']);
    expect(html()).not.toBe(before);
    for (const work of timers) work();
    expect(html()).toBe(before);
  });

  it('says when a step is no longer there', () => {
    const anchor = report(session.look(false)).procedures[0]?.steps[0]?.anchor ?? '';
    document.getElementById('p3')?.remove();
    expect(session.places.jump(anchor)).toBe(false);
    expect(session.places.jump('no such place')).toBe(false);
  });

  it('shows what was hidden in its place', () => {
    const id = idOf(session.clean(false), 'ad');
    expect(session.places.show(id)).toBe(true);
    expect(document.getElementById('ad')?.hasAttribute('data-winnow-open')).toBe(true);
    expect(session.places.show('no such action')).toBe(false);
  });

  it('stays clean when only the part after # changes, as contents lists do', () => {
    session.restore(idOf(session.clean(false), 'ad'));
    address = `${URL_OF_TESTS}#part-2`;
    const { state, actions } = report(session.look(false));
    expect(state).toBe('on');
    expect(actions.filter(({ restored }) => restored)).toHaveLength(1);
    expect(taken()).toEqual(['farm']);
  });

  it('puts a stub back that the page has taken away', () => {
    session.clean(false);
    document.querySelector('winnow-stub')?.remove();
    session.look(false);
    expect(document.querySelector('winnow-stub')?.nextElementSibling?.id).toBe('farm');
  });

  it('starts afresh when the address has changed under a cleaned page', () => {
    const before = html();
    session.restore(idOf(session.clean(false), 'ad'));
    address = 'https://site.example/another';
    expect(report(session.look(false))).toMatchObject({ state: 'off', url: address });
    expect(html()).toBe(before);
  });
});

describe('a page that is as it was', () => {
  it('is read once, to be looked at and to be cleaned', () => {
    unchanged = true;
    session.look(false);
    session.clean(false);
    expect(readings).toBe(1);
    expect(session.state).toBe('on');
  });

  it('is read again when it has changed, or is at another address, since it was looked at', () => {
    session.look(false);
    session.clean(false);
    expect(readings).toBe(2);
    session.undoAll();
    unchanged = true;
    address = 'https://site.example/another';
    session.look(false);
    expect(readings).toBe(3);
  });

  it('is read again when the filter lists could not be asked', async () => {
    unchanged = true;
    answerOf = () => Promise.reject(new Error('no lists'));
    await session.heard(session.look(false));
    session.clean(false);
    expect(readings).toBe(2);
  });
});

describe('an article that is made of a page which has changed since it was looked at', () => {
  it('leaves the places of its steps where they are: they are those of the new reading', () => {
    session.look(true);
    const [before] = session.planned;
    document.getElementById('p0')?.after(document.createElement('hr'));
    const cleanup = session.cleanup(true);
    expect(cleanup).not.toBe(before);
    expect(session.planned[0]).toBe(cleanup);
  });
});
