/** Tells a refrain from what is pasted again: speeches, prayers and essays come back to one paragraph between new ones. */
import { LABEL_WORDS } from '../../core/plan/loss-guard.ts';
import type { NearCopies } from './near.ts';
import type { Reading } from './reading.ts';
import type { Run, Search } from './search.ts';

/** What stands twice may have been pasted; who says it again, with something new between, means it. */
const FEWEST_TIMES = 3;

/** The Lord's Prayer has 70 words; boxes about authors and firms, and notices, are often longer. */
const MOST_WORDS = 80;

type Parts = Pick<Search, 'reading' | 'near' | 'weightAt'>;

/** Tells what stands alone, parted by new text from what said it before, and is a refrain: pasted sections have more in a row. */
export function refrainsIn({ reading, near, weightAt }: Parts): (piece: Run) => boolean {
  /** Read at the first question: most pages have no fold. */
  let isRefrain: ReturnType<typeof readRefrains> | undefined;
  return (piece) => {
    const [first, second] = piece.filter(({ copy }) => weightAt(copy) > 0);
    if (!first || second) return false;
    isRefrain ??= readRefrains(reading, near);
    return isRefrain(first.copy);
  };
}

/** Where something was said last, how often it came since the last heading, and whether that was often enough. */
interface Said {
  last: number;
  count: number;
  isRefrain: boolean;
}

/** Of what comes often enough with new text between and no heading: under each, an ad line may stand. Near copies stay with it. */
function readRefrains({ blocks, says, times }: Reading, near: NearCopies): (block: number) => boolean {
  const known = new Map<number, Said>();
  const parted = new Map<number, Said>();
  let heading = -1;
  let text = -1;
  blocks.forEach(({ kind, words, linkWords, pictures }, at) => {
    const number = says[at] ?? -1;
    const said = near.get(number)?.original ?? number;
    if (kind === 'heading') heading = at;
    // Captions and labels part nothing.
    else if (times[said] === 1) text = words > LABEL_WORDS ? at : text;
    // Boxes that are pasted lead elsewhere or show something.
    else if (said >= 0 && words <= MOST_WORDS && linkWords === 0 && pictures.length === 0) {
      const before = known.get(said) ?? { last: -2, count: 0, isRefrain: false };
      known.set(said, before);
      if (before.last < heading) before.count = 0;
      if (before.count === 0 || before.last < text) {
        if (before.count > 0) parted.set(at, before);
        if (said === number) before.count++;
        before.isRefrain ||= before.count >= FEWEST_TIMES;
      }
      before.last = at;
    }
  });
  return (block) => parted.get(block)?.isRefrain === true;
}
