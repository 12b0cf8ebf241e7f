/** A switch and a count for each rule, and under it what the rule found and Winnow kept. */
import { useId } from 'preact/hooks';
import { openOptionsAt } from '../browser/toolbar.ts';
import type { Report, ReportedRefusal } from '../core/outcome.ts';
import { keyPart, sayReason } from '../core/words.ts';
import { declarations } from '../rules/declarations.ts';
import { type RuleSetting, rulesOn, type Settings } from '../settings/settings.ts';
import { siteOf } from '../settings/sites.ts';
import { WordButton } from '../ui/button.tsx';
import { More } from '../ui/more.tsx';
import { Pieces, WithNames } from '../ui/pieces.tsx';
import { ruleCounts } from '../ui/rule-counts.ts';
import { Switch } from '../ui/switch.tsx';
import { useSay, useWords } from '../ui/words.tsx';
import type { PageActs } from './page-acts.ts';
import { RuleChoice } from './rule-choice.tsx';

interface RulesProps {
  readonly report: Report | null;
  readonly settings: Settings;
  readonly host: string;
  readonly acts: PageActs;
  readonly onSwitch: (id: string, on: boolean) => void;
  readonly onSet: (id: string, option: string, value: string) => void;
}

/** The tab: every rule with its switch and what it found. */
export function Rules({ settings, host, ...others }: RulesProps) {
  const say = useSay();
  return (
    <>
      {siteOf(settings.sites, host)?.mode === 'only' && <p class="hush">{say('popup_site_rules', { host })}</p>}
      <ul class="rules">
        {Object.entries(rulesOn(settings, host)).map(([id, setting]) => (
          <RuleRow key={id} id={id} setting={setting} {...others} />
        ))}
      </ul>
    </>
  );
}

/** Each count stays in one line, with the sign behind it. */
function Counts({ report, rule, on }: { report: Report; rule: string; on: boolean }) {
  const say = useSay();
  return <Pieces of={ruleCounts(report, rule, on).map(({ key, count }) => say(key, { count }))} />;
}

interface RuleRowProps extends Omit<RulesProps, 'settings' | 'host'> {
  readonly id: string;
  readonly setting: RuleSetting;
}

function RuleRow({ id, setting, report, acts, onSwitch, onSet }: RuleRowProps) {
  const { on } = setting;
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
          {report && <Counts report={report} rule={id} on={on} />}
        </span>
        <Switch
          id={`${base}-switch`}
          labelledBy={`${base}-name`}
          describedBy={`${base}-count`}
          checked={on}
          onChange={(checked) => onSwitch(id, checked)}
        />
      </label>
      {on && report && <Choices id={id} setting={setting} report={report} acts={acts} onSet={onSet} />}
      {on && (report?.counts.found[id] ?? 0) > 0 && <MoreSettings rule={id} describedBy={`${base}-name`} />}
      {kept.length > 0 && <Kept refusals={kept} lang={report?.lang || undefined} acts={acts} />}
    </li>
  );
}

type ChoicesProps = Pick<RuleRowProps, 'id' | 'setting' | 'acts' | 'onSet'> & { readonly report: Report };

/** What can be chosen of a rule that found something here; the rest stands in the options. */
function Choices({ id, setting, report, acts, onSet }: ChoicesProps) {
  const declared = declarations.find((rule) => rule.id === id)?.options ?? {};
  const found = report.counts.found[id] ?? 0;
  if (found === 0) return null;
  return Object.entries(declared).map(
    ([name, option]) =>
      option.kind === 'choice' && (
        <RuleChoice
          key={name}
          rule={id}
          name={name}
          values={option.values}
          value={String(setting.options[name] ?? option.initial)}
          report={report}
          onTry={acts.tryOption}
          onChange={(value) => onSet(id, name, value)}
        />
      ),
  );
}

/** The way to what else can be set of a rule that found something here. */
function MoreSettings({ rule, describedBy }: { rule: string; describedBy: string }) {
  const say = useSay();
  const declared = declarations.find(({ id }) => id === rule)?.options ?? {};
  if (!Object.values(declared).some(({ kind }) => kind !== 'choice')) return null;
  return (
    <p class="set">
      <WordButton describedBy={describedBy} onPress={() => void openOptionsAt(`rule-${rule}`)}>
        {say('popup_rule_more')}
      </WordButton>
    </p>
  );
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
        {excerpt && <bdi lang={lang}>{say('ui_quote', { text: excerpt })}</bdi>}{' '}
        <WithNames text={sayReason(words, reason)} />
      </span>{' '}
      <WordButton describedBy={what} onPress={() => acts.show(id)}>
        {say('popup_show')}
      </WordButton>
    </li>
  );
}
