/** Which verb a promotion may ask for. */
import { type BlockText, blocksIn } from '../../core/page/known-blocks.ts';
import { holdsOnlyLabels } from '../../core/plan/loss-guard.ts';
import type { Page, Verb } from '../../core/types.ts';

/** `hide` where the loss guard would let it pass; else `fold`. */
export const verbForBlocks = (blocks: readonly BlockText[]): Verb => (holdsOnlyLabels(blocks) ? 'hide' : 'fold');

/** The same for all that stands in these elements. */
export const verbFor = (targets: readonly Element[], page: Page): Verb =>
  verbForBlocks(targets.flatMap((target) => blocksIn(target, page)));
