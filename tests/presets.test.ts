/** The ways to set all rules at once. */
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CleanupParts, type Look, lookAt, planFor } from '../src/core/cleanup.ts';
import { staticFacts } from '../src/core/page/facts.ts';
import type { Action, RuleOption } from '../src/core/types.ts';
import { rules } from '../src/rules/index.ts';
import { OUTSIDE_PRESETS, PRESET_CHANGES, PRESETS, type Preset } from '../src/rules/presets.ts';
import { presetOf, presetRules, withPreset } from '../src/settings/presets.ts';
import { choicesOf, defaultSettings, withRuleOn, withRuleOption } from '../src/settings/settings.ts';
import { testPage } from './test-pages.ts';

const DEFAULTS = defaultSettings(rules);

const canBe = (option: RuleOption, value: unknown): boolean =>
  option.kind === 'switch'
    ? typeof value === 'boolean'
    : option.kind === 'choice'
      ? option.values.some((each) => each === value)
      : Number.isInteger(value) && Number(value) >= option.least && Number(value) <= option.most;

describe('a preset', () => {
  it('names rules, options and values that there are', () => {
    for (const changes of Object.values(PRESET_CHANGES))
      for (const [id, { options = {} }] of Object.entries(changes)) {
        const rule = rules.find((one) => one.id === id);
        expect(rule, id).toBeDefined();
        for (const [name, value] of Object.entries(options)) {
          const option = rule?.options[name];
          expect(option && canBe(option, value), `${id}.${name}=${value}`).toBe(true);
        }
      }
  });

  it('is how Winnow comes when it is balanced', () => {
    expect(withPreset(DEFAULTS, 'balanced', rules)).toEqual(DEFAULTS);
    expect(presetOf(DEFAULTS, rules)).toBe('balanced');
  });

  it.each(PRESETS)('is known again: %s', (preset) => {
    const set = withPreset(withRuleOn(DEFAULTS, 'ad-slots', false), preset, rules);
    expect(presetOf(set, rules)).toBe(preset);
  });

  it('is none once a rule or an option is set otherwise', () => {
    expect(presetOf(withRuleOn(DEFAULTS, 'ad-slots', false), rules)).toBeNull();
    const gentle = withPreset(DEFAULTS, 'gentle', rules);
    expect(presetOf(withRuleOption(gentle, 'also-read', 'least', 7), rules)).toBeNull();
  });

  it('leaves the person’s own rules, and everything that is no rule', () => {
    const own = [...OUTSIDE_PRESETS][0] ?? '';
    const off = { ...withRuleOn(DEFAULTS, own, false), badge: 'off' as const };
    const set = withPreset(off, 'strict', rules);
    expect(set.rules[own]).toEqual(off.rules[own]);
    expect({ ...set, rules: {} }).toEqual({ ...off, rules: {} });
    expect(presetOf(off, rules)).toBe('balanced');
  });
});

describe.each(['farm', 'for-sale', 'repeats'])('on the test page %s', (name) => {
  let look: Look;
  const parts: CleanupParts = { rules, findProcedures: () => [], factsFor: () => staticFacts(), now: () => 0 };
  const takenBy = (preset: Preset): readonly Action[] => {
    const choices = choicesOf({ ...DEFAULTS, rules: presetRules(preset, rules) });
    return planFor(look, choices, parts).plan.actions;
  };

  beforeAll(() => {
    const html = testPage(name);
    const url = `https://pages.example/${name}`;
    const looked = lookAt(new JSDOM(html, { url }).window.document, new URL(url), true, parts);
    if (looked.kind === 'refused') throw new Error(looked.refusal.code);
    look = looked.look;
  });

  it('each takes no less than a gentler one', () => {
    const words = PRESETS.map((preset) => takenBy(preset).reduce((sum, action) => sum + action.words, 0));
    expect(words).toEqual([...words].sort((a, b) => a - b));
    expect(words[0]).toBeLessThanOrEqual(words[2] ?? 0);
  });

  it('gentle takes nothing that balanced leaves', () => {
    const balanced = new Set(takenBy('balanced').flatMap(({ targets }) => targets));
    const isIn = (element: Element) => [...balanced].some((taken) => taken.contains(element));
    expect(takenBy('gentle').filter(({ targets }) => !targets.every(isIn))).toEqual([]);
  });
});
