/** Carries mends out, on the page or on a copy of it. */
import { call, read } from './native.ts';
import type { Mend } from './types.ts';

const TEXT_NODE = 3;

/**
 * Repairs the texts and gives the way back, which leaves alone what somebody else has changed since. `liveOf` leads from
 * a mend's parent to the element that is written to.
 */
export function mendTexts(mends: readonly Mend[], liveOf: (element: Element) => Element | undefined): () => void {
  // All are read before the first is written: what one makes of its text may be what another looks for.
  const mended = new Map<Text, Mend>();
  for (const mend of mends) {
    const parent = liveOf(mend.parent);
    for (const node of parent ? read(parent, 'childNodes') : []) {
      const isBroken = read(node, 'nodeType') === TEXT_NODE && (node as Text).data === mend.before;
      if (isBroken && !mended.has(node as Text)) mended.set(node as Text, mend);
    }
  }
  for (const [text, { after }] of mended) text.data = after;
  return () => {
    for (const [text, { before, after }] of mended) if (text.data === after) text.data = before;
  };
}

/** Repairs every text under `root`, which is a copy of a part of the page, that was found broken and isn't code. */
export function mendCopy(root: Element, mends: readonly Mend[]): void {
  if (mends.length === 0) return;
  const repaired = new Map(mends.map(({ before, after }) => [before, after]));
  const walker = call(root.ownerDocument, 'createTreeWalker', root, SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const after = repaired.get(text.data);
    if (after !== undefined && !text.parentElement?.closest('code, pre, kbd, samp')) text.data = after;
  }
}

const SHOW_TEXT = 4;
