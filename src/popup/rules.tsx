/** A switch and a count for each rule, and under it what the rule found and Winnow kept. */
import { useId } from 'preact/hooks';
import type { Report, ReportedRefusal } from '../core/outcome.ts';
import type { Verb } from '../core/types.ts';
import { keyPart, sayReason } from '../core/words.ts';
import type { Settings } from '../settings/settings.ts';
import { WordButton } from '../ui/button.tsx';
import { More } from '../ui/more.tsx';
import { Switch } from '../ui/switch.tsx';
import { type MessageKey, useSay, useWords } from '../ui/words.tsx';
import type { PageActs } from './page-acts.ts';

interface RulesProps {
  readonly report: Report | null;
  readonly settings: Settings;
  readonly acts: PageActs;
  readonly onSwitch: (id: string, on: boolean) => void;
}

/** The tab: every rule with its switch and what it found. */
export function Rules({ report, settings, acts, onSwitch }: RulesProps) {
  return (
    <ul class="rules">
      {Object.entries(settings.rules).map(([id, { on }]) => (
        <RuleRow key={id} id={id} on={on} report={report} acts={acts} onSwitch={onSwitch} />
      ))}
    </ul>
  );
}

interface RuleRowProps {
  readonly id: string;
  readonly on: boolean;
  readonly report: Report | null;
  readonly acts: PageActs;
  readonly onSwitch: (id: string, on: boolean) => void;
}

function RuleRow({ id, on, report, acts, onSwitch }: RuleRowProps) {
  const say = useSay();
  const words = useWords();
  const base = useId();
  const kept = report?.state === 'on' && on ? report.refusals.filter(({ rule }) => rule === id) : [];
  return (
    <li class={on ? undefined : 'off'}>
      <label for={`${base}-switch`}>
        <span class="name" id={`${base}-name`}>
          {words.say(`rule_${keyPart(id)}_name`)}
        </span>
        <span class="number" id={`${base}-count`}>
          {report &&
            countsOf(report, id, on)
              .map(({ key, count }) => say(key, { count }))
              .join(say('ui_separator'))}
        </span>
        <Switch
          id={`${base}-switch`}
          labelledBy={`${base}-name`}
          describedBy={`${base}-count`}
          checked={on}
          onChange={(checked) => onSwitch(id, checked)}
        />
      </label>
      {kept.length > 0 && <Kept refusals={kept} lang={report?.lang || undefined} acts={acts} />}
    </li>
  );
}

/** What was done, in the order in which it is counted. */
const DONE: Readonly<Record<Verb, MessageKey>> = {
  hide: 'popup_hidden',
  fold: 'popup_folded',
  mark: 'popup_marked',
  unlink: 'popup_unlinked',
  mend: 'popup_mended',
};

/** What the count of a rule says: what it did to the page as it stands, else what it found. */
function countsOf(report: Report, rule: string, on: boolean): { key: MessageKey; count: number }[] {
  const done =
    report.state === 'on' && on ? report.actions.filter((action) => action.rule === rule && !action.restored) : [];
  const counts = Object.entries(DONE)
    .map(([verb, key]) => ({ key, count: done.filter((action) => action.verb === verb).length }))
    .filter(({ count }) => count > 0);
  if (counts.length) return counts;
  const found = report.counts.found[rule] ?? 0;
  return [found ? { key: 'popup_found', count: found } : { key: 'popup_none', count: 0 }];
}

/** Rarely more than two; the rest is behind a button. */
const KEPT_SHOWN = 2;

interface KeptProps {
  readonly refusals: readonly ReportedRefusal[];
  /** The page's language, for its words. */
  readonly lang: string | undefined;
  readonly acts: PageActs;
}

function Kept({ refusals, lang, acts }: KeptProps) {
  const say = useSay();
  return (
    <div class="kept">
      <span class="lead-in">{say('popup_kept', { count: refusals.length })}</span>{' '}
      <More
        items={refusals}
        first={KEPT_SHOWN}
        draw={(refusal) => <KeptOne key={refusal.id} refusal={refusal} lang={lang} acts={acts} />}
      />
    </div>
  );
}

function KeptOne({ refusal, lang, acts }: { refusal: ReportedRefusal } & Pick<KeptProps, 'lang' | 'acts'>) {
  const say = useSay();
  const words = useWords();
  const what = useId();
  const { id, excerpt, reason } = refusal;
  return (
    <li>
      <span id={what}>
        {excerpt && <bdi lang={lang}>{say('ui_quote', { text: excerpt })}</bdi>} {sayReason(words, reason)}
      </span>{' '}
      <WordButton describedBy={what} onPress={() => acts.show(id)}>
        {say('popup_show')}
      </WordButton>
    </li>
  );
}
