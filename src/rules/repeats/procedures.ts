/** Which blocks belong to one procedure, and with which of them a step begins. */
import type { Block } from '../../core/types.ts';
import type { Places } from './places.ts';

/** "Step 3", "3)", "3." and "第3步" at the head of a line, with the word for a step as guides in these languages write it. */
const LABEL =
  /^[\s*#•–-]*(?:(step|schritt|étape|etape|paso|passo|passaggio|stap|steg|trin|krok|adım|adim|langkah|bước|шаг|крок|βήμα|خطوة|الخطوة|चरण|ขั้นตอนที่|ステップ|手順|步骤|步驟|第|단계)\s*)?(?:n[.º°]\s*)?(\d{1,2})\s*([.):：、）步단]|$|\s|[–-])/iu;

/** What every label has, told quickly. */
const HAS_NUMBER = /^\D{0,39}\d/;

interface Label {
  /** What steps of one procedure have in common. */
  readonly shape: string;
  readonly number: number;
}

/** A line that begins with a bare number and a space ("3 cups of flour") is no step; a numbered heading is a chapter. */
function labelOf({ text, kind }: Block): Label | null {
  if (!HAS_NUMBER.test(text)) return null;
  const match = LABEL.exec(text.slice(0, 40));
  if (!match) return null;
  const [, word = '', digits = '', mark = ''] = match;
  if (word === '' && (kind === 'heading' || !/[.):：、）步단]/u.test(mark))) return null;
  return { shape: word === '' ? mark : `${word.toLowerCase()} ${kind}`, number: Number(digits) };
}

export interface Procedures {
  /** By block: a number for the procedure that it is part of, or 0. */
  readonly of: Int32Array;
  /** By procedure: how many blocks with words it has. */
  readonly sizes: readonly number[];
  /** By block: 1 where a step begins. */
  readonly begins: Uint8Array;
  /** By block: the last one before it that has words and is laid out, or -1. */
  readonly before: Int32Array;
}

/**
 * Every numbered list is a procedure, with all in it; and so are lines numbered 1, 2, 3, with all that stands from the first to
 * the last. Works in one pass: a heading that is no step itself ends what is open.
 */
export function proceduresIn(blocks: readonly Block[], places: Places): Procedures {
  const of = new Int32Array(blocks.length);
  const begins = new Uint8Array(blocks.length);
  const before = new Int32Array(blocks.length);
  let count = 0;
  for (const { from, to, labels } of spansOf(blocks)) {
    of.fill(++count, from, to + 1);
    for (const label of labels) begins[label] = 1;
  }
  const lists = new Map<Element, number>();
  let last: Element | null = null;
  blocks.forEach(({ element }, at) => {
    const list = of[at] === 0 ? places.of(at).steps : null;
    if (!list) return;
    const known = lists.get(list) ?? ++count;
    lists.set(list, known);
    of[at] = known;
    const item = itemOf(element, list);
    if (item !== last) begins[at] = 1;
    last = item;
  });
  const sizes = new Array<number>(count + 1).fill(0);
  let worded = -1;
  blocks.forEach(({ words, laidOut }, at) => {
    before[at] = worded;
    if (words === 0 || !laidOut) return;
    worded = at;
    const procedure = of[at] ?? 0;
    sizes[procedure] = (sizes[procedure] ?? 0) + 1;
  });
  return { of, sizes, begins, before };
}

/** The item of this list that an element stands in. */
function itemOf(element: Element, list: Element): Element {
  let at = element;
  while (at.parentElement && at.parentElement !== list) at = at.parentElement;
  return at;
}

interface Span {
  readonly shape: string;
  number: number;
  readonly from: number;
  to: number;
  /** Where its labels stand; never empty. */
  readonly labels: number[];
}

/** "Step 3:" and "Step 3 of 5" are labels of what comes; a longer line says itself what to do. */
const MOST_LABEL_WORDS = 4;

function spansOf(blocks: readonly Block[]): Span[] {
  const spans: Span[] = [];
  let open: Span[] = [];
  blocks.forEach((block, at) => {
    const label = labelOf(block);
    if (!label) {
      if (block.kind === 'heading') open = [];
      else for (const span of open) takeBody(span, at, blocks);
      return;
    }
    const same = open.find(({ shape }) => shape === label.shape);
    if (same && label.number === same.number + 1) {
      same.number = label.number;
      same.to = at;
      same.labels.push(at);
      return;
    }
    open = open.filter((span) => span !== same);
    const begun = { ...label, from: at, to: at, labels: [at] };
    open.push(begun);
    spans.push(begun);
  });
  return spans.filter(({ labels }) => labels.length > 1);
}

/** "Step 3" alone on its line, or as a heading, has what there is to do in the next line with words. */
function takeBody(span: Span, at: number, blocks: readonly Block[]): void {
  const label = blocks[span.to];
  const isTitle =
    span.to === span.labels.at(-1) && (label?.kind === 'heading' || (label?.words ?? 0) <= MOST_LABEL_WORDS);
  if (isTitle && (blocks[at]?.words ?? 0) > 0) span.to = at;
}
