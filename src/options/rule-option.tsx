/** One option of a rule, drawn from its description. */
import type { RuleOption } from '../core/types.ts';
import { keyPart } from '../core/words.ts';
import { Choice } from '../ui/choice.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { useWords } from '../ui/words.tsx';
import { SwitchRow } from './row.tsx';

export interface RuleOptionRowProps {
  readonly rule: string;
  readonly name: string;
  readonly option: RuleOption;
  readonly value: string | number | boolean;
  readonly onChange: (value: string | number | boolean) => void;
}

export function RuleOptionRow({ rule, name, option, value, onChange }: RuleOptionRowProps) {
  const words = useWords();
  const key = `option_${keyPart(rule)}_${keyPart(name)}`;
  const title = words.say(key);
  const about = words.has(`${key}_about`) ? words.say(`${key}_about`) : '';
  return (
    <div class="option">
      {option.kind === 'switch' && <SwitchRow name={title} on={value === true} onChange={onChange} />}
      {option.kind === 'choice' && (
        <Choice
          name={title}
          value={String(value)}
          options={option.values.map((each) => ({ value: each, name: words.say(`${key}_${keyPart(each)}`) }))}
          onChange={onChange}
        />
      )}
      {option.kind === 'number' && (
        <NumberField name={title} value={Number(value)} least={option.least} most={option.most} onChange={onChange} />
      )}
      {about && <p class="hush">{about}</p>}
    </div>
  );
}
