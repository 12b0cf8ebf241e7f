/** Every rule with its words, its switch and its own options, and what they do to the page that was looked at last. */
import { useRef } from 'preact/hooks';
import type { RuleDeclaration } from '../core/types.ts';
import { keyPart } from '../core/words.ts';
import { type RuleSetting, type Settings, withRuleOn, withRuleOption } from '../settings/settings.ts';
import { WordButton } from '../ui/button.tsx';
import { useFocusWhenGone } from '../ui/focus-when-gone.ts';
import { Pieces } from '../ui/pieces.tsx';
import { ruleCounts } from '../ui/rule-counts.ts';
import { useSay, useWords } from '../ui/words.tsx';
import type { Changer } from './change.ts';
import { Part } from './part.tsx';
import { placeOfRule } from './places.ts';
import { AllRules } from './preset.tsx';
import { SwitchRow } from './row.tsx';
import { RuleOptionRow } from './rule-option.tsx';
import { type Trials, useTrials } from './trials.ts';

export interface RulesProps {
  readonly rules: readonly RuleDeclaration[];
  readonly settings: Settings;
  readonly changer: Changer;
}

export function Rules({ rules, settings, changer }: RulesProps) {
  const say = useSay();
  const trials = useTrials(rules, settings.rules);
  return (
    <Part id="rules" name={say('options_rules')} about={say('options_rules_about')} changer={changer}>
      <Here trials={trials} />
      <AllRules rules={rules} settings={settings} changer={changer} trials={trials} />
      <ul>
        {rules.map((rule) => {
          const setting = settings.rules[rule.id];
          return setting && <OneRule key={rule.id} rule={rule} setting={setting} changer={changer} trials={trials} />;
        })}
      </ul>
    </Part>
  );
}

/** For which page the counts are. */
function Here({ trials: { report } }: { trials: Trials }) {
  const say = useSay();
  return (
    <p class="here hush">
      {report ? (
        <>
          {say('options_here')}{' '}
          <bdi lang={report.lang || undefined}>{say('ui_quote', { text: report.title || report.url })}</bdi>
        </>
      ) : (
        say('options_here_none')
      )}
    </p>
  );
}

interface OneRuleProps {
  readonly rule: RuleDeclaration;
  readonly setting: RuleSetting;
  readonly changer: Changer;
  readonly trials: Trials;
}

function OneRule({ rule, setting, changer, trials }: OneRuleProps) {
  const words = useWords();
  const say = useSay();
  const key = `rule_${keyPart(rule.id)}`;
  const options = Object.entries(rule.options);
  const { report } = trials;
  const counts = report && ruleCounts(report, rule.id, setting.on).map((one) => say(one.key, { count: one.count }));
  return (
    <li class="rule">
      <SwitchRow
        name={words.say(`${key}_name`)}
        about={words.say(`${key}_about`)}
        place={placeOfRule(rule.id)}
        on={setting.on}
        onChange={(on) => changer.change('rules', (settings) => withRuleOn(settings, rule.id, on))}
        {...(counts ? { count: <Pieces of={counts} /> } : {})}
      />
      {options.length > 0 && (
        <div class="own">
          {options.map(([name, option]) => (
            <RuleOptionRow
              key={name}
              rule={rule.id}
              name={name}
              option={option}
              value={setting.options[name] ?? option.initial}
              trials={trials}
              onChange={(value) =>
                changer.change('rules', (settings) => withRuleOption(settings, rule.id, name, value))
              }
            />
          ))}
        </div>
      )}
      <SetBack rule={rule} setting={setting} changer={changer} />
    </li>
  );
}

/** The way back for one rule that isn't set as Winnow comes. */
function SetBack({ rule, setting, changer }: Omit<OneRuleProps, 'trials'>) {
  const initial = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.initial]));
  const isInitial =
    setting.on === rule.on && Object.entries(initial).every(([name, value]) => setting.options[name] === value);
  return isInitial ? null : <WayBack rule={rule} initial={initial} changer={changer} />;
}

interface WayBackProps extends Pick<OneRuleProps, 'rule' | 'changer'> {
  readonly initial: RuleSetting['options'];
}

function WayBack({ rule, initial, changer }: WayBackProps) {
  const say = useSay();
  const root = useRef<HTMLParagraphElement>(null);
  // It goes with its press.
  useFocusWhenGone(root, (gone) => gone.closest('.rule')?.querySelector<HTMLElement>('[role="switch"]'));
  const note = `${placeOfRule(rule.id)}-note`;
  return (
    <p class="set-back" ref={root}>
      <span class="hush" id={note}>
        {say('options_rule_changed')}
      </span>{' '}
      <WordButton
        describedBy={note}
        onPress={() =>
          changer.change('rules', (before) => ({
            ...before,
            rules: { ...before.rules, [rule.id]: { on: rule.on, options: initial } },
          }))
        }
      >
        {say('options_rule_reset')}
      </WordButton>
    </p>
  );
}
