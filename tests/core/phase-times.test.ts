import { describe, expect, it } from 'vitest';
import { lookAt, planFor } from '../../src/core/cleanup.ts';
import { staticFacts } from '../../src/core/page/facts.ts';
import { PhaseClock } from '../../src/core/phase-times.ts';
import { rules } from '../../src/rules/index.ts';
import { choicesOf, defaultSettings } from '../../src/settings/settings.ts';
import { documentOf, prose, URL_OF_TESTS } from './documents.ts';

describe('a clock of phases', () => {
  it('adds up the times of one name, also of work that fails', () => {
    let time = 0;
    const clock = new PhaseClock(() => time, { read: 5 });
    const takes = (milliseconds: number) => () => {
      time += milliseconds;
      return milliseconds;
    };
    expect(clock.timed('find', takes(2))).toBe(2);
    clock.timed('find', takes(3));
    expect(() =>
      clock.timed('steps', () => {
        time += 7;
        throw new Error('no steps');
      }),
    ).toThrow('no steps');
    expect(clock.times).toEqual({ read: 5, find: 5, steps: 7 });
  });
});

describe('the times of a report', () => {
  const paragraphs = Array.from({ length: 8 }, (_, at) => `<p>${prose(`w${at}x`, 60)}.</p>`).join('');
  // Every look at the clock is a millisecond later.
  let time = 0;
  const parts = { rules, findProcedures: () => [], factsFor: () => staticFacts(), now: () => ++time };
  const result = lookAt(documentOf(`<article>${paragraphs}</article>`), new URL(URL_OF_TESTS), true, parts);
  if (result.kind === 'refused') throw new Error(result.refusal.code);
  const choices = choicesOf(defaultSettings(rules));

  it('name every phase and every rule, each rule as a part of its phase', () => {
    const { timings } = planFor(result.look, choices, parts).report;
    const phases = Object.keys(timings).filter((name) => !name.includes('.'));
    expect(phases.sort()).toEqual(['find', 'mend', 'plan', 'read', 'report', 'steps']);
    for (const { id, pass } of rules) expect(timings).toHaveProperty([`${pass === 'text' ? 'mend' : 'find'}.${id}`]);
    const partsOf = (phase: string) =>
      Object.entries(timings).reduce((sum, [name, took]) => sum + (name.startsWith(`${phase}.`) ? took : 0), 0);
    for (const phase of ['read', 'mend', 'find']) {
      expect(partsOf(phase)).toBeGreaterThan(0);
      expect(timings[phase]).toBeGreaterThanOrEqual(partsOf(phase));
    }
  });

  it('count what was found before with the time that it took then', () => {
    const first = planFor(result.look, choices, parts).report.timings;
    const again = planFor(result.look, choices, parts).report.timings;
    for (const { id, pass } of rules.filter((rule) => rule.pass === 'first'))
      expect(again[`find.${id}`], `${pass} ${id}`).toBe(first[`find.${id}`]);
  });
});
