/** Which texts of a page are near copies of earlier ones. */
import { type Alignment, align, leastShared, type Nearness } from '../../core/compare/near-copy.ts';
import { normalise } from '../../core/text.ts';
import type { Block, Difference } from '../../core/types.ts';
import { contradicts, tellsOfOthers } from './contradictions.ts';
import { Form } from './forms.ts';
import { SharedPrints } from './prints.ts';
import type { Reading } from './reading.ts';
import { FingerprintIndex } from './text-index.ts';
import { LEADS_IN } from './titles.ts';

/** In shorter texts one word of ten is a name or a number, which is all that such a line says. */
const FEWEST_WORDS = 20;

/** The earlier text that one is a near copy of, and how. */
interface NearCopy {
  readonly original: number;
  readonly alignment: Alignment;
}

/** The near copies of a page, by the numbers of a reading. No original is itself in it. */
export type NearCopies = ReadonlyMap<number, NearCopy>;

/**
 * Looks each text up by its fingerprints among the earlier ones and compares the few likeliest. A text with an original
 * isn't looked up by others: a copy of a copy is a copy of the first or is none. No copies are texts that are all alike but
 * for what each is about (lives, matches, doses), which are several, and texts that say the opposite.
 */
export function nearCopiesOf(reading: Reading, nearness: Nearness): NearCopies {
  const copies = new Map<number, NearCopy>();
  const { texts, numbers } = textsOf(reading, nearness);
  if (texts.length < 2) return copies;
  const prints = new SharedPrints(texts);
  if (prints.count === 0) return copies;
  const index = new FingerprintIndex(prints);
  const { places, firsts } = reading;
  const contextOf = (text: number) => places.of(firsts[numbers[text] ?? 0] ?? 0).context;
  const times = new Int32Array(texts.length);
  const canBeNear = (a: number, b: number): boolean =>
    picturesIn(texts[a]) === picturesIn(texts[b]) && contextOf(a) === contextOf(b);
  /** By first text. */
  const forms = new Map<number, Form>();
  const originalOf = (block: Block, at: number, likeliest: readonly number[]): NearCopy | null => {
    for (const original of likeliest) {
      const first = texts[original];
      const alignment = first && canBeNear(original, at) ? align(first, block, nearness) : null;
      if (alignment && !alignment.differences.some(contradicts)) return { original, alignment };
    }
    return null;
  };
  for (let at = 0; at < texts.length; at++) {
    const block = texts[at];
    const likeliest = index.likeliest(at);
    const [most = -1] = likeliest;
    if (!block || (forms.get(most)?.isFilledInBy(block) && canBeNear(most, at))) continue;
    const found = originalOf(block, at, likeliest);
    if (!found) {
      index.add(at);
      continue;
    }
    copies.set(at, found);
    const { original } = found;
    const first = texts[original];
    const time = (times[original] ?? 0) + 1;
    times[original] = time;
    if (first && time === MOST_OF_ONE + 1) forms.set(original, new Form(first, block, nearness));
  }
  return withoutOthers(copies, times, numbers, reading);
}

/** Two texts that differ are a copy that was brought up to date; three are a form that is filled in. */
const MOST_OF_ONE = 1;

/** Those by texts to those by the numbers of the reading, without what is a form, is about something else, or is announced. */
function withoutOthers(
  copies: NearCopies,
  times: Int32Array,
  numbers: readonly number[],
  { blocks, firsts }: Reading,
): NearCopies {
  const left = new Map<number, NearCopy>();
  copies.forEach(({ original, alignment }, at) => {
    const number = numbers[at] ?? 0;
    if ((times[original] ?? 0) > MOST_OF_ONE || alignment.differences.some(tellsOfOthers)) return;
    const first = firsts[number] ?? 0;
    if (LEADS_IN.test(blocks[first - 1]?.text ?? '')) return;
    const pair = [firsts[numbers[original] ?? 0] ?? 0, first] as const;
    const [was, is] = pair.map((one) => codeIn(blocks[one]?.element));
    if (alignment.differences.some((difference) => isIn(was, difference.was) || isIn(is, difference.is))) return;
    const titles = pair.map((one) => titleOver(one, blocks));
    if (alignment.differences.some((difference) => isTitled(difference, titles))) return;
    left.set(number, { original: numbers[original] ?? 0, alignment });
  });
  return left;
}

/** What a program is told, each with spaces around: manuals describe their entries in words that differ in nothing else. */
const codeIn = (element: Element | undefined): string[] =>
  Array.from(element?.querySelectorAll('code, kbd, samp, tt, var') ?? [], (code) => spaced(code.textContent));

const isIn = (codes: readonly string[] = [], changed: string): boolean =>
  codes.some((code) => code.includes(spaced(changed)) || spaced(changed).includes(code));

const spaced = (text: string): string => ` ${normalise(text)} `;

/** No title stands over more lines; to look for one further up would take the square of the page. */
const MOST_LINES = 99;

function titleOver(at: number, blocks: readonly Block[]): string {
  let title = at;
  while (title > at - MOST_LINES && blocks[title]?.kind !== 'heading') title--;
  return blocks[title]?.key ?? '';
}

/** True for a difference that the title over the copy names and the other doesn't: soup of carrots and of beetroots. */
const isTitled = ({ is }: Difference, [original = '', copy = '']: readonly string[]): boolean =>
  copy.split(' ').some((word) => {
    const stem = word.slice(0, STEM);
    return stem.length === STEM && !original.includes(stem) && normalise(is).includes(stem);
  });

/** So many letters of a word and its plural are the same; years and most words that name nothing are shorter. */
const STEM = 5;

/** What is said that is long enough, where another is about as long; and its numbers. */
function textsOf({ blocks, firsts }: Reading, nearness: Nearness): { texts: Block[]; numbers: number[] } {
  const long: number[] = [];
  const lengths: number[] = [];
  for (let number = 0; number < firsts.length; number++) {
    const block = blocks[firsts[number] ?? 0];
    if (!block || block.words < FEWEST_WORDS || block.kind !== 'text') continue;
    long.push(number);
    lengths.push(block.words);
  }
  const near = withNeighbours(lengths, nearness);
  const numbers: number[] = [];
  const texts: Block[] = [];
  for (const number of long) {
    const block = blocks[firsts[number] ?? 0];
    if (!block || !near.has(block.words)) continue;
    texts.push(block);
    numbers.push(number);
  }
  return { texts, numbers };
}

/** The lengths, in words, of those texts that another one's length lets be a near copy. */
function withNeighbours(lengths: readonly number[], nearness: Nearness): ReadonlySet<number> {
  const sorted = new Int32Array(lengths).sort();
  const near = new Set<number>();
  for (let at = 1; at < sorted.length; at++) {
    const [shorter = 0, longer = 0] = [sorted[at - 1], sorted[at]];
    if (shorter >= leastShared(longer, nearness)) near.add(shorter).add(longer);
  }
  return near;
}

const picturesIn = (block: Block | undefined): string | undefined => block?.pictures.join('\n');
