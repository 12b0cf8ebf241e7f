/** Divides a part of the page into blocks: runs of inline content with nothing block-like in them. */
import { isMedia, mediaAddress } from './media.ts';
import { collapse, countWords, normalise } from './text.ts';
import type { Block, Facts } from './types.ts';

/** Elements that start a new line by the HTML standard's rendering section; a style sheet is not asked. */
const BLOCK_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD ' +
    'TR UL'
  ).split(' '),
);

/** Elements whose text nobody reads as part of the page. */
const SILENT_TAGS = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SELECT TEXTAREA OBJECT CANVAS HEAD TITLE svg'.split(' '));

/** Things to press: their words are the page's furniture rather than prose. */
const PRESS = 'a[href], button';

/**
 * True for `PRESS`, and for what a script made a thing to press; on a paragraph or the body that says nothing about the
 * words. Asked of every element, so attributes are read rather than selectors matched.
 */
function isPress(element: Element, isBlock: boolean): boolean {
  const tag = element.tagName;
  if (tag === 'BUTTON' || (tag === 'A' && element.hasAttribute('href'))) return true;
  if (isBlock) return false;
  const role = element.getAttribute('role');
  return role === 'button' || role === 'link' || element.hasAttribute('onclick');
}

/** True for elements that begin a block of their own. */
export const isBlockElement = (element: Element): boolean => BLOCK_TAGS.has(element.tagName);

/** True for `h1` to `h6`. */
export const isHeadingElement = (element: Element): boolean => /^H[1-6]$/.test(element.tagName);

interface Run {
  owner: Element;
  text: string;
  linkText: string;
  pictures: string[];
  /** Some of the text stands in an inline element that can't be seen. */
  hidden: boolean;
}

/** What stands directly in one block-like element. */
interface Load {
  runs: number;
  fullChildren: number;
}

/**
 * The blocks under `root` in document order, those in elements that `skip` names left out. Walks once and iterates, so
 * that depth costs no stack. A block without words and pictures is left out.
 */
export function blocksOf(root: Element, facts: Facts, skip: (element: Element) => boolean): Block[] {
  const runs: Run[] = [];
  const loads = new Map<Element, Load>();
  const loadOf = (element: Element): Load => {
    const load = loads.get(element) ?? { runs: 0, fullChildren: 0 };
    loads.set(element, load);
    return load;
  };

  const owners: Element[] = [root];
  let run: Run | null = null;
  let pressed = root.closest(PRESS) ? 1 : 0;
  const unseen = new Set<Element>();
  const endRun = () => {
    if (run && (run.text.trim() || run.pictures.length)) {
      runs.push(run);
      loadOf(run.owner).runs++;
    }
    run = null;
  };
  const inRun = (): Run => {
    run ??= { owner: owners.at(-1) ?? root, text: '', linkText: '', pictures: [], hidden: false };
    return run;
  };
  const enter = (element: Element) => {
    const isBlock = isBlockElement(element);
    const media = !isBlock && isMedia(element);
    if (isBlock) {
      endRun();
      owners.push(element);
    } else if (media) {
      const address = mediaAddress(element);
      if (address) inRun().pictures.push(address);
    } else if (element.tagName === 'BR') readText('\n');
    else if (!facts.isLaidOut(element)) unseen.add(element);
    if (isPress(element, isBlock) && pressed++ === 0) inRun().linkText += ' ';
    return !media;
  };
  const leave = (element: Element) => {
    const isBlock = isBlockElement(element);
    if (pressed > 0 && isPress(element, isBlock)) pressed--;
    if (unseen.size > 0) unseen.delete(element);
    if (!isBlock) return;
    endRun();
    owners.pop();
    const load = loads.get(element);
    const owner = owners.at(-1);
    if (owner && load && load.runs + load.fullChildren > 0) loadOf(owner).fullChildren++;
  };
  const readText = (text: string) => {
    // Between blocks there is nothing but white space.
    if (run === null && !FILLED.test(text)) return;
    const into = inRun();
    into.text += text;
    if (pressed > 0) into.linkText += text;
    if (unseen.size > 0 && WORD.test(text)) into.hidden = true;
  };

  walk(root, (element) => SILENT_TAGS.has(element.tagName) || skip(element), enter, leave, readText);
  endRun();
  return runs.map((found) => blockOf(found, loadOf(found.owner), facts));
}

/** Depth first over `root`'s descendants, iterating; `enter` says whether to go into an element. */
function walk(
  root: Element,
  skip: (element: Element) => boolean,
  enter: (element: Element) => boolean,
  leave: (element: Element) => void,
  text: (data: string) => void,
): void {
  let node: Node | null = root.firstChild;
  while (node) {
    let down: Node | null = null;
    if (node.nodeType === node.ELEMENT_NODE) {
      const element = node as Element;
      if (!skip(element)) {
        down = enter(element) ? element.firstChild : null;
        if (!down) leave(element);
      }
    } else if (node.nodeType === node.TEXT_NODE) text((node as Text).data);
    if (down) {
      node = down;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) return;
      leave(node as Element);
    }
    node = node?.nextSibling ?? null;
  }
}

/** Signs that comparing by words leaves out, and that change what is said: C++ and C#, +20 and −20, 5 % and 5. */
const SIGNS = /[\p{S}#%&@*/\\]|[-–](?=\d)/gu;

/** What two blocks must share to be copies of each other: words, signs, and the pictures among them. */
export const signatureOf = ({ key, text, pictures }: Block): string =>
  [key, (text.match(SIGNS) ?? []).join(''), ...pictures].join('\n').trimEnd();

const WORD = /[\p{L}\p{N}]/u;
const FILLED = /\S/;

function blockOf(run: Run, load: Load, facts: Facts): Block {
  const key = normalise(run.text);
  const words = countWords(key);
  return {
    element: run.owner,
    whole: load.runs === 1 && load.fullChildren === 0,
    text: collapse(run.text),
    key,
    words,
    linkWords: run.linkText ? Math.min(words, countWords(normalise(run.linkText))) : 0,
    pictures: run.pictures,
    laidOut: !run.hidden && facts.isLaidOut(run.owner),
    kind: kindOf(run.owner),
  };
}

function kindOf(owner: Element): Block['kind'] {
  if (isHeadingElement(owner)) return 'heading';
  const around = owner.closest('pre, table');
  if (!around) return 'text';
  return around.tagName === 'PRE' || around.closest('pre') ? 'code' : 'table';
}
