/** One option of a rule, drawn from its description, with what each value of it does to the page that was looked at last. */
import { useEffect, useState } from 'preact/hooks';
import type { RuleOption } from '../core/types.ts';
import { keyPart } from '../core/words.ts';
import { Choice } from '../ui/choice.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { writeNumber } from '../ui/numbers.ts';
import { useSay, useWords } from '../ui/words.tsx';
import { placeOfOption } from './places.ts';
import { SwitchRow } from './row.tsx';
import type { Trials } from './trials.ts';

type Value = string | number | boolean;

interface RuleOptionRowProps {
  readonly rule: string;
  readonly name: string;
  readonly option: RuleOption;
  readonly value: Value;
  readonly trials: Trials;
  readonly onChange: (value: Value) => void;
}

export function RuleOptionRow({ rule, name, option, value, trials, onChange }: RuleOptionRowProps) {
  const words = useWords();
  const say = useSay();
  const key = `option_${keyPart(rule)}_${keyPart(name)}`;
  const title = words.say(key);
  const about = words.has(`${key}_about`) ? words.say(`${key}_about`) : '';
  const place = placeOfOption(rule, name);
  const countOf = (each: Value) => {
    const count = trials.ofValue(rule, name, each);
    return count === null
      ? {}
      : { count: writeNumber(words.language, count), about: say('options_option_here', { count }) };
  };
  return (
    <div class="option" {...(option.kind === 'switch' ? {} : { id: place, 'data-place': place })}>
      {option.kind === 'switch' && (
        <SwitchRow
          name={title}
          place={place}
          on={value === true}
          onChange={onChange}
          {...differenceOf(trials, rule, name, (count) => say('options_option_here', { count }))}
        />
      )}
      {option.kind === 'choice' && (
        <Choice
          name={title}
          value={String(value)}
          options={option.values.map((each) => ({
            value: each,
            name: words.say(`${key}_${keyPart(each)}`),
            ...countOf(each),
          }))}
          onChange={onChange}
        />
      )}
      {option.kind === 'number' && (
        <NumberRow
          rule={rule}
          name={name}
          title={title}
          option={option}
          value={Number(value)}
          {...{ trials, onChange }}
        />
      )}
      {about && <p class="hush">{about}</p>}
    </div>
  );
}

interface NumberRowProps extends Pick<RuleOptionRowProps, 'rule' | 'name' | 'trials' | 'onChange'> {
  readonly title: string;
  readonly option: Extract<RuleOption, { kind: 'number' }>;
  readonly value: number;
}

/** Milliseconds after the last digit before the page is asked. */
const REST = 300;

/** Says what the number does that is being written, before it is set. */
function NumberRow({ rule, name, title, option, value, trials, onChange }: NumberRowProps) {
  const say = useSay();
  const [written, setWritten] = useState<number | null>(value);
  useEffect(() => setWritten(value), [value]);
  useEffect(() => {
    // What is set was asked for with all other values.
    if (written === null || written === value) return;
    const timer = setTimeout(() => trials.want(rule, name, written), REST);
    return () => clearTimeout(timer);
  }, [written, value]);
  const about = (number: number | null) => {
    const count = number === null ? null : trials.ofValue(rule, name, number);
    return count === null ? '' : say('options_option_here', { count });
  };
  return (
    <NumberField
      name={title}
      value={value}
      least={option.least}
      most={option.most}
      {...(about(value) ? { about: about(written) } : {})}
      onWrite={setWritten}
      onChange={onChange}
    />
  );
}

/** How much more a rule does with a switch on than with it off; nothing where it makes no difference here. */
function differenceOf(
  trials: Trials,
  rule: string,
  name: string,
  say: (count: number) => string,
): { readonly count?: string } {
  const [on, off] = [trials.ofValue(rule, name, true), trials.ofValue(rule, name, false)];
  return on === null || off === null || on <= off ? {} : { count: say(on - off) };
}
