/** Folds that stand beside one another, with nothing to be seen between them. */
import { OPEN_ATTRIBUTE, STUB_TAG, VERB_ATTRIBUTE } from '../core/apply/ledger.ts';
import { call, read } from '../core/native.ts';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** On a stub of ours that comes right behind another; the style sheet draws one line between the two. */
const BESIDE_ATTRIBUTE = 'data-beside';

/** Marks those of the stubs that come right behind another. */
export function markBeside(stubs: Iterable<Element>): void {
  for (const stub of stubs) call(stub, 'toggleAttribute', BESIDE_ATTRIBUTE, isBeside(stub));
}

function isBeside(stub: Element): boolean {
  let at = read(stub, 'previousSibling');
  while (at && isUnseen(at)) at = read(at, 'previousSibling');
  return at !== null && read(at, 'nodeType') === ELEMENT_NODE && read(at as Element, 'localName') === STUB_TAG;
}

function isUnseen(node: Node): boolean {
  const type = read(node, 'nodeType');
  if (type === TEXT_NODE) return !/\S/.test((node as Text).data);
  if (type !== ELEMENT_NODE) return true;
  const element = node as Element;
  return call(element, 'hasAttribute', VERB_ATTRIBUTE) && !call(element, 'hasAttribute', OPEN_ATTRIBUTE);
}
