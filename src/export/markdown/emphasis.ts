/**
 * Emphasis. Asterisks don't take effect between a punctuation mark and a letter: `**Note:**text` stays as it is written,
 * and so does every `**「重要」**な` of languages without spaces. There the element itself is written, which GitHub knows.
 */
import type TurndownService from 'turndown';
import { partOf } from '../../core/page/element-parts.ts';

const MARKS: Readonly<Record<string, { mark: string; tag: string }>> = {
  em: { mark: '*', tag: 'em' },
  i: { mark: '*', tag: 'em' },
  strong: { mark: '**', tag: 'strong' },
  b: { mark: '**', tag: 'strong' },
  del: { mark: '~~', tag: 'del' },
  s: { mark: '~~', tag: 'del' },
  strike: { mark: '~~', tag: 'del' },
};

/** What GitHub shows as it is and Markdown has no sign for. Without it 10² would read 102. */
const KEPT = ['sup', 'sub', 'kbd'] as const;

/** Written with punctuation around it, so that asterisks beside it take effect. */
const MARKED: ReadonlySet<string> = new Set(['a', 'img', 'code', ...KEPT]);

export function writeEmphasis(service: TurndownService): void {
  service.addRule('emphasis', {
    filter: (node) => node.localName in MARKS,
    replacement: (content, node) => emphasised(content, node as Element),
  });
  service.addRule('kept', {
    filter: [...KEPT],
    replacement: (content, node) =>
      content ? `<${node.nodeName.toLowerCase()}>${content}</${node.nodeName.toLowerCase()}>` : '',
  });
}

function emphasised(content: string, element: Element): string {
  const { mark, tag } = MARKS[element.localName] ?? { mark: '', tag: '' };
  // Marks inside the same marks would end them.
  if (!content.trim() || element.parentElement?.closest(sameAs(tag))) return content;
  const isTouched = touches(element, 'previousSibling') || touches(element, 'nextSibling');
  const [open, close] = isTouched ? [`<${tag}>`, `</${tag}>`] : [mark, mark];
  // Marks reach no further than their paragraph.
  return content.replace(/(?:[^\n]|\n(?!\s*\n))+/g, (paragraph) =>
    /\S/.test(paragraph) ? paragraph.replace(/^(\s*)([\s\S]*?)(\s*)$/, `$1${open}$2${close}$3`) : paragraph,
  );
}

const sameAs = (tag: string): string =>
  Object.keys(MARKS)
    .filter((name) => MARKS[name]?.tag === tag)
    .join(', ');

/** Whether asterisks between the element and what stands on this side of it would not take effect. */
function touches(element: Element, side: 'previousSibling' | 'nextSibling'): boolean {
  const neighbour = neighbourOf(element, side);
  // What is written with marks of its own ends in one.
  if (!neighbour || MARKED.has((neighbour as Element).localName)) return false;
  const [inner, outer] =
    side === 'previousSibling'
      ? [firstOf(element.textContent), lastOf(neighbour.textContent)]
      : [lastOf(element.textContent), firstOf(neighbour.textContent)];
  if (/\s/.test(inner)) return false;
  return (neighbour as Element).localName in MARKS || (isWordSign(outer) && !isWordSign(inner));
}

/** What stands beside the element in its line, also when spans lie around it. */
function neighbourOf(element: Element, side: 'previousSibling' | 'nextSibling'): Node | null {
  let at = element;
  while (!at[side] && at.parentElement && partOf(at.parentElement) === 'inline') at = at.parentElement;
  return at[side];
}

const isWordSign = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

const firstOf = (text: string | null): string => [...(text ?? '').slice(0, 2)][0] ?? '';

const lastOf = (text: string | null): string => [...(text ?? '').slice(-2)].at(-1) ?? '';
