/** One rule as it is written: a new one, or one that is there already. What is wrong is said where it was written. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type OwnRuleFault, tidied } from '../settings/own-rule-faults.ts';
import type { OwnBy, OwnRule, OwnVerb } from '../settings/own-rules.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { useSay } from '../ui/words.tsx';
import { faultsOf } from './own-rule-check.ts';
import { OwnRuleField } from './own-rule-field.tsx';
import { OwnRulePick } from './own-rule-pick.tsx';
import { OwnRuleTrial } from './own-rule-trial.tsx';
import { useOwnTrials } from './own-trials.ts';

const VERBS = ['hide', 'fold', 'keep'] as const satisfies readonly OwnVerb[];
const WAYS = ['selector', 'host', 'phrase'] as const satisfies readonly OwnBy[];

/** The id of a rule that isn't saved yet. */
const DRAFT = 'draft';

interface OwnRuleFormProps {
  /** The rule that is changed; absent for a new one. */
  readonly rule?: OwnRule;
  readonly own: readonly OwnRule[];
  readonly onSave: (rule: OwnRule) => void;
  readonly onLeave?: () => void;
}

export function OwnRuleForm({ rule, own, onSave, onLeave }: OwnRuleFormProps) {
  const say = useSay();
  const [draft, setDraft] = useState<OwnRule>(() => rule ?? emptyRule());
  // What is half typed isn't wrong yet: faults are said from the first try to save on.
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const tidy = { ...draft, value: tidied(draft.by, draft.value), site: draft.site && tidied('host', draft.site) };
  const faults = faultsOf(tidy, own);
  const isSound = faults.value === null && faults.site === null;
  const trials = useOwnTrials(faults.value ? [] : [tidy]);
  useEffect(() => {
    if (rule) form.current?.querySelector<HTMLElement>('.field')?.focus();
  }, [rule]);
  const save = () => {
    setIsTried(!isSound);
    if (!isSound)
      return form.current?.querySelector<HTMLElement>(`[name="${faults.value ? 'value' : 'site'}"]`)?.focus();
    onSave(rule ? tidy : { ...tidy, id: crypto.randomUUID(), since: Date.now() });
    if (!rule) setDraft({ ...tidy, value: '' });
  };
  return (
    <form
      ref={form}
      class="own-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onLeave?.()}
    >
      <Choices draft={draft} onChange={setDraft} />
      <OwnRuleField
        name="value"
        label={say(`own_value_${draft.by}`)}
        value={draft.value}
        isCode={draft.by !== 'phrase'}
        fault={isTried ? faults.value : null}
        onInput={(value) => setDraft({ ...draft, value })}
      />
      <Where draft={draft} host={trials?.host ?? ''} fault={isTried ? faults.site : null} onChange={setDraft} />
      <div class="forget">
        <SubmitButton>{say(rule ? 'options_own_save' : 'options_own_add')}</SubmitButton>
        {!rule && <OwnRulePick />}
        {onLeave && (
          <Button kind="bare" onPress={onLeave}>
            {say('options_own_leave')}
          </Button>
        )}
      </div>
      {/* Last: it comes, grows and goes while somebody types, and must not move a button that is about to be pressed. */}
      <OwnRuleTrial trials={trials} id={tidy.id} />
    </form>
  );
}

const emptyRule = (): OwnRule => ({
  id: DRAFT,
  verb: 'hide',
  by: 'selector',
  value: '',
  site: null,
  on: true,
  since: 0,
});

const SubmitButton = ({ children }: { children: string }) => (
  <button type="submit" class="btn full">
    {children}
  </button>
);

interface PartOfForm {
  readonly draft: OwnRule;
  readonly onChange: (draft: OwnRule) => void;
}

function Choices({ draft, onChange }: PartOfForm) {
  const say = useSay();
  return (
    <div class="own-choices">
      <Choice
        name={say('own_verb')}
        options={VERBS.map((value) => ({ value, name: say(`own_verb_${value}`) }))}
        value={draft.verb}
        onChange={(verb) => onChange({ ...draft, verb: VERBS.find((one) => one === verb) ?? draft.verb })}
      />
      <Choice
        name={say('own_by')}
        options={WAYS.map((value) => ({ value, name: say(`own_by_${value}`) }))}
        value={draft.by}
        onChange={(by) => onChange({ ...draft, by: WAYS.find((one) => one === by) ?? draft.by })}
      />
    </div>
  );
}

interface WhereProps extends PartOfForm {
  /** Of the page that was looked at last; empty when there is none. */
  readonly host: string;
  readonly fault: OwnRuleFault | null;
}

function Where({ draft, host, fault, onChange }: WhereProps) {
  const say = useSay();
  return (
    <>
      <Choice
        name={say('own_where')}
        options={[
          { value: 'everywhere', name: say('own_everywhere') },
          { value: 'site', name: say('own_one_site') },
        ]}
        value={draft.site === null ? 'everywhere' : 'site'}
        onChange={(where) => onChange({ ...draft, site: where === 'site' ? tidied('host', host) : null })}
      />
      {draft.site !== null && (
        <OwnRuleField
          name="site"
          label={say('own_site')}
          value={draft.site}
          isCode
          fault={fault}
          onInput={(site) => onChange({ ...draft, site })}
        />
      )}
    </>
  );
}
