/** How often the random tests run, and from which seed: a few times for every change, thousands of times in the long run. */
import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    runs: number;
  }
}

/** Printed, so that a run that failed can be made again: WINNOW_SEED=… */
export const SEED = process.env.WINNOW_SEED === undefined ? Date.now() % 2 ** 31 : Number(process.env.WINNOW_SEED);

/** How many runs are asked for; WINNOW_RUNS goes before. */
export const runs = (): number => Number(process.env.WINNOW_RUNS ?? inject('runs'));

/** Runs a property `share` times as often as this run asks for. */
export function check<T>(name: string, property: fc.IPropertyWithHooks<T>, share?: number): void;
export function check<T>(name: string, property: fc.IAsyncPropertyWithHooks<T>, share?: number): Promise<void>;
export function check<T>(
  name: string,
  property: fc.IPropertyWithHooks<T> | fc.IAsyncPropertyWithHooks<T>,
  share = 1,
): void | Promise<void> {
  const numRuns = Math.ceil(runs() * share);
  console.log(`${name}: ${numRuns} runs, WINNOW_SEED=${SEED}`);
  // Making a failing page smaller may take hours; WINNOW_SHRINK=no shows it as it was found.
  return fc.assert(property, { seed: SEED, numRuns, endOnFailure: process.env.WINNOW_SHRINK === 'no' });
}
