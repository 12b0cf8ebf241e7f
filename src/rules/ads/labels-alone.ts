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

/** The article's lines that are such a label and stand over an empty box, or say where the text goes on. */
export function loneLabels(page: Page): Element[] {
  return openedFor('ads', page).flatMap((at) => {
    const block = page.blocks[at];
    if (block?.kind !== 'text' || !isAdLabel(block.text) || block.pictures.length > 0) return [];
    if (/[:：]$/u.test(page.blocks[at - 1]?.text ?? '')) return [];
    const { element } = block;
    const label = [...element.children].find(isLabelElement) ?? (block.whole && element);
    if (!label || label.closest(KEPT)) return [];
    if (countWords(block.key) >= SAYS_ENOUGH) return [label];
    return isEmptyBox(sibling(label, 'nextSibling')) && !isOneOfRow(label) ? [label] : [];
  });
}

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
