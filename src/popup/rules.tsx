/** A switch and a count for each rule, and under it what the rule found and Winnow kept. */
import { useId } from 'preact/hooks';
import type { Report, ReportedRefusal } from '../core/outcome.ts';
import { keyPart, sayReason } from '../core/words.ts';
import type { Settings } from '../settings/settings.ts';
import { More } from '../ui/more.tsx';
import { Switch } from '../ui/switch.tsx';
import { type MessageKey, useSay, useWords } from '../ui/words.tsx';

export interface RulesProps {
  readonly report: Report | null;
  readonly settings: Settings;
  readonly onSwitch: (id: string, on: boolean) => void;
}

export function Rules({ report, settings, onSwitch }: RulesProps) {
  return (
    <ul class="rules">
      {Object.entries(settings.rules).map(([id, { on }]) => (
        <RuleRow key={id} id={id} on={on} report={report} onSwitch={onSwitch} />
      ))}
    </ul>
  );
}

interface RuleRowProps {
  readonly id: string;
  readonly on: boolean;
  readonly report: Report | null;
  readonly onSwitch: (id: string, on: boolean) => void;
}

function RuleRow({ id, on, report, onSwitch }: RuleRowProps) {
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
      {kept.length > 0 && <Kept refusals={kept} />}
    </li>
  );
}

/** What the count of a rule says: what it did to the page as it stands, else what it found. */
function countsOf(report: Report, rule: string, on: boolean): { key: MessageKey; count: number }[] {
  const done =
    report.state === 'on' && on ? report.actions.filter((action) => action.rule === rule && !action.restored) : [];
  const hidden = done.filter(({ verb }) => verb === 'hide').length;
  const folded = done.length - hidden;
  const counts: { key: MessageKey; count: number }[] = [];
  if (hidden) counts.push({ key: 'popup_hidden', count: hidden });
  if (folded) counts.push({ key: 'popup_folded', count: folded });
  if (counts.length) return counts;
  const found = report.counts.found[rule] ?? 0;
  return [found ? { key: 'popup_found', count: found } : { key: 'popup_none', count: 0 }];
}

/** Rarely more than two; the rest is behind a button. */
const KEPT_SHOWN = 2;

function Kept({ refusals }: { refusals: readonly ReportedRefusal[] }) {
  const say = useSay();
  const words = useWords();
  const drawn = refusals.map((refusal, index) => ({ ...refusal, index }));
  return (
    <div class="kept">
      <span class="lead-in">{say('popup_kept', { count: refusals.length })}</span>
      <More
        items={drawn}
        first={KEPT_SHOWN}
        draw={({ index, excerpt, reason }) => (
          <li key={index}>
            {excerpt && <bdi>{say('ui_quote', { text: excerpt })}</bdi>} {sayReason(words, reason)}
          </li>
        )}
      />
    </div>
  );
}
