/** Whether what a copy says can still be read in its originals and in the differences shown. */
import { align } from '../compare/near-copy.ts';
import { hasSignsOf, Outline } from '../compare/outline.ts';
import { Sayings, sayingsOf } from '../compare/sayings.ts';
import type { Block, Difference } from '../types.ts';

/** Whatever a rule asks for, a near copy shares this much with its original, in hundredths. */
const LEAST_SHARED = 80;

/** The blocks of a finding's originals that stay visible. */
export class StillRead {
  readonly #originals: readonly Block[];
  readonly #shown: ReadonlySet<string>;
  #outline: Outline | null = null;
  #lastLine = -1;
  #sayings: Sayings | null = null;
  #nextSaying = 0;
  /** Originals stand in the order of their copies: the next one is tried first. */
  #nextNear = 0;

  constructor(originals: readonly Block[], differences: readonly Difference[]) {
    this.#originals = originals;
    this.#shown = new Set(differences.map(nameOf));
  }

  /** The originals that say what this copy says; null when something of it would be lost. Copies are asked for in order. */
  basisOf(copy: Block): Block[] | null {
    const near = this.#shown.size > 0 ? this.#nearOriginal(copy) : null;
    return near ? [near] : (this.#linesOf(copy) ?? this.#partsOf(copy));
  }

  /** The originals that say the same sentences, divided into other paragraphs. They stand in the order of the copies. */
  #partsOf(copy: Block): Block[] | null {
    this.#sayings ??= new Sayings(this.#originals);
    const said = sayingsOf(copy);
    for (const from of [this.#nextSaying, 0]) {
      const at = this.#sayings.texts.indexOf(said[0] ?? '', from);
      this.#nextSaying = at + 1;
      const basis = at < 0 ? null : this.#sayings.basisOf(copy, said, at);
      if (basis) return basis.flatMap((place) => this.#originals[place] ?? []);
    }
    return null;
  }

  #nearOriginal(copy: Block): Block | null {
    const { length } = this.#originals;
    for (let turn = 0; turn < length; turn++) {
      const at = (this.#nextNear + turn) % length;
      const original = this.#originals[at];
      if (!original || !this.#isShown(original, copy)) continue;
      this.#nextNear = at + 1;
      return original;
    }
    return null;
  }

  #isShown(original: Block, copy: Block): boolean {
    if (original.pictures.join('\n') !== copy.pictures.join('\n')) return false;
    const alignment = align(original, copy, { percent: LEAST_SHARED });
    return alignment?.differences.every((difference) => this.#shown.has(nameOf(difference))) ?? false;
  }

  #linesOf(copy: Block): Block[] | null {
    if (copy.pictures.length > 0) return null;
    this.#outline ??= new Outline(this.#originals.map(({ key }, at) => ({ key, at })));
    const lines = this.#outline.linesOf(copy.key, this.#lastLine);
    const blocks = lines?.flatMap((at) => this.#originals[at] ?? []) ?? [];
    if (blocks.length === 0 || !hasSignsOf(copy, blocks)) return null;
    this.#lastLine = lines?.at(-1) ?? this.#lastLine;
    return blocks;
  }
}

const nameOf = ({ was, is }: Difference): string => JSON.stringify([was, is]);
