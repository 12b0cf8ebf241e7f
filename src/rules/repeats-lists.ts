/** Items that two lists with bullets have in common: what to buy for two dishes. */
import type { Block } from '../core/types.ts';
import type { Run } from './repeats-search.ts';

/** A smaller share of a list is a few items that both need. */
const LEAST_OF_LIST = 0.5;

/** Leaves lists whole of which less than half would go; those with numbers are procedures. */
export class BulletLists {
  readonly #blocks: readonly Block[];
  /** By list: how many blocks it has. Filled at the first question: most pages have no run. */
  #sizes: Map<Element, number> | null = null;

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  /** The run without the items of lists that mostly stay. */
  withoutFewItems(run: Run): Run {
    const lists = run.map(({ copy }) => this.#listAt(copy));
    if (lists.every((list) => list === null)) return run;
    const going = countOf(lists);
    this.#sizes ??= countOf(this.#blocks.map((_, at) => this.#listAt(at)));
    return run.filter((_, at) => {
      const list = lists[at];
      return !list || (going.get(list) ?? 0) >= (this.#sizes?.get(list) ?? 0) * LEAST_OF_LIST;
    });
  }

  #listAt(at: number): Element | null {
    return this.#blocks[at]?.element.closest('ul') ?? null;
  }
}

function countOf(lists: readonly (Element | null)[]): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const list of lists) if (list) counts.set(list, (counts.get(list) ?? 0) + 1);
  return counts;
}
