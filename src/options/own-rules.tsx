/** The person's own rules: the list, and the form that adds to it. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type OwnRule, withOwnRule, withOwnRuleMoved, withOwnRuleOn, withoutOwnRule } from '../settings/own-rules.ts';
import type { Settings } from '../settings/settings.ts';
import { useSay } from '../ui/words.tsx';
import type { Changer } from './change.ts';
import { useFocusAfterRemoval } from './focus-after-removal.ts';
import { valueFault } from './own-rule-check.ts';
import { OwnRuleForm } from './own-rule-form.tsx';
import { OwnRuleRow, placeOfOwnRule } from './own-rule-row.tsx';
import { useOwnTrials } from './own-trials.ts';
import { Part } from './part.tsx';

interface OwnRulesProps {
  readonly settings: Settings;
  readonly changer: Changer;
}

export function OwnRules({ settings, changer }: OwnRulesProps) {
  const say = useSay();
  const { own } = settings;
  const change = (to: (before: Settings) => Settings) => changer.change('my-rules', to);
  return (
    <Part id="my-rules" name={say('options_own')} about={say('options_own_about')} changer={changer}>
      {own.length === 0 && <p class="none">{say('options_own_none')}</p>}
      <List own={own} change={change} />
      <OwnRuleForm own={own} onSave={(rule) => change((before) => withOwnRule(before, rule))} />
    </Part>
  );
}

interface ListProps {
  readonly own: readonly OwnRule[];
  readonly change: (to: (before: Settings) => Settings) => void;
}

function List({ own, change }: ListProps) {
  // A rule that came from elsewhere may be one that this version refuses; the page isn't asked for it.
  const usable = useMemo(() => own.filter(({ by, value }) => !valueFault(by, value)), [own]);
  const trials = useOwnTrials(usable)?.trials;
  const [edited, setEdited] = useState<string | null>(null);
  const { list, removing } = useFocusAfterRemoval(own, '.acts > .word:nth-of-type(2)');
  const focusOn = useFocusOn(own);
  const leave = (id: string) => {
    setEdited(null);
    focusOn(placeOfOwnRule(id), '.word');
  };
  return (
    <div ref={list} tabIndex={-1} class="own-rules">
      <ul>
        {own.map((rule, at) => (
          <li key={rule.id} id={placeOfOwnRule(rule.id)} data-place={placeOfOwnRule(rule.id)}>
            {edited === rule.id ? (
              <OwnRuleForm
                rule={rule}
                own={own}
                onLeave={() => leave(rule.id)}
                onSave={(changed) => {
                  change((before) => withOwnRule(before, changed));
                  leave(rule.id);
                }}
              />
            ) : (
              <OwnRuleRow
                rule={rule}
                trial={trials?.get(rule.id)}
                at={at}
                of={own.length}
                onEdit={() => setEdited(rule.id)}
                onSwitch={(on) => change((before) => withOwnRuleOn(before, rule.id, on))}
                onMove={(to) => {
                  focusOn(placeOfOwnRule(rule.id), to < at ? '.move .btn:first-child' : '.move .btn:last-child', own);
                  change((before) => withOwnRuleMoved(before, rule.id, to));
                }}
                onDelete={() => {
                  removing();
                  change((before) => withoutOwnRule(before, rule.id));
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Wanted {
  readonly place: string;
  readonly selector: string;
  /** The rules before a change that takes the focus along; absent where it is there already. */
  readonly before?: readonly OwnRule[];
}

/** Puts the focus on something in a place once that is drawn, and drawn anew where it waits for a change. */
function useFocusOn(own: readonly OwnRule[]) {
  const wanted = useRef<Wanted | null>(null);
  // Before anything else can be pressed: later it would take the focus away from where the person has gone meanwhile.
  useLayoutEffect(() => {
    const { place, selector, before } = wanted.current ?? {};
    if (!place || !selector || before === own) return;
    const target = document.getElementById(place)?.querySelector<HTMLElement>(selector);
    if (!target) return;
    wanted.current = null;
    target.focus();
  });
  return (place: string, selector: string, before?: readonly OwnRule[]) => {
    wanted.current = { place, selector, ...(before ? { before } : {}) };
  };
}
