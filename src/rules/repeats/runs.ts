/**
 * Finds the runs of blocks that stand twice: seed and extend (Altschul et al., "Basic local alignment search tool", 1990).
 * From each block that says what an earlier one says, both are followed both ways for as long as they go on together.
 */
import { Fruitless } from './fruitless.ts';
import { type Pair, type Run, type Search, weigh } from './search.ts';

/** The blocks that may be copies: `to` is none of them. */
interface Room {
  readonly from: number;
  readonly to: number;
}

/** How many earlier places of a text are tried as the original; more only happens to labels. */
const MOST_PLACES = 8;

/** How many blocks copy or original may have on their own between two that match: a picture, a label, a new paragraph. */
const WIDEST_GAP = 4;

/** How many pairs in a row may add no weight: before a run weighs enough, and once it does (the cells of a table). */
const MOST_SILENT = 48;
const MOST_SILENT_IN_RUN = 400;

/**
 * A run in which nothing that counts is the same in every word needs as many: a note of 22 words ("… to transfer videos …",
 * "… to copy files …") says another thing with two others.
 */
const FEWEST_NEAR = 30;

/** Finds all runs of a page, once. */
export class RunFinder {
  readonly #search: Search;
  /** By what is said: the first blocks that say it and aren't folded. */
  readonly #places = new Map<number, number[]>();
  /** By block: the first copy of it, which stays to be read. */
  readonly #roots: Int32Array;
  /** By what is said: what it is a near copy of (itself, where others are of it), or -1. */
  readonly #nearly: Int32Array;
  readonly #fruitless = new Fruitless();

  constructor(search: Search) {
    this.#search = search;
    this.#nearly = new Int32Array(search.reading.times.length).fill(-1);
    for (const [number, { original }] of search.near)
      for (const says of [number, original]) this.#nearly[says] = original;
    this.#roots = search.reading.says.map((_, at) => at);
  }

  /** The block that stays for this one; itself for a block that isn't folded. */
  #rootOf(block: number): number {
    let root = block;
    for (let next = this.#roots[root] ?? root; next !== root; next = this.#roots[root] ?? root) root = next;
    return root;
  }

