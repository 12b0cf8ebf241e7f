/** Tells a refrain from what is pasted again: speeches, prayers and essays come back to one paragraph between new ones. */
import type { Reading } from './repeats-reading.ts';
import type { Run, Search } from './repeats-search.ts';

/** What stands twice may have been pasted; who says it again, with something new between, means it. */
const FEWEST_TIMES = 3;

/** The Lord's Prayer has 70 words; boxes about authors and firms, and notices, are often longer. */
const MOST_WORDS = 80;

/** Tells what stands alone among new text and is a refrain, or nearly one: pasted sections have more in a row. */
export function refrainsIn({ reading, weightAt }: Pick<Search, 'reading' | 'weightAt'>): (piece: Run) => boolean {
  /** Filled at the first question: most pages have no fold. */
  let refrains: Uint8Array | undefined;
  return (piece) => {
    const [first, second] = piece.filter(({ copy }) => weightAt(copy) > 0);
    if (!first || second) return false;
    refrains ??= readRefrains(reading);
    return refrains[reading.says[first.original] ?? 0] === 1;
  };
}

/** By what is said, 1 where it stands often enough with other text between and no heading: under each, an ad line may stand. */
function readRefrains({ blocks, says, times }: Reading): Uint8Array {
  const refrains = new Uint8Array(times.length);
  const counts = new Int32Array(times.length);
  const lasts = new Int32Array(times.length);
  let [heading, text] = [0, 0];
  blocks.forEach(({ kind, words, linkWords, pictures }, at) => {
    const said = says[at] ?? -1;
    if (said < 0) return;
    if (kind === 'heading') heading = at + 1;
    else if (times[said] === 1 && words > 0) text = at + 1;
    // Boxes that are pasted lead elsewhere or show something.
    else if (words <= MOST_WORDS && linkWords === 0 && pictures.length === 0) {
      const last = lasts[said] ?? 0;
      if (last <= heading) counts[said] = 0;
      if (last <= Math.max(heading, text)) counts[said] = (counts[said] ?? 0) + 1;
      lasts[said] = at + 1;
      if ((counts[said] ?? 0) >= FEWEST_TIMES) refrains[said] = 1;
    }
  });
  return refrains;
}
