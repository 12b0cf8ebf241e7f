/** What the blocks of a page say, told as numbers, so that the same is found again by looking it up. */
import { signatureOf } from '../../core/compare/signature.ts';
import type { Block } from '../../core/types.ts';
import { Places } from './places.ts';
import { Texts } from './texts.ts';

/** A page's blocks with a number for what each says: the same for the same words, signs, pictures and kind of place. */
export interface Reading {
  readonly blocks: readonly Block[];
  /** By block; `UNSEEN` for what can't be seen on the page. */
  readonly says: Int32Array;
  /** By number: the first block that says it. */
  readonly firsts: readonly number[];
  /** By number: how many blocks say it. */
  readonly times: readonly number[];
  readonly places: Places;
}

export const UNSEEN = -1;

/** Only where words or pictures stand twice are signs and places looked at: most blocks of most pages are like no other. */
export function readingOf(blocks: readonly Block[]): Reading {
  const says = new Int32Array(blocks.length).fill(UNSEEN);
  const firsts: number[] = [];
  const times: number[] = [];
  const places = new Places(blocks);
  const alike = new Alike(blocks, firsts, places);
  const texts = new Texts(blocks.length);
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block?.laidOut) continue;
    const known = texts.numberOf(keyOf(block), firsts.length);
    const number = known === firsts.length ? known : alike.numberOf(at, known);
    if (number === firsts.length) {
      firsts.push(at);
      times.push(1);
    } else times[number] = (times[number] ?? 0) + 1;
    says[at] = number;
  }
  return { blocks, says, firsts, times, places };
}

/** The words of a block or, where it has none, its pictures. */
const keyOf = ({ key, pictures }: Block): string => key || pictures.join('\n');

/** What is said with the same words and differs in something else. */
class Alike {
  readonly #blocks: readonly Block[];
  readonly #firsts: readonly number[];
  readonly #places: Places;
  /** By what is said first with some words, and the kind of block and place: what is said there first. */
  readonly #kinds = new Map<string, number>();
  /** By that: what is said by each signature. Signatures cost most of all, and few are ever asked for. */
  readonly #signatures = new Map<number, Map<string, number>>();

  /** `firsts`: by number, the first block that says it; grows while numbers are given. */
  constructor(blocks: readonly Block[], firsts: readonly number[], places: Places) {
    this.#blocks = blocks;
    this.#firsts = firsts;
    this.#places = places;
  }

  /** What a block says that has the words of `known`: a number given before, or the next one. */
  numberOf(at: number, known: number): number {
    const firstAt = this.#firsts[known] ?? 0;
    const [block, first] = [this.#blocks[at], this.#blocks[firstAt]];
    if (!block || !first || isPlainCopy(block, first)) return known;
    this.#kinds.set(this.#kindOf(firstAt, known), known);
    const kind = this.#kindOf(at, known);
    const number = this.#kinds.get(kind);
    if (number !== undefined) return this.#bySignature(block, number);
    this.#kinds.set(kind, this.#firsts.length);
    return this.#firsts.length;
  }

  /** A heading says what stands under it, which the same words in a list don't. */
  #kindOf(at: number, known: number): string {
    return `${known} ${this.#places.of(at).context} ${this.#blocks[at]?.kind}`;
  }

  #bySignature(block: Block, number: number): number {
    let known = this.#signatures.get(number);
    if (!known) {
      const first = this.#blocks[this.#firsts[number] ?? 0];
      known = new Map(first ? [[signatureOf(first), number]] : []);
      this.#signatures.set(number, known);
    }
    const signature = signatureOf(block);
    const said = known.get(signature) ?? this.#firsts.length;
    known.set(signature, said);
    return said;
  }
}

/** The same at a glance, as most copies are. */
const isPlainCopy = (a: Block, b: Block): boolean =>
  a.text === b.text &&
  a.kind === b.kind &&
  a.element.firstElementChild === null &&
  b.element.firstElementChild === null &&
  a.element.tagName === b.element.tagName &&
  a.element.parentElement === b.element.parentElement &&
  a.element.className === b.element.className;
