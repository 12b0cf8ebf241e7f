/** Which verb a promotion may ask for. */
import { blocksOf } from '../core/blocks.ts';
import { LABEL_WORDS } from '../core/loss-guard.ts';
import type { Page, Verb } from '../core/types.ts';

const SENTENCE_END = /[.!?…。！？।؟]["”’)\]]*$/u;

/** `hide` where the words outside links and buttons are a label or none, as the loss guard has it; else `fold`. */
export function verbFor(targets: readonly Element[], page: Page): Verb {
  const blocks = targets.flatMap((target) => blocksOf(target, page.facts, () => false));
  const written = blocks.filter(({ words, linkWords }) => words > linkWords);
  const words = written.reduce((sum, block) => sum + block.words - block.linkWords, 0);
  const isLabel = written.every(
    ({ kind, text, linkWords }) => kind !== 'heading' && (linkWords > 0 || !SENTENCE_END.test(text)),
  );
  return words <= LABEL_WORDS && isLabel ? 'hide' : 'fold';
}
