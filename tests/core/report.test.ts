/** What a report tells of a plan. */
import { describe, expect, it } from 'vitest';
import { lookAt, planFor } from '../../src/core/cleanup.ts';
import { staticFacts } from '../../src/core/facts.ts';
import { keepMarkOf } from '../../src/core/keep-mark.ts';
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