  /** Every run worth a fold, each block beside the one that stays for it; no block is a copy in two of them. */
  runs(): Run[] {
    const { length } = this.#search.reading.says;
    const found: Run[] = [];
    let free = 0;
    for (let at = 0; at < length; at++) {
      const run = this.#bestRun(at, { from: free, to: length });
      const last = run.at(-1);
      if (!last) {
        this.#learn(at);
        continue;
      }
      found.push(this.#taken(run), ...this.#runsBetween(run));
      at = last.copy;
      for (; free <= at; free++) this.#learn(free);
    }
    return found.map((run) => run.map((pair) => ({ ...pair, original: this.#rootOf(pair.original) })));
  }

  /** What stands between two pairs of a run may be a copy of something else. */
  #runsBetween(run: Run): Run[] {
    const found: Run[] = [];
    let from = run[0]?.copy ?? 0;
    for (const { copy: to } of run) {
      for (let at = from; at < to; at++) {
        const inner = this.#bestRun(at, { from, to });
        const last = inner.at(-1);
        if (!last) {
          this.#learn(at);
          continue;
        }
        found.push(this.#taken(inner), ...this.#runsBetween(inner));
        at = last.copy;
        from = at + 1;
      }
      from = to + 1;
    }
    return found;
  }

  #taken(run: Run): Run {
    const { says } = this.#search.reading;
    const isFirst = ({ copy, original, isFirstStep }: Pair) =>
      !isFirstStep && this.#rootOf(original) === original && says[copy] === says[original];
    const isTeaser = run.every(isFirst) && this.#search.isTeaser(run);
    const taken = isTeaser ? run.map(({ copy, original }) => ({ copy: original, original: copy })) : run;
    for (const { copy, original } of taken) this.#roots[copy] = this.#rootOf(original);
    return taken;
  }

  #learn(block: number): void {
    const says = this.#search.reading.says[block] ?? -1;
    // Nobody asks where else stands what is said once.
    const isAsked = (this.#search.reading.times[says] ?? 0) > 1 || (this.#nearly[says] ?? -1) >= 0;
    if (!isAsked || this.#roots[block] !== block) return;
    const places = this.#places.get(says);
    if (!places) this.#places.set(says, [block]);
    else if (places.length < MOST_PLACES && !places.includes(block)) places.push(block);
  }

  /** The heaviest run through a block, when it is worth a fold. Only blocks of weight are tried: the rest hang on them. */
  #bestRun(at: number, room: Room): Run {
    const { reading, near, least, weightAt } = this.#search;
    const says = reading.says[at] ?? -1;
    const nearly = near.get(says)?.original ?? null;
    if (says < 0 || ((reading.times[says] ?? 0) < 2 && nearly === null) || weightAt(at) === 0) return [];
    let best: Run = [];
    let most = least - 1;
    const places = [...(this.#places.get(says) ?? []), ...(nearly === null ? [] : (this.#places.get(nearly) ?? []))];
    for (const original of places) {
      const seed = { copy: at, original };
      const back = this.#before(seed, room);
      if (this.#fruitless.has(seed, back)) continue;
      const run = this.#grown(seed, back, room, back[0]?.copy ?? at);
      if (weigh(run, this.#search) <= most) continue;
      const left = this.#worth(run);
      const weight = weigh(left, this.#search);
      if (weight > most) [best, most] = [left, weight];
      // A run that begins later may go on for longer.
      const whole = left.length === 0 && Fruitless.isLong(run) ? this.#grown(seed, back, room, 0) : null;
      if (whole && this.#worth(whole).length === 0) this.#fruitless.keep(whole, this.#search);
    }
    return best;
  }

  /** What is worth a fold. */
  #worth(run: Run): Run {
    const left = this.#search.trimmed(run);
    const weight = weigh(left, this.#search);
    return weight >= this.#search.least && (weight >= FEWEST_NEAR || this.#hasEqual(left)) ? left : [];
  }

  /** Whether something that counts is the same in every word. */
  #hasEqual(run: Run): boolean {
    const { reading, weightAt } = this.#search;
    return run.some(({ copy, original }) => reading.says[copy] === reading.says[original] && weightAt(copy) > 0);
  }

  /** The pairs before a seed, in order. */
  #before(seed: Pair, room: Room): Run {
    const back: Pair[] = [];
    for (let pair = this.#next(seed, -1, room, 0); pair; pair = this.#next(pair, -1, room, 0)) {
      if (pair.copy <= seed.original || back.length >= MOST_SILENT) break;
      back.push(pair);
    }
    return back.reverse();
  }

  /** The run through a seed; originals stand before `end` when there is one. */
  #grown(seed: Pair, back: Run, room: Room, end: number): Run {
    const run = [...back];
    const said = new Set<number>();
    let [weight, silent] = [0, 0];
    for (let pair: Pair | null = seed; pair; pair = this.#next(pair, 1, room, end)) {
      run.push(pair);
      const says = this.#search.reading.says[pair.copy] ?? 0;
      const more = said.has(says) ? 0 : this.#search.weightAt(pair.copy);
      said.add(says);
      weight += more;
      silent = more > 0 ? 0 : silent + 1;
      if (silent > (weight < this.#search.least ? MOST_SILENT : MOST_SILENT_IN_RUN)) break;
    }
    return run;
  }

  /** The nearest pair that matches on this side; originals stand before `end` when there is one. */
  #next({ copy, original }: Pair, step: 1 | -1, { from, to }: Room, end: number): Pair | null {
    for (let gap = 0; gap <= 2 * WIDEST_GAP; gap++) {
      for (let mine = Math.max(0, gap - WIDEST_GAP); mine <= Math.min(gap, WIDEST_GAP); mine++) {
        const mineAt = copy + step * (1 + mine);
        const otherAt = original + step * (1 + gap - mine);
        if (mineAt < from || mineAt >= to || otherAt < 0 || (end > 0 && otherAt >= end)) continue;
        if (this.#match(mineAt, otherAt)) return { copy: mineAt, original: otherAt };
      }
    }
    return null;
  }

  #match(copy: number, original: number): boolean {
    const { says } = this.#search.reading;
    const said = says[copy] ?? -1;
    const before = says[original] ?? -1;
    return said >= 0 && before >= 0 && (said === before || this.#nearly[said] === before);
  }
}
