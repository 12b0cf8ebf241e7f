/** A rule that ends in an error keeps no other from its work, changes nothing, and is named in the report. */
import { describe, expect, it } from 'vitest';
import { lookAt, planFor } from '../../src/core/cleanup.ts';
import { staticFacts } from '../../src/core/page/facts.ts';
import { joinReports } from '../../src/core/report.ts';
import type { Rule } from '../../src/core/types.ts';
import { rules as allRules } from '../../src/rules/index.ts';
import { choicesOf, defaultSettings } from '../../src/settings/settings.ts';
import { documentOf, finding, prose, URL_OF_TESTS } from './documents.ts';

const taking = (id: string, pass: Rule['pass'], more: (element: Element) => void = () => {}): Rule => ({
  id,
  on: true,
  options: {},
  pass,
  *find(page) {
    const found = finding(page, id, { rule: id });
    yield found;
    for (const element of found.targets) more(element);
  },
});

const IDS = ['texts', 'ads', 'farms', 'repeats'];
const BODY = `<article><p>${prose('a', 60)}</p>${IDS.map((id) => `<p id="${id}"><a href="/${id}">${id}</a></p>`).join('')}</article>`;

/** What is reported when the rule with this id throws after its first finding. */
function reportWith(failing: string | null, findProcedures: () => [] = () => []) {
  const fail = () => {
    throw new RangeError('too deep');
  };
  const rules = IDS.map((id) =>
    taking(id, id === 'texts' ? 'text' : id === 'repeats' ? 'repeats' : 'first', id === failing ? fail : undefined),
  );
  const parts = { rules, findProcedures, factsFor: staticFacts, now: () => 0 };
  const looked = lookAt(documentOf(BODY), new URL(URL_OF_TESTS), true, parts);
  if (looked.kind === 'refused') throw new Error(looked.refusal.code);
  const choices = choicesOf(defaultSettings(rules));
  const reports = [planFor(looked.look, choices, parts).report, planFor(looked.look, choices, parts).report];
  // Planned again it says the same: the error is remembered as findings are.
  expect(reports[1]).toEqual(reports[0]);
  return joinReports(planFor(looked.look, choices, parts).report, planFor(looked.look, choices, parts).report);
}

const taken = (report: ReturnType<typeof reportWith>) => [...new Set(report.actions.map(({ rule }) => rule))].sort();

describe('a rule that throws', () => {
  it.each(IDS)('%s: the others go on, nothing that it found before is changed, and the report names it', (failing) => {
    const report = reportWith(failing);
    expect(taken(report)).toEqual(IDS.filter((id) => id !== failing).sort());
    expect(report.failures).toEqual([{ rule: failing, detail: 'RangeError: too deep' }]);
  });

  it('is not spoken of where none does', () => {
    const report = reportWith(null);
    expect(taken(report)).toEqual([...IDS].sort());
    expect(report).not.toHaveProperty('failures');
  });

  it('may be the search for steps, without which the page is cleaned all the same', () => {
    const report = reportWith(null, () => {
      throw new Error('no steps');
    });
    expect(taken(report)).toEqual([...IDS].sort());
    expect(report.failures).toEqual([{ rule: null, detail: 'Error: no steps' }]);
  });

  it('may be any of the real ones', () => {
    for (const failing of allRules) {
      const broken: Rule = {
        ...failing,
        find() {
          throw new Error('broken');
        },
      };
      const rules = allRules.map((rule) => (rule === failing ? broken : rule));
      const parts = { rules, findProcedures: () => [], factsFor: staticFacts, now: () => 0 };
      const looked = lookAt(documentOf(BODY), new URL(URL_OF_TESTS), true, parts);
      if (looked.kind === 'refused') throw new Error(looked.refusal.code);
      const { report } = planFor(looked.look, choicesOf(defaultSettings(rules)), parts);
      expect(report.failures).toEqual([{ rule: failing.id, detail: 'Error: broken' }]);
    }
  });
});
