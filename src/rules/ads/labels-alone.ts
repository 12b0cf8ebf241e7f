/** Labels of ads whose slot nothing else gives away. */

import { holdsUnread } from '../../core/page/unread.ts';
import { countWords } from '../../core/text.ts';
import type { Page } from '../../core/types.ts';
import { hasPicture, sibling } from '../content.ts';
import { openedFor } from '../promotions/openings.ts';
import { isAdLabel, isLabelElement } from './labels.ts';

/** "Story continues below" says of the page what no text says of its matter; of fewer words any may be a title or a term. */
const SAYS_ENOUGH = 4;
/** Terms, items, cells and what is pressed or quoted. */
const KEPT = 'li, dd, dt, td, th, a, button, label, figcaption, blockquote, pre';

/** A text has fewer words where it is a value, an item or a cell: "Advertising: none" in each of three offers. */
const LEAST_TEXT = 12;

interface Label {
  readonly element: Element;
  readonly key: string;
  readonly isBetweenTexts: boolean;
}

/** The article's lines that are such a label and stand over an empty box, say where the text goes on, or come again between its texts. */
export function loneLabels(page: Page): Element[] {
  const labels = openedFor('ads', page).flatMap((at) => labelAt(at, page.blocks) ?? []);
  const between = labels.filter(({ isBetweenTexts }) => isBetweenTexts);
  return labels.flatMap((label) => {
    const { element, key } = label;
    if (countWords(key) >= SAYS_ENOUGH) return [element];
    if (isOneOfRow(element)) return [];
    const comesAgain = between.some((other) => other !== label && other.key === key);
    return isEmptyBox(sibling(element, 'nextSibling')) || (label.isBetweenTexts && comesAgain) ? [element] : [];
  });
}

function labelAt(at: number, blocks: Page['blocks']): Label | null {
  const block = blocks[at];
  if (block?.kind !== 'text' || !isAdLabel(block.text) || block.pictures.length > 0) return null;
  if (/[:：]$/u.test(blocks[at - 1]?.text ?? '')) return null;
  const element = [...block.element.children].find(isLabelElement) ?? (block.whole && block.element);
  if (!element || element.closest(KEPT)) return null;
  const isBetweenTexts = [blocks[at - 1], blocks[at + 1]].every(isText);
  return { element, key: block.key, isBetweenTexts };
}

const isText = (block: Page['blocks'][number] | undefined): boolean =>
  block === undefined || block.kind === 'heading' || block.words >= LEAST_TEXT;

function isEmptyBox(node: Node | null): boolean {
  if (!node || !/^(?:DIV|INS|ASIDE|SECTION)$/.test(node.nodeName)) return false;
  const box = node as Element;
  if (/\S/.test(box.textContent ?? '') || hasPicture(box) || holdsUnread(box)) return false;
  return [box, ...box.querySelectorAll('*')].every((one) => [...one.attributes].every(isOfSlot));
}

/** What a script loads or draws later says from where, or as what. */
const isOfSlot = ({ name, value }: Attr): boolean =>
  name.startsWith('data-')
    ? !value.includes('/')
    : !/lazy|embed|chart|graph|map|gallery|player|video|plot/i.test(value);

/** True where other short lines stand over empty boxes, too: "Search", "Advertising", "Cloud", each over its chart. */
function isOneOfRow(label: Element): boolean {
  return [...(label.parentElement?.children ?? [])].some((other) => {
    const text = other.textContent?.trim() ?? '';
    return text !== '' && text.length < 40 && !isAdLabel(text) && isEmptyBox(sibling(other, 'nextSibling'));
  });
}
