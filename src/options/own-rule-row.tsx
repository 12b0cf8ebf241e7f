/** One rule of the person's in the list: what it does, where, what it names on the page, and what can be done with it. */
import { useId } from 'preact/hooks';
import type { OwnTrial } from '../core/outcome.ts';
import { keyPart } from '../core/words.ts';
import type { OwnRule } from '../settings/own-rules.ts';
import { IconButton, WordButton } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { Switch } from '../ui/switch.tsx';
import { useSay, useWords } from '../ui/words.tsx';
import { valueFault } from './own-rule-check.ts';
import { inOneLine, ownCostWords, ownCountWords, ownPlaceWords } from './own-rule-words.ts';

/** The place that the address of this page can name. */
export const placeOfOwnRule = (id: string): string => `my-rule-${id}`;

interface OwnRuleRowProps {
  readonly rule: OwnRule;
  readonly trial: OwnTrial | undefined;
  /** Of how many it is which, from 0. */
  readonly at: number;
  readonly of: number;
  readonly onEdit: () => void;
  readonly onSwitch: (on: boolean) => void;
  readonly onMove: (to: number) => void;
  readonly onDelete: () => void;
}

export function OwnRuleRow(props: OwnRuleRowProps) {
  const { rule, trial } = props;
  const words = useWords();
  const name = useId();
  const fault = valueFault(rule.by, rule.value);
  const cost = trial ? ownCostWords(words, trial) : '';
  const about = [ownPlaceWords(words, rule), trial && !fault ? ownCountWords(words, trial) : '', cost];
  return (
    <div class={rule.on ? 'row' : 'row off'}>
      <p class="text">
        <span class="name" id={name}>
          <RuleName rule={rule} />
        </span>
        <span class="about" id={`${name}-about`}>
          {inOneLine(words, about)}
        </span>
        {fault && (
          <span class="wrong">
            <Icon name="alert" />
            {words.say(`own_fault_${keyPart(fault.code)}`, fault.facts)}
          </span>
        )}
      </p>
      <Acts {...props} name={name} />
    </div>
  );
}

function Acts(props: OwnRuleRowProps & { readonly name: string }) {
  const say = useSay();
  const { rule, at, of, name } = props;
  return (
    <div class="acts">
      <WordButton describedBy={name} onPress={props.onEdit}>
        {say('options_own_edit')}
      </WordButton>
      <WordButton describedBy={name} onPress={props.onDelete}>
        {say('options_own_delete')}
      </WordButton>
      <span class="move">
        {at > 0 && (
          <IconButton icon="up" name={say('options_own_up')} describedBy={name} onPress={() => props.onMove(at - 1)} />
        )}
        {at < of - 1 && (
          <IconButton
            icon="down"
            name={say('options_own_down')}
            describedBy={name}
            onPress={() => props.onMove(at + 1)}
          />
        )}
      </span>
      <Switch
        id={`${name}-switch`}
        labelledBy={name}
        describedBy={`${name}-about`}
        checked={rule.on}
        onChange={props.onSwitch}
      />
    </div>
  );
}

/** "Hide .promo", what is code set as code. */
function RuleName({ rule: { verb, by, value } }: { rule: OwnRule }) {
  const say = useSay();
  const [before, after] = say(`own_${verb}`, { what: say(`own_what_${by}`, { value: GAP }) }).split(GAP);
  return (
    <>
      {before}
      {by === 'phrase' ? <bdi>{value}</bdi> : <code dir="ltr">{value}</code>}
      {after}
    </>
  );
}

/** Stands for the value while the sentence is made. */
const GAP = '\u2060\u2063\u2060';
