import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../src/content/session.ts';
import { tryOption } from '../../src/content/trial.ts';
import type { Outcome, Report } from '../../src/core/outcome.ts';
import type { Rule } from '../../src/core/types.ts';
import { defaultSettings, pageSettings } from '../../src/settings/settings.ts';
import { documentOf, prose } from '../core/documents.ts';
import { sessionWith } from './session-with.ts';

const ORIGINAL = prose('same', 30);
const BODY = `<article><h1>A page</h1>
  ${['a', 'b', 'c', 'd', 'e'].map((name) => `<p>${prose(name, 60)}</p>`).join('')}
  <div id="notice"><p id="first">${ORIGINAL}</p></div>
  <p id="again">${ORIGINAL}</p>
  <p id="third">${ORIGINAL}</p>
  <p>${prose('f', 60)}</p></article>`;

/** Folds the notice, with the first copy in it; only when it is told to. */
const notices: Rule = {
  id: 'notices',
  on: true,
  options: { fold: { kind: 'switch', initial: false } },
  pass: 'first',
  *find(page, { fold }) {
    const targets = fold ? [...page.document.querySelectorAll('#notice')] : [];
    if (targets.length)
      yield { rule: 'notices', verb: 'fold', targets, reason: { code: 'test', facts: {} }, certainty: 'certain' };
  },
};

/** Folds the second printing, and the third where it is asked for all. */
const repeats: Rule = {
  id: 'repeats',
  on: true,
  options: { much: { kind: 'choice', values: ['none', 'one', 'all'], initial: 'one' } },
  pass: 'repeats',
  *find(page, { much }) {
    const ids = { none: [], one: ['again'], all: ['again', 'third'] }[String(much)] ?? [];
    for (const id of ids) {
      const targets = [...page.document.querySelectorAll(`#${id}`)];
      const original = [...page.document.querySelectorAll('#first')];
      if (targets.length === 0) continue;
      yield {
        rule: 'repeats',
        verb: 'fold',
        targets,
        original,
        reason: { code: 'repeat', facts: { what: 'same0', words: 30 } },
        certainty: 'certain',
      };
    }
  },
};

const RULES = [notices, repeats];

let document: Document;
let found: (element: Element) => void;
let listening: boolean;
let scrolled: string[];
/** How often the place that is being read was looked for, which has a browser lay out the page. */
let kept: number;
let stubs: Map<string, { element: Element; isOpen: boolean; toggle: () => void; goToOriginal: () => void }>;
let session: Session;

beforeEach(() => {
  document = documentOf(BODY);
  [scrolled, stubs, listening, kept] = [[], new Map(), false, 0];
  session = sessionWith(
    {
      document,
      rules: RULES,
      makeStub: ({ targets }, toggle, goToOriginal = () => {}) => {
        const stub = { element: document.createElement('winnow-stub'), isOpen: false, toggle, goToOriginal };
        stubs.set(targets[0]?.id ?? '', stub);
        return {
          element: stub.element,
          setOpen: (isOpen) => {
            stub.isOpen = isOpen;
          },
        };
      },
      scrollTo: (element) => scrolled.push(element.id),
      keepPlace: (work) => {
        kept++;
        work();
      },
      onFound: (listener) => {
        [found, listening] = [listener, true];
        return () => {
          listening = false;
        };
      },
    },
    pageSettings(defaultSettings(RULES)),
  );
});

const report = (outcome: Outcome): Report => {
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
  return outcome.report;
};
const element = (id: string): Element => {
  const there = document.getElementById(id);
  if (!there) throw new Error(`no #${id}`);
  return there;
};
const isOpen = (id: string) => element(id).hasAttribute('data-winnow-open');

describe('what the browser’s search has found in a fold', () => {
  it('opens the fold, and the stub says so', () => {
    session.clean(false);
    expect(element('again').getAttribute('hidden')).toBe('until-found');
    found(element('again'));
    expect(isOpen('again')).toBe(true);
    expect(element('again').hasAttribute('hidden')).toBe(false);
    expect(stubs.get('again')?.isOpen).toBe(true);
  });

  it('is no concern of ours elsewhere, or once all is undone', () => {
    const before = document.documentElement.outerHTML;
    session.clean(false);
    const cleaned = document.documentElement.outerHTML;
    found(element('notice'));
    expect(document.documentElement.outerHTML).toBe(cleaned);
    session.undoAll();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(listening).toBe(false);
    // The next round listens again.
    session.clean(false);
    expect(listening).toBe(true);
  });
});

