/** Where on a page there may be text to mend. */
import { mojibakePlaces } from '../../core/mend/mojibake.ts';
import { indexOf } from '../../core/page/page-index.ts';
import type { Page } from '../../core/types.ts';

const TEXT_NODE = 3;

/** In characters: scripts longer than this are read around, which takes longer than to read a shorter one along. */
const LONG_SCRIPT = 5000;

/** The text nodes with something in them that broken text begins with, in document order. */
export function textsToRead(page: Page): Text[] {
  const around = aroundLongScripts(page);
  const texts: Text[] = [];
  const addTextsOf = (parent: Node) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (around.has(node)) addTextsOf(node);
      else if (!UNREAD.test(node.nodeName)) addTextsIn(node, texts);
    }
  };
  addTextsOf(page.root);
  return texts;
}

const UNREAD = /^(?:SCRIPT|STYLE|#comment)$/;

/** What holds a long script: of 46 pages 12 had more than a fifth of their text in scripts, and three more than 80 %. */
function aroundLongScripts(page: Page): ReadonlySet<Node> {
  const around = new Set<Node>();
  for (const tag of ['script', 'style']) {
    for (const script of indexOf(page).tagged(tag)) {
      const text = script.firstChild;
      if (text?.nodeType !== TEXT_NODE || (text as Text).length <= LONG_SCRIPT) continue;
      for (let at = script.parentElement; at && at !== page.root && !around.has(at); at = at.parentElement)
        around.add(at);
    }
  }
  return around;
}

/** Adds the texts in a node, or the one that it is, that have such a place: where they stand is told by their lengths. */
function addTextsIn(node: Node, texts: Text[]): void {
  const places = mojibakePlaces(node.textContent ?? '');
  if (places.length === 0) return;
  if (node.nodeType === TEXT_NODE) {
    texts.push(node as Text);
    return;
  }
  const walker = node.ownerDocument?.createTreeWalker(node, 4 /* texts */);
  let end = 0;
  let next = 0;
  while (walker?.nextNode() && next < places.length) {
    const text = walker.currentNode as Text;
    end += text.length;
    if ((places[next] ?? end) >= end) continue;
    while ((places[next] ?? end) < end) next++;
    texts.push(text);
  }
}

/** Text that is quoted letter by letter, or is never seen. */
const LEFT_TAGS = 'code pre kbd samp tt var script style noscript template textarea select object svg math'.split(' ');
/** The same by attribute, and text that is the person's own. */
const LEFT_BY_ATTRIBUTE = '[translate="no"], .notranslate, [contenteditable]:not([contenteditable="false"])';

/** Tells whether an element stands in what is left as it is. */
export function leftAloneOn(page: Page): (element: Element) => boolean {
  const index = indexOf(page);
  const marked = [...index.having('translate'), ...index.having('contenteditable'), ...index.named(/notranslate/)];
  const known = new Map<Element, boolean>();
  for (const tag of LEFT_TAGS) for (const element of index.tagged(tag)) known.set(element, true);
  for (const element of marked) if (element.matches(LEFT_BY_ATTRIBUTE)) known.set(element, true);
  known.set(page.root, page.root.closest(LEFT_BY_ATTRIBUTE) !== null);
  return (element) => {
    let at: Element | null = element;
    while (at && !known.has(at)) at = at.parentElement;
    const isLeft = at !== null && known.get(at) === true;
    for (let up: Element | null = element; up && up !== at; up = up.parentElement) known.set(up, isLeft);
    return isLeft;
  };
}
