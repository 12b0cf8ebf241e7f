/** Joins lists that are the parts of one job: "For the dough", "For the filling" under "Directions". */
import type { FoundStep } from '../core/procedures/found-procedure.ts';
import type { Item } from './list-chain.ts';
import type { Titles } from './procedure-title.ts';

/** An item of a list with what its part of the job is called; empty where the job has no parts. */
export interface PartItem extends Item {
  readonly section: string;
}

type Chain = readonly Item[];

/**
 * The lists, those that are parts of one job made one: numbers go on across a heading, or one of several lists under
 * "Directions" has a single item, which alone would be no job.
 */
export function joinedParts(chains: readonly Chain[], titles: Titles): PartItem[][] {
  const groups: Chain[][] = [];
  for (const chain of chains) {
    const group = groups.at(-1);
    if (group && belongs(chain, group, titles)) group.push(chain);
    else groups.push([chain]);
  }
  return groups.flatMap((group) => (isOneJob(group) ? [partsOfJob(group, titles)] : group.map(withoutParts)));
}

const startOf = (chain: Chain): number => chain[0]?.at ?? 0;

function belongs(chain: Chain, group: readonly Chain[], titles: Titles): boolean {
  const before = group.at(-1)?.at(-1);
  if (!before || startOf(chain) < before.end) return false;
  if (titles.lines.slice(before.end, startOf(chain)).some(({ level, isChapter }) => level > 0 && isChapter))
    return false;
  const heading = titles.instructionHeadingAbove(startOf(chain));
  const isSame =
    heading !== null && heading.level > 0 && heading === titles.instructionHeadingAbove(startOf(group[0] ?? []));
  return isSame || (goesOn(chain, before) && titles.standsUnderOrBeside(startOf(chain), startOf(group[0] ?? [])));
}

const goesOn = (chain: Chain, before: Item): boolean => chain[0]?.number === before.number + 1 && before.number > 0;

function isOneJob(group: readonly Chain[]): boolean {
  if (group.length < 2) return false;
  const isCounted = group.every((chain, at) => {
    const before = group[at - 1]?.at(-1);
    return !before || goesOn(chain, before);
  });
  return isCounted || group.some((chain) => chain.length === 1);
}

const withoutParts = (chain: Chain): PartItem[] => chain.map((item) => ({ ...item, section: '' }));

const partsOfJob = (group: readonly Chain[], titles: Titles): PartItem[] =>
  group.flatMap((chain) => {
    const section = titles.partNameAbove(startOf(chain));
    return chain.map((item) => ({ ...item, section }));
  });

/** The steps with the names of their parts. */
export const withSections = (
  steps: readonly FoundStep[],
  items: readonly { readonly section: string }[],
): FoundStep[] =>
  steps.map((step, index) => {
    const section = items[index]?.section;
    return section ? { ...step, section } : step;
  });
