/** What goes together or stays: tables and quotations, and the items of a list with bullets. */
import type { Block } from '../../core/types.ts';
import type { Run } from './search.ts';

/** Takes out of runs the blocks of groups that are to stay: those of which less than a share would go. */
export function wholeGroups(
  blocks: readonly Block[],
  groupOf: (block: number) => Element | null,
  share: number,
): (run: Run) => Run {
  /** By group: how many blocks it has. Filled at the first question: most pages have no run. */
  let sizes: Map<Element | null, number> | null = null;
  return (run) => {
    if (!run.some(({ copy }) => groupOf(copy))) return run;
    const going = countOf(run.map(({ copy }) => groupOf(copy)));
    sizes ??= countOf(blocks.map((_, at) => groupOf(at)));
    const all = sizes;
    return run.filter(({ copy }) => {
      const group = groupOf(copy);
      return !group || (going.get(group) ?? 0) >= (all.get(group) ?? 0) * share;
    });
  };
}

function countOf<T>(groups: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}
