/** All rules set at once, and which such setting the rules have. */
import type { RuleDeclaration } from '../core/types.ts';
import { OUTSIDE_PRESETS, PRESET_CHANGES, PRESETS, type Preset } from '../rules/presets.ts';
import type { RuleSettings } from './rule-settings.ts';

/** Every rule that a preset sets, as that preset sets it. */
export function presetRules(preset: Preset, rules: readonly RuleDeclaration[]): RuleSettings {
  const changes = PRESET_CHANGES[preset];
  const set = rules.filter(({ id }) => !OUTSIDE_PRESETS.has(id));
  return Object.fromEntries(
    set.map(({ id, on, options }) => {
      const initial = Object.entries(options).map(([name, option]) => [name, option.initial] as const);
      const change = changes[id];
      return [id, { on: change?.on ?? on, options: { ...Object.fromEntries(initial), ...change?.options } }];
    }),
  );
}

interface WithRules {
  readonly rules: RuleSettings;
}

/** The settings with every rule as a preset sets it. */
export const withPreset = <S extends WithRules>(settings: S, preset: Preset, rules: readonly RuleDeclaration[]): S => ({
  ...settings,
  rules: { ...settings.rules, ...presetRules(preset, rules) },
});

/** The preset that the rules are set by; null when they were set one by one. */
export function presetOf({ rules: now }: WithRules, rules: readonly RuleDeclaration[]): Preset | null {
  const fits = (preset: Preset) =>
    Object.entries(presetRules(preset, rules)).every(([id, { on, options }]) => {
      const set = now[id];
      return set?.on === on && Object.entries(options).every(([name, value]) => set.options[name] === value);
    });
  return fits('balanced') ? 'balanced' : (PRESETS.find(fits) ?? null);
}
