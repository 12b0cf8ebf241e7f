/** What a rule did to a page, or found there, as counts to say. */
import type { Report } from '../core/outcome.ts';
import type { Verb } from '../core/types.ts';
import type { MessageKey } from './words.tsx';

/** What was done, in the order in which it is counted. */
const DONE: Readonly<Record<Verb, MessageKey>> = {
  hide: 'popup_hidden',
  fold: 'popup_folded',
  mark: 'popup_marked',
  unlink: 'popup_unlinked',
  mend: 'popup_mended',
};

/** What the count of a rule says: what it did to the page as it stands, else what it found. */
export function ruleCounts(report: Report, rule: string, on: boolean): { key: MessageKey; count: number }[] {
  const done =
    report.state === 'on' && on ? report.actions.filter((action) => action.rule === rule && !action.restored) : [];
  const counts = Object.entries(DONE)
    .map(([verb, key]) => ({ key, count: done.filter((action) => action.verb === verb).length }))
    .filter(({ count }) => count > 0);
  if (counts.length) return counts;
  const found = report.counts.found[rule] ?? 0;
  return [found ? { key: 'popup_found', count: found } : { key: 'popup_none', count: 0 }];
}
