/** How a rule is set, with what each setting would do to this page, before it is chosen. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { OptionTrial, Report } from '../core/outcome.ts';
import { keyPart } from '../core/words.ts';
import { Icon } from '../ui/icons.tsx';
import { Pieces } from '../ui/pieces.tsx';
import { useSay, useWords } from '../ui/words.tsx';

interface RuleChoiceProps {
  readonly rule: string;
  /** The option's name and its values. */
  readonly name: string;
  readonly values: readonly string[];
  readonly value: string;
  /** What is known of the page; counts are asked for again when this is another. */
  readonly report: Report;
  /** Asks the page; null when it can't say. */
  readonly onTry: (rule: string, option: string) => Promise<readonly OptionTrial[] | null>;
  readonly onChange: (value: string) => void;
}

/** A line that opens to the choice; nothing is counted while it is closed. */
export function RuleChoice(props: RuleChoiceProps) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const { rule, name, value } = props;
  const key = `option_${keyPart(rule)}_${keyPart(name)}`;
  return (
    <div class="set">
      <button type="button" class="how" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="down" />
        <span class="title">{words.say(key)}</span>
        <span class="value">{words.say(`${key}_${keyPart(value)}`)}</span>
      </button>
      {isOpen && <Values {...props} base={key} />}
    </div>
  );
}

function Values({ base, ...props }: RuleChoiceProps & { readonly base: string }) {
  const words = useWords();
  const group = useId();
  const trials = useTrials(props);
  return (
    <fieldset class="values">
      <legend class="away">{words.say(base)}</legend>
      {props.values.map((each) => (
        <label key={each} for={`${group}-${each}`}>
          <input
            id={`${group}-${each}`}
            type="radio"
            name={group}
            value={each}
            checked={each === props.value}
            aria-labelledby={`${group}-${each}-name`}
            aria-describedby={`${group}-${each}-does`}
            onChange={() => props.onChange(each)}
          />
          <span class="name" id={`${group}-${each}-name`}>
            {words.say(`${base}_${keyPart(each)}`)}
          </span>
          <span class="number" id={`${group}-${each}-does`}>
            <Does rule={props.rule} trial={trials?.find((trial) => trial.value === each)} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** “3 repeated sections · 120 words” */
function Does({ rule, trial }: { readonly rule: string; readonly trial: OptionTrial | undefined }) {
  const say = useSay();
  const words = useWords();
  if (!trial) return null;
  if (trial.actions === 0) return <>{say('popup_none')}</>;
  const found = words.say(`found_${keyPart(rule)}`, { count: trial.actions });
  return <Pieces of={trial.words ? [found, say('popup_words', { count: trial.words })] : [found]} />;
}

/** What each value would do; null until the page has said. */
function useTrials({ rule, name, report, onTry }: RuleChoiceProps): readonly OptionTrial[] | null {
  const [trials, setTrials] = useState<readonly OptionTrial[] | null>(null);
  useEffect(() => {
    let isNewest = true;
    void onTry(rule, name).then((answer) => isNewest && setTrials(answer));
    return () => {
      isNewest = false;
    };
    // The page says the same of the same report; which of several equal functions asks makes no difference.
  }, [rule, name, report]);
  return trials;
}
