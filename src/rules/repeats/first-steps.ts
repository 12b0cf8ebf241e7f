/** Procedures that begin alike: the steps that they share are read once, and those in which they part stay. */
import type { Block } from '../../core/types.ts';
import type { Procedures } from './procedures.ts';
import type { Reading } from './reading.ts';
import type { Pair, Run } from './search.ts';

/**
 * The blocks of a run that are first steps of a procedure which goes on after them, and say to the letter what the first
 * steps of another procedure say. Whole steps only, with their pictures, from the first one on; none with a heading, which
 * contents lists lead to.
 */
export function firstStepsIn(run: Run, procedures: Procedures, reading: Reading): ReadonlySet<number> {
  const { of, before } = procedures;
  const { blocks } = reading;
  const steps = new Set<number>();
  for (const [procedure, shared] of beginningsIn(run, procedures, reading))
    for (const at of wholeSteps(shared, procedure, procedures, blocks)) steps.add(at);
  if (steps.size === 0) return steps;
  for (const { copy } of run) if (!blocks[copy]?.words && of[copy] && steps.has(before[copy] ?? -1)) steps.add(copy);
  return steps;
}

/** By procedure: the blocks with words that it shares with another one, from the first on without a gap. */
function beginningsIn(run: Run, { of, before }: Procedures, { blocks, says }: Reading): Map<number, number[]> {
  const shared = new Map<number, number[]>();
  let last: Pair | null = null;
  for (const pair of run) {
    const { copy, original } = pair;
    const procedure = of[copy] ?? 0;
    const block = blocks[copy];
    if (procedure === 0 || !of[original] || !block?.words) continue;
    const [above, aboveOriginal] = [before[copy] ?? -1, before[original] ?? -1];
    const isFirst = of[above] !== procedure && of[aboveOriginal] !== of[original];
    const goesOn = last?.copy === above && last.original === aboveOriginal;
    if (says[copy] !== says[original] || block.kind !== 'text' || !(isFirst || goesOn)) continue;
    const begun = shared.get(procedure);
    if (begun) begun.push(copy);
    else if (isFirst) shared.set(procedure, [copy]);
    else continue;
    last = pair;
  }
  return shared;
}

/** Without the beginning of a step that goes on in other words; none where the procedure ends with what it shares. */
function wholeSteps(
  shared: readonly number[],
  procedure: number,
  { of, begins }: Procedures,
  blocks: readonly Block[],
): readonly number[] {
  let next = (shared.at(-1) ?? 0) + 1;
  while (next < blocks.length && !(blocks[next]?.words && blocks[next]?.laidOut)) next++;
  if (of[next] !== procedure) return [];
  let end = shared.length;
  if (begins[next] !== 1) while (end > 0 && begins[shared[--end] ?? 0] !== 1);
  return shared.slice(0, end);
}
