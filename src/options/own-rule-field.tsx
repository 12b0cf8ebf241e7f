/** A field of a rule's form, and what is wrong with what was written into it. */
import { useId } from 'preact/hooks';
import { keyPart } from '../core/words.ts';
import type { OwnRuleFault } from '../settings/own-rule-faults.ts';
import { Icon } from '../ui/icons.tsx';
import { WithNames } from '../ui/pieces.tsx';
import { useWords } from '../ui/words.tsx';

interface OwnRuleFieldProps {
  readonly name: 'value' | 'site';
  readonly label: string;
  readonly value: string;
  readonly isCode: boolean;
  readonly fault: OwnRuleFault | null;
  readonly onInput: (value: string) => void;
}

export function OwnRuleField({ name, label, value, isCode, fault, onInput }: OwnRuleFieldProps) {
  const words = useWords();
  const base = useId();
  return (
    <div class="own-field">
      <label for={base}>{label}</label>
      <input
        class={isCode ? 'field mono' : 'field'}
        id={base}
        name={name}
        type="text"
        dir={isCode ? 'ltr' : 'auto'}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        value={value}
        aria-invalid={fault !== null}
        aria-describedby={fault ? `${base}-why` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {fault && (
        <p class="wrong" id={`${base}-why`} role="alert">
          <Icon name="alert" />
          <span>
            <WithNames text={words.say(`own_fault_${keyPart(fault.code)}`, fault.facts)} />
          </span>
        </p>
      )}
    </div>
  );
}
