/** Every rule with its words, its switch and its own options. */
import type { RuleDeclaration } from '../core/types.ts';
import { keyPart } from '../core/words.ts';
import { type RuleSetting, type Settings, withRuleOn, withRuleOption } from '../settings/settings.ts';
import { useSay, useWords } from '../ui/words.tsx';
import type { Changer } from './change.ts';
import { Part } from './part.tsx';
import { SwitchRow } from './row.tsx';
import { RuleOptionRow } from './rule-option.tsx';

export interface RulesProps {
  readonly rules: readonly RuleDeclaration[];
  readonly settings: Settings;
  readonly changer: Changer;
}

export function Rules({ rules, settings, changer }: RulesProps) {
  const say = useSay();
  return (
    <Part id="rules" name={say('options_rules')} about={say('options_rules_about')} changer={changer}>
      <ul>
        {rules.map((rule) => {
          const setting = settings.rules[rule.id];
          return setting && <OneRule key={rule.id} rule={rule} setting={setting} changer={changer} />;
        })}
      </ul>
    </Part>
  );
}

function OneRule({ rule, setting, changer }: { rule: RuleDeclaration; setting: RuleSetting; changer: Changer }) {
  const words = useWords();
  const key = `rule_${keyPart(rule.id)}`;
  const options = Object.entries(rule.options);
  return (
    <li class="rule">
      <SwitchRow
        name={words.say(`${key}_name`)}
        about={words.say(`${key}_about`)}
        on={setting.on}
        onChange={(on) => changer.change('rules', (settings) => withRuleOn(settings, rule.id, on))}
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
              onChange={(value) =>
                changer.change('rules', (settings) => withRuleOption(settings, rule.id, name, value))
              }
            />
          ))}
        </div>
      )}
    </li>
  );
}
