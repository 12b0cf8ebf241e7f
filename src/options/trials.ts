/** What settings do to the page that was looked at last, and what others would do, before they are chosen. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type LookedAt, lastLookedAt, tryRulesOn } from '../browser/looked-at.ts';
import type { Report, RulesTrial } from '../core/outcome.ts';
import type { RuleDeclaration, RuleOption } from '../core/types.ts';
import { PRESETS, type Preset } from '../rules/presets.ts';
import { presetRules } from '../settings/presets.ts';
import type { RuleSettings } from '../settings/rule-settings.ts';
import { usePersonBack } from './person-back.ts';

type Value = string | number | boolean;

/** What is known of the page; `null` anywhere: not known, or not yet. */
export interface Trials {
  readonly report: Report | null;
  /** All rules set by a preset. */
  ofPreset(preset: Preset): RulesTrial | null;
  /** How many things a rule would do with this value of an option. */
  ofValue(rule: string, option: string, value: Value): number | null;
  /** Has the page asked for a value that nobody could ask for before: a number that somebody is writing. */
  want(rule: string, option: string, value: number): void;
}

const presetKey = (preset: Preset) => `preset ${preset}`;
const valueKey = (rule: string, option: string, value: Value) => `${rule} ${option} ${value}`;

/** One question to the page: rules as they are not set now. */
interface Question {
  readonly key: string;
  readonly rules: RuleSettings;
}

/** Milliseconds after a change before the page is asked again: several switches are often pressed in a row. */
const REST = 250;

/** What a page answered so far. Of another page, also one in the same tab, it would say what isn't so. */
interface Answers {
  readonly tabId: number;
  readonly url: string;
  readonly trials: ReadonlyMap<string, RulesTrial>;
}

const isOf = ({ tabId, url }: Answers, page: LookedAt) => tabId === page.tabId && url === page.report.url;

/** Asks again after every change of the rules, and when the person comes back to this page. */
export function useTrials(rules: readonly RuleDeclaration[], settings: RuleSettings): Trials {
  const page = useLookedAt(settings);
  const [kept, setKept] = useState<Answers | null>(null);
  const [wanted, setWanted] = useState<readonly Question[]>([]);
  const ask = (questions: readonly Question[]) => {
    if (!page) return;
    let isCurrent = true;
    const take = (key: string, answer: RulesTrial) => {
      if (isCurrent) setKept((before) => withAnswer(before, page, key, answer));
    };
    askAll(page, questions, take, () => isCurrent).catch((error: unknown) =>
      // A count that is missing says nothing false.
      console.warn('Winnow could not count', error),
    );
    return () => {
      isCurrent = false;
    };
  };
  useEffect(() => (page ? ask(questionsFor(rules, settings)) : setKept(null)), [page]);
  useEffect(() => ask(wanted), [wanted]);
  // Not left to the effect alone: the page is drawn once before that.
  const answers = page && kept && isOf(kept, page) ? kept.trials : null;
  return {
    want: (rule, option, value) => {
      const own = settings[rule];
      if (own) setWanted([questionOf(rule, own, option, value)]);
    },
    report: page?.report ?? null,
    ofPreset: (preset) => answers?.get(presetKey(preset)) ?? null,
    ofValue: (rule, option, value) => {
      const answer = answers?.get(valueKey(rule, option, value));
      return answer ? (answer.actions[rule] ?? 0) : null;
    },
  };
}

/** With one more answer of a page; those of another are dropped. */
function withAnswer(before: Answers | null, page: LookedAt, key: string, answer: RulesTrial): Answers {
  const trials = before && isOf(before, page) ? before.trials : [];
  return { tabId: page.tabId, url: page.report.url, trials: new Map(trials).set(key, answer) };
}

/** One question after the other, so that the page's own work comes in between. */
async function askAll(
  { tabId }: LookedAt,
  questions: readonly Question[],
  take: (key: string, answer: RulesTrial) => void,
  isWanted: () => boolean,
): Promise<void> {
  for (const { key, rules } of questions) {
    if (!isWanted()) return;
    const answer = await tryRulesOn(tabId, rules);
    if (!answer) return;
    take(key, answer);
  }
}

/** What a rule would do with one value of an option, and its others as they are set. */
const questionOf = (id: string, own: RuleSettings[string], name: string, value: Value): Question => ({
  key: valueKey(id, name, value),
  rules: { [id]: { on: true, options: { ...own?.options, [name]: value } } },
});

/** The presets first; then each value of each option. Of numbers there are too many: the one that is set, and what is wanted. */
function questionsFor(rules: readonly RuleDeclaration[], settings: RuleSettings): Question[] {
  const presets = PRESETS.map((preset) => ({ key: presetKey(preset), rules: presetRules(preset, rules) }));
  const values = rules.flatMap(({ id, options }) =>
    Object.entries(options).flatMap(([name, option]) => {
      const own = settings[id];
      return own ? valuesOf(option, own.options[name]).map((value) => questionOf(id, own, name, value)) : [];
    }),
  );
  return [...presets, ...values];
}

function valuesOf(option: RuleOption, set: Value | undefined): readonly Value[] {
  if (option.kind === 'choice') return option.values;
  return option.kind === 'switch' ? [true, false] : [set ?? option.initial];
}

/** The page as it stands by these settings. */
function useLookedAt(settings: RuleSettings): LookedAt | null {
  const [page, setPage] = useState<LookedAt | null>(null);
  const back = usePersonBack();
  const isFirst = useRef(true);
  useEffect(() => {
    let isCurrent = true;
    const look = () =>
      lastLookedAt().then(
        (found) => isCurrent && setPage(found),
        (error: unknown) => console.warn('Winnow could not find the page that was looked at', error),
      );
    const timer = setTimeout(look, isFirst.current ? 0 : REST);
    isFirst.current = false;
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [settings, back]);
  return page;
}
