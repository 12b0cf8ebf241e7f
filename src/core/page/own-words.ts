/** What an element says itself, to tell whether a page has put other sentences into it. */
import { call, read } from '../native.ts';
import { normalise } from '../text.ts';

const SHOW_ELEMENT_AND_TEXT = 5;
const [ACCEPT, REJECT] = [1, 2];
const ELEMENT_NODE = 1;

/** Links lead elsewhere, and lists of them grow while a page is read; the rest is never seen. */
const NOT_SAID = new Set(['a', 'script', 'style', 'noscript', 'template']);

/**
 * The words of an element outside of links, compared as `normalise` compares; every figure is the same as any other, since
 * clocks and prices change by themselves.
 */
export function ownWords(element: Element): string {
  const texts: string[] = [];
  const isSaid = (node: Node) =>
    read(node, 'nodeType') === ELEMENT_NODE && NOT_SAID.has(read(node as Element, 'localName')) ? REJECT : ACCEPT;
  const walker = call(read(element, 'ownerDocument'), 'createTreeWalker', element, SHOW_ELEMENT_AND_TEXT, isSaid);
  while (call(walker, 'nextNode')) {
    const node = walker.currentNode;
    if (read(node, 'nodeType') !== ELEMENT_NODE) texts.push(read(node, 'nodeValue') ?? '');
  }
  return normalise(texts.join(' ')).replace(/\p{N}+(?: \p{N}+)*/gu, '0');
}
