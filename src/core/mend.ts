/** Carries mends out, on the page or on a copy of it. */
import { call, read } from './native.ts';
import type { Mend } from './types.ts';

const TEXT_NODE = 3;

/**
 * Repairs the texts and gives the way back, which leaves alone what somebody else has changed since. `liveOf` leads from
 * a mend's parent to the element that is written to.
 */
export function mendTexts(mends: readonly Mend[], liveOf: (element: Element) => Element | undefined): () => void {
  const mended: { readonly text: Text; readonly mend: Mend }[] = [];
  for (const mend of mends) {
    const parent = liveOf(mend.parent);
    for (const node of parent ? read(parent, 'childNodes') : []) {
      if (read(node, 'nodeType') !== TEXT_NODE || (node as Text).data !== mend.before) continue;
      (node as Text).data = mend.after;
      mended.push({ text: node as Text, mend });
    }
  }
  return () => {
    for (const { text, mend } of mended) if (text.data === mend.after) text.data = mend.before;
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
