/** All rules at once, with what each choice does to the page that was looked at last. */
import type { RuleDeclaration } from '../core/types.ts';
import { PRESETS, type Preset } from '../rules/presets.ts';
import { presetOf, withPreset } from '../settings/presets.ts';
import type { Settings } from '../settings/settings.ts';
import { Choice } from '../ui/choice.tsx';
import { writeNumber } from '../ui/numbers.ts';
import { Pieces } from '../ui/pieces.tsx';
import { type MessageKey, useSay, useWords } from '../ui/words.tsx';
import type { Changer } from './change.ts';
import type { Trials } from './trials.ts';

const NAMES = {
  gentle: { name: 'options_preset_gentle', about: 'options_preset_gentle_about' },
  balanced: { name: 'options_preset_balanced', about: 'options_preset_balanced_about' },
  strict: { name: 'options_preset_strict', about: 'options_preset_strict_about' },
} as const satisfies Record<Preset, { name: MessageKey; about: MessageKey }>;

interface AllRulesProps {
  readonly rules: readonly RuleDeclaration[];
  readonly settings: Settings;
  readonly changer: Changer;
  readonly trials: Trials;
}

export function AllRules({ rules, settings, changer, trials }: AllRulesProps) {
  const say = useSay();
  const { language } = useWords();
  const now = presetOf(settings, rules);
  const does = (preset: Preset) => {
    const trial = trials.ofPreset(preset);
    if (!trial) return null;
    const count = Object.values(trial.actions).reduce((sum, one) => sum + one, 0);
    const said = doesWords(say, count, trial.toRead);
    // Heard, never seen: nothing has to keep its lines from beginning with the sign.
    return { count: writeNumber(language, count), about: said.join(say('ui_separator')), said };
  };
  const choose = (value: string) => {
    const preset = PRESETS.find((one) => one === value);
    if (preset) changer.change('rules', (before) => withPreset(before, preset, rules));
  };
  return (
    <div class="preset" id="rules-all" data-place="rules-all">
      <Choice
        name={say('options_preset')}
        value={now ?? ''}
        options={PRESETS.map((value) => ({ value, name: say(NAMES[value].name), ...does(value) }))}
        onChange={choose}
      />
      <p class="hush" role="status">
        {now ? (
          <>
            {say(NAMES[now].about)} <Pieces of={does(now)?.said ?? []} />
          </>
        ) : (
          <>
            <b>{say('options_preset_custom_lead')}</b> {say('options_preset_custom_about')}
          </>
        )}
      </p>
    </div>
  );
}

/** “31 changes”, “2,805 to read” */
const doesWords = (say: ReturnType<typeof useSay>, count: number, toRead: number): readonly string[] => [
  say('options_changes', { count }),
  say('popup_to_read', { count: toRead }),
];
