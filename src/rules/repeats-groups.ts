/** What goes together or stays: tables and quotations, and the items of a list with bullets. */
import type { Block } from '../core/types.ts';
import type { Run } from './repeats-search.ts';

/** Takes out of runs the blocks of groups that are to stay: those of which less than a share would go. */
export function wholeGroups(
  blocks: readonly Block[],
  groupOf: (block: Block) => Element | null,
  share: number,
): (run: Run) => Run {
  /** By group: how many blocks it has. Filled at the first question: most pages have no run. */
  let sizes: Map<Element | null, number> | null = null;
  return (run) => {
    const groups = run.flatMap(({ copy }) => blocks[copy] ?? []).map(groupOf);
    if (!groups.some(Boolean)) return run;
    const going = countOf(groups);
    sizes ??= countOf(blocks.map(groupOf));
    const all = sizes;
    return run.filter((_, at) => {
      const group = groups[at] ?? null;
      return !group || (going.get(group) ?? 0) >= (all.get(group) ?? 0) * share;
    });
  };
}

/** Tells what `closest` would of blocks; for neighbours in one element it is looked for once. */
export function nearest(tag: string): (block: Block | undefined) => Element | null {
  let parent: Element | null = null;
  let around: Element | null = null;
  return (block) => {
    const element = block?.element ?? null;
    if (!element || element.localName === tag) return element;
    const { parentElement } = element;
    if (parent !== parentElement) {
      parent = parentElement;
      around = parent?.closest(tag) ?? null;
    }
    return around;
  };
}

function countOf<T>(groups: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}
