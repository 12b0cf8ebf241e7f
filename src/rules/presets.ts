/** How strict all rules are at once, as data beside the rules: in what each way differs from how Winnow comes (docs/decisions/0028). */
import type { RuleOptions } from '../core/types.ts';

/** From the one that leaves most to the one that takes most; `balanced` is how Winnow comes. */
export const PRESETS = ['gentle', 'balanced', 'strict'] as const;
export type Preset = (typeof PRESETS)[number];

/** What is set otherwise for one rule. */
export interface PresetChange {
  readonly on?: boolean;
  readonly options?: RuleOptions;
}

/** By rule. What isn't named is as the rule declares it. */
export const PRESET_CHANGES: Readonly<Record<Preset, Readonly<Record<string, PresetChange>>>> = {
  // Only what says itself that it is no part of the article, or stands there word for word.
  gentle: {
    'affiliate-blocks': { options: { signs: 'known' } },
    'repeated-sections': { options: { sensitivity: 'exact' } },
    'also-read': { options: { unlabelled: false, lines: false } },
    disclosures: { on: false },
    promotions: { on: false },
  },
  balanced: {},
  strict: {
    'repeated-sections': { options: { sensitivity: 'strong' } },
    'also-read': { options: { least: 3 } },
    'affiliate-links': { options: { links: 'unlink' } },
  },
};

/** Not a matter of being strict: the person's own rules are as they were written. */
export const OUTSIDE_PRESETS: ReadonlySet<string> = new Set(['my-selectors']);
