/** What a report tells of a plan. */
import { describe, expect, it } from 'vitest';
import { lookAt, planFor } from '../../src/core/cleanup.ts';
import { staticFacts } from '../../src/core/page/facts.ts';
import { keepMarkOf } from '../../src/core/plan/keep-mark.ts';
import { elementAt } from '../../src/core/report.ts';
import type { Rule, Verb } from '../../src/core/types.ts';
import { choosing, documentOf, finding, prose, URL_OF_TESTS } from './documents.ts';

/** A rule that asks for `verb` on the element with the id `it`. */
const ruleFor = (verb: Verb): Rule => ({
  id: 'ads',
  on: true,
  options: {},
  pass: 'first',
  *find(page) {
    yield finding(page, 'it', { verb });
  },
});

describe('a report', () => {
  it.each(['hide', 'fold', 'mark', 'unlink', 'mend'] as const)('says of what is kept what was wanted: %s', (verb) => {
    const body = `<article><p>${prose('a', 40)}</p><p id="it">Our <a href="https://net.example/">shop</a></p></article>`;
    const parts = {
      rules: [ruleFor(verb)],
      findProcedures: () => [],
      factsFor: staticFacts,
      now: () => 0,
    };
    const looked = lookAt(documentOf(body), new URL(URL_OF_TESTS), true, parts);
    if (looked.kind === 'refused') throw new Error(looked.refusal.code);
    const { page } = looked.look;
    const mark = keepMarkOf(finding(page, 'it'), page);
    const { report } = planFor(looked.look, { ...choosing({ ads: true }), kept: new Set([mark]) }, parts);
    expect(report.actions).toEqual([]);
    expect(report.refusals).toEqual([
      {
        id: expect.stringMatching(/^ads\./),
        rule: 'ads',
        verb,
        reason: { code: 'kept-by-person', facts: { mark } },
        excerpt: 'Our shop',
      },
    ]);
  });
});

describe('a repeat', () => {
  const FIRST = prose('a', 40).replace('a3 ', 'white ');
  const BODY = `<article><h2 id="h">Before</h2><p id="first">${FIRST}</p><div id="again"><p>${FIRST.replace('white ', 'brown ')}</p><p id="ad"><a href="https://net.example/">${prose('ad', 5)}</a></p></div><p>${prose('b', 30)}</p></article>`;
  const ads: Rule = {
    ...ruleFor('hide'),
    *find(page) {
      yield finding(page, 'ad', { certainty: 'listed' });
    },
  };
  const repeats: Rule = {
    id: 'repeats',
    on: true,
    options: {},
    pass: 'repeats',
    *find(page) {
      const original = [...page.document.querySelectorAll('#first')];
      const differences = [{ was: 'white', is: 'brown' }];
      yield finding(page, 'again', { rule: 'repeats', verb: 'fold', original, differences });
    },
  };
  const reportWith = (on: Record<string, boolean>) => {
    const parts = { rules: [ads, repeats], findProcedures: () => [], factsFor: staticFacts, now: () => 0 };
    const looked = lookAt(documentOf(BODY), new URL(URL_OF_TESTS), true, parts);
    if (looked.kind === 'refused') throw new Error(looked.refusal.code);
    return { look: looked.look, report: planFor(looked.look, choosing(on), parts).report };
  };

  it('says where its first copy stands, and in what it differs', () => {
    const { look, report } = reportWith({ ads: true, repeats: true });
    const repeat = report.actions.find(({ rule }) => rule === 'repeats');
    expect(repeat?.firstCopy?.excerpt).toMatch(/^a0 a1 a2/);
    expect(repeat?.differences).toEqual([{ was: 'white', is: 'brown' }]);
    expect(elementAt(look.reading.snapshot, repeat?.firstCopy?.anchor ?? '')?.id).toBe('first');
    expect(report.actions.find(({ rule }) => rule === 'ads')).not.toHaveProperty('firstCopy');
  });

  it('is counted apart from what was hidden in it', () => {
    expect(reportWith({ ads: true, repeats: true }).report.counts).toMatchObject({
      words: 116,
      toRead: 71,
      repeated: 40,
    });
    expect(reportWith({ ads: true, repeats: false }).report.counts).toMatchObject({ toRead: 111, repeated: 0 });
  });
});
