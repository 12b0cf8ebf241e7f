/** A page is planned again and again; each rule looks at it once for as long as it would find the same. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Look, lookAt, planFor } from '../../src/core/cleanup.ts';
import { staticFacts } from '../../src/core/page/facts.ts';
import { openPage } from '../../src/core/page.ts';
import type { Choices, Facts, Page, Rule } from '../../src/core/types.ts';
import { rules as allRules } from '../../src/rules/index.ts';
import { choosing, documentOf, finding, prose, URL_OF_TESTS } from './documents.ts';

const asked: Record<string, number> = {};

/** A rule that takes the element with its own id, and counts how often it is asked. */
const counting = (id: string, more: Partial<Rule> = {}): Rule => ({
  id,
  on: true,
  options: {},
  pass: 'first',
  *find(page) {
    asked[id] = (asked[id] ?? 0) + 1;
    yield finding(page, id, { rule: id });
  },
  ...more,
});

const mending = counting('mends', {
  pass: 'text',
  *find(page) {
    asked.mends = (asked.mends ?? 0) + 1;
    const parent = page.document.getElementById('mends');
    const mends = parent ? [{ parent, before: 'brokn', after: 'broken' }] : [];
    yield finding(page, 'mends', { rule: 'mends', verb: 'mend', mends });
  },
});

const read: string[] = [];
const reading = counting('reads', {
  *find(page) {
    asked.reads = (asked.reads ?? 0) + 1;
    read.push(page.blocks.map(({ text }) => text).join('|'));
    yield* [];
  },
});

const rules = [
  mending,
  counting('ads'),
  counting('listed', { asksLists: true }),
  reading,
  counting('repeats', { pass: 'repeats' }),
];
let clock = 0;
const parts = { rules, findProcedures: () => [], factsFor: staticFacts, now: () => clock++ };
const all = choosing({ mends: true, ads: true, listed: true, reads: true, repeats: true });

let look: Look;
beforeEach(() => {
  const ids = ['ads', 'listed', 'repeats'].map((id) => `<p id="${id}"><a href="/">${id}</a></p>`).join('');
  const body = `<article><p>${prose('a', 40)}</p><p id="mends">brokn</p>${ids}</article>`;
  const looked = lookAt(documentOf(body), new URL(URL_OF_TESTS), true, parts);
  if (looked.kind === 'refused') throw new Error(looked.refusal.code);
  look = looked.look;
  for (const id of Object.keys(asked)) delete asked[id];
  read.length = 0;
});

const planned = (choices: Choices) => planFor(look, choices, parts).plan.actions.map(({ id }) => id.split('.')[0]);

describe('rules are asked', () => {
  it('once, however often the page is planned, and what they found stays the same', () => {
    const first = planned(all);
    expect(planned(all)).toEqual(first);
    expect(first).toEqual(['mends', 'ads', 'listed', 'repeats']);
    expect(asked).toEqual({ mends: 1, ads: 1, listed: 1, reads: 1, repeats: 1 });
  });

  it('again when their own options change', () => {
    planned(all);
    planned({ ...all, rules: { ...all.rules, ads: { on: true, options: { least: 3 } } } });
    expect(asked).toEqual({ mends: 1, ads: 2, listed: 1, reads: 1, repeats: 1 });
  });

  it('again when the filter lists have answered and they ask these', () => {
    planned(all);
    look.hear({ selectors: [], blocked: new Set() });
    planned(all);
    expect(asked).toEqual({ mends: 1, ads: 1, listed: 2, reads: 1, repeats: 1 });
  });

  it('for repeats again when something else is set aside, and not for a rule that is off already', () => {
    planned(all);
    planned({ ...all, restored: new Set([planFor(look, all, parts).plan.actions[1]?.id ?? '']) });
    expect(asked).toMatchObject({ ads: 1, repeats: 2 });
  });

  it('again when the text is no longer mended, and read it each time as it will stand', () => {
    planned(all);
    planned({ ...all, rules: { ...all.rules, mends: { on: false, options: {} } } });
    expect(asked).toEqual({ mends: 1, ads: 2, listed: 2, reads: 2, repeats: 2 });
    expect(read[0]).toContain('|broken|');
    expect(read[1]).toContain('|brokn|');
  });
});

it('says how long finding took also when it was known before', () => {
  const { find: first = 0 } = planFor(look, all, parts).report.timings;
  const { find: again = 0, mend = 0 } = planFor(look, all, parts).report.timings;
  // Each reading of this clock takes a millisecond: one rule, one millisecond of finding.
  expect(first).toBeGreaterThanOrEqual(4);
  expect(again).toBeGreaterThanOrEqual(4);
  expect(mend).toBeGreaterThanOrEqual(1);
});

it.each(allRules.map((rule) => [rule.id, rule] as const))('%s says whether it asks the filter lists', (_, rule) => {
  let lists = 0;
  const facts: Facts = {
    isLaidOut: () => true,
    get lists() {
      lists++;
      return { selectors: ['.promo'], blocked: new Set<string>() };
    },
  };
  const document = documentOf(
    `<article><h1>Mills</h1><p>${prose('a', 60)}</p><div class="promo"><a href="https://ads.example/">Offer</a></div></article>`,
  );
  const page: Page = openPage(document, { url: new URL(URL_OF_TESTS), facts });
  const initial = Object.fromEntries(Object.entries(rule.options).map(([name, { initial: value }]) => [name, value]));
  expect([...rule.find(page, initial)]).toBeInstanceOf(Array);
  expect(lists > 0).toBe(rule.asksLists === true);
});
