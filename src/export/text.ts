/** Plain text: one block a paragraph, list items with their sign, code as it stands. */
import { blocksOf } from '../core/blocks.ts';
import { staticFacts } from '../core/facts.ts';

/** `content` is left as it was. Folds that are in it are written out. */
export function textOf(content: DocumentFragment): string {
  const holder = content.ownerDocument.createElement('div');
  holder.append(content.cloneNode(true));
  const listed = new Set<Element>();
  const parts: string[] = [];
  let before: Element | null = null;
  for (const block of blocksOf(holder, staticFacts(), () => false)) {
    const pre = block.element.closest('pre');
    const text = pre ? (pre.textContent ?? '').replace(/\s+$/, '') : block.text;
    if (!text || (pre && listed.has(pre))) continue;
    if (pre) listed.add(pre);
    const item = block.element.closest('li');
    const list = item?.parentElement ?? null;
    const sign = item && !listed.has(item) ? signOf(item) : item ? '   ' : '';
    if (item) listed.add(item);
    parts.push(`${parts.length === 0 ? '' : list && list === before ? '\n' : '\n\n'}${sign}${text}`);
    before = list;
  }
  return parts.join('');
}

function signOf(item: Element): string {
  const list = item.parentElement;
  if (list?.tagName !== 'OL') return '- ';
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  const place = [...list.children].filter((child) => child.tagName === 'LI').indexOf(item);
  return `${(Number.isNaN(start) ? 1 : start) + place}. `;
}