describe('a page that is clean', () => {
  it('is neither laid out nor written to when it is looked at again and nothing is to be changed', () => {
    session.clean(false);
    expect(kept).toBe(1);
    const cleaned = document.documentElement.outerHTML;
    session.look(false);
    session.clean(false);
    expect([kept, document.documentElement.outerHTML]).toEqual([1, cleaned]);
    session.showOriginal();
    expect(kept).toBe(2);
  });
});

describe('the first copy', () => {
  it('is gone to by the name that the report gives it', () => {
    const anchor = report(session.clean(false)).actions[0]?.firstCopy?.anchor ?? '';
    expect(session.places.jump(anchor)).toBe(true);
    expect(scrolled).toEqual(['first']);
  });

  it('is given the focus when somebody goes there from the stub, and gives it back without a trace', () => {
    const before = document.documentElement.outerHTML;
    session.clean(false);
    stubs.get('again')?.goToOriginal();
    expect(scrolled).toEqual(['first']);
    expect(document.activeElement?.id).toBe('first');
    session.undoAll();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('folds in folds', () => {
  it('open what is around them when somebody goes to them', () => {
    const settings = pageSettings(defaultSettings(RULES));
    const anchor = report(session.clean(false)).actions[0]?.firstCopy?.anchor ?? '';
    session.useSettings({ ...settings, rules: { ...settings.rules, notices: { on: true, options: { fold: true } } } });
    expect(element('notice').getAttribute('hidden')).toBe('until-found');
    expect(session.places.jump(anchor)).toBe(true);
    expect(isOpen('notice')).toBe(true);
    expect(stubs.get('notice')?.isOpen).toBe(true);
  });
});

describe('two folds beside one another', () => {
  it('are one line apart, until the first of them opens', () => {
    const settings = pageSettings(defaultSettings(RULES));
    session.useSettings({ ...settings, rules: { ...settings.rules, repeats: { on: true, options: { much: 'all' } } } });
    session.clean(false);
    const isBeside = (id: string) => stubs.get(id)?.element.hasAttribute('data-beside');
    expect([isBeside('again'), isBeside('third')]).toEqual([false, true]);
    stubs.get('again')?.toggle();
    expect([isBeside('again'), isBeside('third')]).toEqual([false, false]);
    stubs.get('again')?.toggle();
    expect(isBeside('third')).toBe(true);
  });
});

describe('trying an option', () => {
  const tried = (rule: string, option: string, anyway: boolean) => {
    const now = session.tryable(anyway);
    return now && tryOption(now, { rule, option });
  };
  const trials = [
    { value: 'none', actions: 0, words: 0 },
    { value: 'one', actions: 1, words: 30 },
    { value: 'all', actions: 2, words: 60 },
  ];

  it('counts what each value would do, on a page that is cleaned and on one that isn’t, and changes nothing', () => {
    const before = document.documentElement.outerHTML;
    expect(tried('repeats', 'much', false)).toEqual(trials);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(session.state).toBe('off');
    session.clean(false);
    const cleaned = document.documentElement.outerHTML;
    expect(tried('repeats', 'much', false)).toEqual(trials);
    expect(document.documentElement.outerHTML).toBe(cleaned);
    expect(report(session.look(false)).actions).toHaveLength(1);
  });

  it('leaves out what was restored', () => {
    session.restore(report(session.clean(false)).actions[0]?.id ?? '');
    expect(tried('repeats', 'much', false)?.map(({ actions }) => actions)).toEqual([0, 0, 1]);
  });

  it('says nothing of what is no choice and of a rule that isn’t there', () => {
    expect(tried('notices', 'fold', false)).toBeNull();
    expect(tried('repeats', 'constructor', false)).toBeNull();
    expect(tried('gone', 'much', false)).toBeNull();
  });

  it('says nothing of a page that is no article', () => {
    document.querySelector('article')?.replaceChildren();
    expect(tried('repeats', 'much', false)).toBeNull();
    expect(tried('repeats', 'much', true)).toHaveLength(3);
  });
});
