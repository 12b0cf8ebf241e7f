/** Takes lines out of an article, and what is left empty by it. */
import { isBlockElement } from '../../core/page/blocks.ts';
import { collapse } from '../../core/text.ts';
import { PART_MARK } from '../reader-marks.ts';
import type { Line } from './lines.ts';

const MEDIA = 'img, picture, video, audio, iframe, object, embed, svg, math, canvas, hr, table, details';

/** Takes a line out of `article`, with the boxes that held nothing else. */
export function takeOut(line: Line, article: Element): void {
  for (const element of nodesOf(line, article)) {
    let empty = element;
    for (let up = element.parentElement; up && up !== article && isEmptyWithout(up, empty); up = up.parentElement)
      empty = up;
    empty.remove();
  }
}

/** The elements that hold a line and nothing else; what stands loose beside other lines is given one. */
export function nodesOf({ block }: Line, article: Element): Element[] {
  const { element } = block;
  if (block.whole && element !== article) return [element];
  const run = runOf(element, block.text);
  const first = run[0];
  if (!first) return [];
  const span = element.ownerDocument.createElement('span');
  element.insertBefore(span, first);
  span.append(...run);
  return [span];
}

const isEmptyWithout = (element: Element, gone: Element): boolean =>
  [...element.childNodes].every((node) => node === gone || isEmpty(node));

function isEmpty(node: Node): boolean {
  if (/\S/.test(node.textContent ?? '')) return false;
  if (node.nodeType !== node.ELEMENT_NODE) return true;
  const element = node as Element;
  return !element.matches(MEDIA) && !element.querySelector(MEDIA);
}

/** Text and inline elements in a row beside other blocks: the first whose words are these. */
function runOf(element: Element, text: string): Node[] {
  let run: Node[] = [];
  const runs: Node[][] = [run];
  for (const node of element.childNodes) {
    if (!isBlock(node)) run.push(node);
    else {
      run = [];
      runs.push(run);
    }
  }
  return runs.find((nodes) => collapse(nodes.map(spoken).join('')) === text) ?? [];
}

function isBlock(node: Node): boolean {
  if (node.nodeType !== node.ELEMENT_NODE) return false;
  const element = node as Element;
  if (element.hasAttribute(PART_MARK) || isBlockElement(element)) return true;
  return [...element.querySelectorAll('*')].some(isBlockElement);
}

const spoken = (node: Node): string => (node.nodeName === 'BR' ? '\n' : (node.textContent ?? ''));
