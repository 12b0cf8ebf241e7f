/** Runs that come to nothing, kept so that they aren't followed again from each of their blocks. */
import type { Pair, Run, Search } from './search.ts';

/** A text is tried at so many places at once, of which each may begin a run. */
const MOST_KEPT = 16;

/** Shorter runs cost less to follow again than to keep. */
const SHORTEST_KEPT = 48;

/**
 * What has to stay of a run (steps of a procedure, names of what is new) has to stay of any part of it, too. Were the rest of a
 * long run followed from each block again, the work would grow with its square.
 */
export class Fruitless {
  readonly #kept: {
    readonly run: Run /** By copy: where it stands in the run. */;
    readonly places: ReadonlyMap<number, number>;
  }[] = [];

  static isLong(run: Run): boolean {
    return run.length > SHORTEST_KEPT;
  }

  /** Keeps a run up to its last pair of weight: what goes on behind it may be followed further from a later block. */
  keep(run: Run, search: Weighing): void {
    if (this.#kept.length === MOST_KEPT) this.#kept.shift();
    const kept = run.slice(0, weightyEnd(run, search));
    this.#kept.push({ run: kept, places: new Map(kept.map(({ copy }, at) => [copy, at])) });
  }

  /** True when what begins with `before` and goes on with `pair` is the rest of such a run. */
  has(pair: Pair, before: Run): boolean {
    return this.#kept.some(({ run, places }) => {
      const at = places.get(pair.copy) ?? -1;
      return isAt(run, at, pair) && before.every((one, index) => isAt(run, at - before.length + index, one));
    });
  }
}

type Weighing = Pick<Search, 'reading' | 'weightAt'>;

/** Where a run weighs as much as all of it. */
function weightyEnd(run: Run, { reading, weightAt }: Weighing): number {
  const said = new Set<number>();
  let end = 0;
  for (const [at, { copy }] of run.entries()) {
    const says = reading.says[copy] ?? 0;
    if (!said.has(says) && weightAt(copy) > 0) end = at + 1;
    said.add(says);
  }
  return end;
}

const isAt = (run: Run, at: number, { copy, original }: Pair): boolean =>
  run[at]?.copy === copy && run[at]?.original === original;
