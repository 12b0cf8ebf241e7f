/**
 * Single writes to the page, each with the way back that leaves no trace: not even the order of attributes changes. What
 * somebody else has changed since stays as they made it.
 */
import { call, read } from '../native.ts';

/** Takes one write back; a second call changes nothing more. */
export type Undo = () => void;

/** Newest first, so that two writes to one attribute end at the oldest value. */
export function revert(undo: readonly Undo[]): void {
  for (const one of [...undo].reverse()) one();
}

/** Writes an attribute, whatever it was before. */
export function setAttribute(element: Element, name: string, value: string): Undo {
  const before = call(element, 'getAttribute', name);
  call(element, 'setAttribute', name, value);
  return () => {
    if (call(element, 'getAttribute', name) !== value) return;
    if (before === null) call(element, 'removeAttribute', name);
    else call(element, 'setAttribute', name, before);
  };
}

function removeAttribute(element: Element, name: string): Undo {
  const removed = call(element, 'getAttributeNode', name);
  if (removed === null) return () => {};
  const all = [...read(element, 'attributes')];
  const after = all.slice(all.indexOf(removed) + 1);
  call(element, 'removeAttributeNode', removed);
  return () => {
    if (call(element, 'hasAttribute', name)) return;
    call(element, 'setAttributeNode', removed);
    // Attributes stand in the order in which they were set; the nodes keep their namespaces.
    for (const later of after) {
      if (later.ownerElement !== element) continue;
      call(element, 'removeAttributeNode', later);
      call(element, 'setAttributeNode', later);
    }
  };
}

const LISTS = ['ol', 'ul', 'menu'];

/** Puts an element of our own before one of the page; in a list it is an item, as a list may hold nothing else. */
export function insertBefore(target: Element, inserted: Element): Undo {
  const parent = read(target, 'parentElement');
  if (parent && LISTS.includes(read(parent, 'localName'))) call(inserted, 'setAttribute', 'role', 'listitem');
  call(target, 'before', inserted);
  return () => call(inserted, 'remove');
}

/** Puts a node of our own behind one of the page. */
export function insertAfter(target: Element, inserted: Element): Undo {
  call(target, 'after', inserted);
  return () => call(inserted, 'remove');
}

/** Attributes by which a link leads elsewhere than its address says, or tells others that it was pressed. */
const DETOURS = ['ping', 'onclick', 'onmousedown', 'onmouseup', 'onauxclick'];

/** Leads a link straight to `plain`, or nowhere when that isn't known; its words stay. */
export function unlink(link: Element, plain: string | undefined): Undo[] {
  const undo = DETOURS.map((name) => removeAttribute(link, name));
  if (read(link, 'localName') === 'a' && call(link, 'hasAttribute', 'href'))
    undo.push(plain === undefined ? removeAttribute(link, 'href') : setAttribute(link, 'href', plain));
  return undo;
}
