/**
 * How long the phases of a cleaning take, in milliseconds by name. A name with a dot is a part of the phase before the dot:
 * `find.also-read` of `find`. Parts are for whoever looks for what is slow; together they needn't be all of their phase.
 */
export type PhaseTimes = Readonly<Record<string, number>>;

/** Does some work and notes how long it took. */
export type Timed = <T>(phase: string, work: () => T) => T;

/** A stopwatch for phases; the times of one name are added up. */
export class PhaseClock {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly #times: Record<string, number>;

  constructor(now: () => number, times: PhaseTimes = {}) {
    this.now = now;
    this.#times = { ...times };
  }

  /** Grows while phases are timed. */
  get times(): PhaseTimes {
    return this.#times;
  }

  readonly timed: Timed = (phase, work) => {
    const start = this.now();
    try {
      return work();
    } finally {
      this.add(phase, this.now() - start);
    }
  };

  add(phase: string, milliseconds: number): void {
    this.#times[phase] = (this.#times[phase] ?? 0) + milliseconds;
  }
}
