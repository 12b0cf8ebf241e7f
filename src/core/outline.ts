/** Tells whether a text is nothing but lines that stand further down: the list of a page's headings. */

import { signatureOf } from './blocks.ts';
import type { Block, Page } from './types.ts';

/** True for a line of links to a place in the page that is set aside: it stands in a list of what can be read there. */
export function leadsAside({ element, words, linkWords }: Block, page: Page): boolean {
  if (words > linkWords || words === 0) return false;
  const id = element.querySelector('a[href^="#"]')?.getAttribute('href')?.slice(1) ?? '';
  const target = id === '' ? null : page.document.getElementById(decoded(id));
  return target !== null && page.isSetAside(target);
}

/** True when the signs of a text, which words leave out, are those of the lines that it consists of. */
export function hasSignsOf(block: Block, lines: readonly Block[]): boolean {
  const signs = (one: Block) => signatureOf(one).slice(one.key.length).trim();
  return signs(block) === lines.map(signs).join('');
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
      const short = line.key.replace(NUMBERING, '');
      if (short !== line.key) this.#add({ key: short, at: line.at });
    }
  }

  #add(line: OutlineLine): void {
    const first = firstWord(line.key, 0);
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
    const lines = this.#byFirstWord.get(firstWord(key, from)) ?? [];
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

function firstWord(key: string, from: number): string {
  const space = key.indexOf(' ', from);
  return key.slice(from, space < 0 ? undefined : space);
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
