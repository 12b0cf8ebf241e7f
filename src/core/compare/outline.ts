/** Tells whether a text is nothing but lines that stand further down: the list of a page's headings. */

import { firstWordOf, signsOf } from '../text.ts';
import type { Block, Page } from '../types.ts';

/** What stands on the whole page and is taken, so that a line which names it points at nothing. */
export class Aside {
  readonly #page: Page;
  #headings: { readonly blocks: readonly Block[]; readonly outline: Outline } | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** True for a line of links to a place in the page that is set aside. */
  isLedTo({ element, words, linkWords }: Block): boolean {
    if (words > linkWords || words === 0) return false;
    const id = decoded(element.querySelector('a[href^="#"]')?.getAttribute('href')?.slice(1) ?? '');
    const target = id === '' ? undefined : this.#page.index.having('id').find((one) => one.id === id);
    return target !== undefined && this.#page.isSetAside(target);
  }

  /** True for a line of a list, or of links, that says word for word what a heading says that is set aside. */
  isNamedBy(line: Block): boolean {
    if (!isContentsLine(line)) return false;
    this.#headings ??= this.#read();
    const { blocks, outline } = this.#headings;
    const named = outline.linesOf(line.key, -1)?.flatMap((at) => blocks[at] ?? []) ?? [];
    return named.length === 1 && hasSignsOf(line, named);
  }

  #read(): { blocks: readonly Block[]; outline: Outline } {
    const blocks = this.#page.entire.blocks.filter(
      (block) => block.kind === 'heading' && block.laidOut && this.#page.isSetAside(block.element),
    );
    return { blocks, outline: new Outline(blocks.map(({ key }, at) => ({ key, at }))) };
  }
}

/** True for what a contents list consists of: items of a list, and paragraphs of links. */
export const isContentsLine = ({ element, kind, words, linkWords, pictures }: Block): boolean =>
  kind === 'text' &&
  words > 0 &&
  pictures.length === 0 &&
  (words === linkWords || element.closest('ul, ol, nav') !== null);

/** Signs that say nothing: bullets and arrows at the head of a line, arrows at its end, a rule between words, "#1" for "1.". */
const ORNAMENT = /^(?:[\s*|←-⇿■-◿☛-☟➔-➾⟵-⟿⬅-⬍]|#(?=\s|\d{1,2}(?!\d)))+|(?<=\s)\|(?=\s)|[\s|←-⇿■-◿➔-➾⟵-⟿⬅-⬍]+$/gu;

/** True when the signs of a text that change what it says, which words leave out, are those of the lines that it consists of. */
export function hasSignsOf({ text }: Block, lines: readonly Block[]): boolean {
  const parted = lines.length > 1 ? text.replace(BULLET, ' ') : text;
  return tellingSigns(parted) === lines.map((line) => tellingSigns(line.text)).join('');
}

/** What was typed to part two names in one item of a list. */
const BULLET = /(?<=\s)[*•](?=\s)/gu;

/** "1.5" and "15", a question and a name are two things; "1." and "1)" at the head of a line are one. */
const POINTS = /(?<=\d)[.,:](?=\d)|[?？؟]/gu;

/** What only some texts have, told at a glance: a character that may be a sign, or a number with one. */
const MAY_TELL = /[^a-zA-Z0-9\xc0-\xd6\xd8-\xf6\xf8-\u024f\s.,;:!()'"‘’“”–-]|[-–]\d|\d[.,:]\d/;

function tellingSigns(text: string): string {
  if (!MAY_TELL.test(text)) return '';
  const said = text.replace(ORNAMENT, ' ');
  return signsOf(said) + (said.match(POINTS) ?? []).join('');
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** A line that an outline may name, by its normalised text and its place among the others. */
export interface OutlineLine {
  readonly key: string;
  readonly at: number;
}

/** "Method 2", "Part 1", "3": what a heading may have before the words that the outline names it by. */
const NUMBERING = /^(?:\p{L}+ )?\d{1,2} (?=\S)/u;

const DIGIT = /\d/;

/** "Method 2" and "3" as a line of their own, above the words that belong to them. */
export const isNumberAlone = ({ key }: Block): boolean => NUMBER_ALONE.test(key);

const NUMBER_ALONE = /^(?:\p{L}+ )?\d{1,2}$/u;

/** How many lines that begin with the same word are tried. */
const MOST_TRIED = 32;

/** The lines of a page, looked up by their first word. */
export class Outline {
  readonly #byFirstWord = new Map<string, OutlineLine[]>();

  /** In document order. */
  constructor(lines: Iterable<OutlineLine>) {
    for (const line of lines) {
      if (line.key === '') continue;
      this.#add(line);
      const short = DIGIT.test(line.key) ? line.key.replace(NUMBERING, '') : line.key;
      if (short !== line.key) this.#add({ key: short, at: line.at });
    }
  }

  #add(line: OutlineLine): void {
    const first = firstWordOf(line.key);
    const known = this.#byFirstWord.get(first);
    if (known) known.push(line);
    else this.#byFirstWord.set(first, [line]);
  }

  /** The lines after `after` that this normalised text consists of, each after the one before; null when there is more in it. */
  linesOf(key: string, after: number): number[] | null {
    const lines: number[] = [];
    let from = 0;
    let last = after;
    while (from < key.length) {
      const line = this.#lineAt(key, from, last);
      if (!line) return null;
      lines.push(line.at);
      last = line.at;
      from += line.key.length + 1;
    }
    return lines;
  }

  #lineAt(key: string, from: number, after: number): OutlineLine | null {
    const lines = this.#byFirstWord.get(firstWordOf(key, from)) ?? [];
    const start = firstAfter(lines, after);
    for (let index = start; index < Math.min(lines.length, start + MOST_TRIED); index++) {
      const line = lines[index];
      if (!line || !key.startsWith(line.key, from)) continue;
      const end = from + line.key.length;
      if (end === key.length || key[end] === ' ') return line;
    }
    return null;
  }
}

/** The first of these, in document order, that stands after a place. */
function firstAfter(lines: readonly OutlineLine[], after: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.at ?? 0) > after) high = middle;
    else low = middle + 1;
  }
  return low;
}
