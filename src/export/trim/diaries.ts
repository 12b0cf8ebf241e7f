/** Days that a diary, a chronicle or a plan goes by: they are its own, where a lone day is the page's. */
import type { Line } from './lines.ts';
import type { Trimming } from './trimming.ts';

/** So many days of the same form are what a diary or a chronicle goes by. */
const LEAST_DAYS = 3;
/** In words: a day with its weekday, and what happened in a word or two. */
const LONGEST_DAY = 8;

/** True for a day that stands as at least two others do. */
export function isOfDiary(trimming: Trimming, { block }: Line): boolean {
  if (trimming.dated(block.text) !== 'day') return false;
  const days = known.get(trimming) ?? daysIn(trimming);
  known.set(trimming, days);
  return (days.get(formOf(block.element)) ?? 0) >= LEAST_DAYS;
}

const known = new WeakMap<Trimming, ReadonlyMap<string, number>>();

/** How many days stand in each form. */
function daysIn({ lines, dated }: Trimming): Map<string, number> {
  const days = new Map<string, number>();
  for (const { block } of lines) {
    if (block.words > LONGEST_DAY || dated(block.text) !== 'day') continue;
    const form = formOf(block.element);
    days.set(form, (days.get(form) ?? 0) + 1);
  }
  return days;
}

const formOf = ({ localName, className }: Element): string => `${localName} ${className}`;
