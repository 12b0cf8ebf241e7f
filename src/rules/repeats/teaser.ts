/** Tells a teaser from a first copy: a page may open with the first lines of what it then prints in full. */
import type { Reading } from './reading.ts';
import type { Run } from './search.ts';

const MOST_LINES_BEFORE = 30;

/**
 * True when originals and copies stand in two boxes, nothing of weight stands before the run's originals, between them, or between them and the copies, and the
 * copy goes on with as much again that is new: then the second is the whole, and stays whole.
 */
export function isTeaser(run: Run, { says, times, blocks }: Reading, weightAt: (block: number) => number): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return false;
  if (blocks[first.original]?.element.parentElement === blocks[first.copy]?.element.parentElement) return false;
  // Few lines stand before an article's first words; where more do, it is no teaser, and looking further would cost.
  if (first.original > MOST_LINES_BEFORE) return false;
  const originals = new Set(run.map(({ original }) => original));
  const copies = new Set(run.map(({ copy }) => copy));
  for (let at = 0; at < last.copy; at++) if (!originals.has(at) && !copies.has(at) && weightAt(at) > 0) return false;
  let before = 0;
  for (const at of copies) before += weightAt(at);
  let after = 0;
  for (let at = last.copy + 1; at < blocks.length && after < before; at++) {
    const number = says[at] ?? -1;
    if (number < 0) continue;
    if (blocks[at]?.kind === 'heading' && after === 0) return false;
    if ((times[number] ?? 0) < 2) after += weightAt(at);
  }
  return after >= before;
}
