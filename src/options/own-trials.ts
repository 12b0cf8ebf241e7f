/** What rules of the person's name on the page that was looked at last, while they are written and after. */
import { useEffect, useState } from 'preact/hooks';
import { lastLookedAt } from '../browser/looked-at.ts';
import { askPage } from '../browser/messages.ts';
import type { OwnTrial } from '../core/outcome.ts';
import type { OwnRule } from '../settings/own-rules.ts';
import { webAddress } from '../ui/web-address.ts';
import { usePersonBack } from './person-back.ts';

/** The page, and the trial of each rule by its id; a rule without one couldn't be tried. */
export interface OwnTrials {
  readonly title: string;
  readonly lang: string;
  readonly host: string;
  readonly trials: ReadonlyMap<string, OwnTrial>;
}

/** Milliseconds after the last letter before the page is asked. */
const REST = 250;

/** Null until a page has answered, and where none is open to Winnow. Asks again when the person comes back to this page. */
export function useOwnTrials(rules: readonly OwnRule[]): OwnTrials | null {
  const [answer, setAnswer] = useState<OwnTrials | null>(null);
  const back = usePersonBack();
  const asked = JSON.stringify(rules.map(({ id, verb, by, value }) => [id, verb, by, value]));
  useEffect(() => {
    let isCurrent = true;
    const take = (trials: OwnTrials | null) => isCurrent && setAnswer(trials);
    const ask = () =>
      tryAll(rules).then(take, (error: unknown) =>
        // A count that is missing says nothing false.
        console.warn('Winnow could not try these rules', error),
      );
    const timer = setTimeout(ask, REST);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked, back]);
  return answer;
}

async function tryAll(rules: readonly OwnRule[]): Promise<OwnTrials | null> {
  const page = await lastLookedAt();
  if (!page) return null;
  const { title, url, lang } = page.report;
  const found = rules.length ? await askPage(page.tabId, 'tryOwn', { own: rules, anyway: false }) : [];
  const trials = rules.flatMap(({ id }, at) => {
    const trial = found?.[at];
    return trial ? [[id, trial] as const] : [];
  });
  return { title: title || url, lang, host: webAddress(url)?.hostname ?? '', trials: new Map(trials) };
}
