/** Whether what a copy says can still be read in its originals and in the differences shown. */
import { fingerprintsOf } from './fingerprints.ts';
import { type Alignment, align } from './near-copy.ts';
import { hasSignsOf, Outline } from './outline.ts';
import type { Block, Difference } from './types.ts';

/** Whatever a rule asks for, a near copy shares this much with its original, in hundredths. */
const LEAST_SHARED = 80;

/** How many originals are tried for a copy. */
const MOST_TRIED = 8;

/** The blocks of a finding's originals that stay visible. */
export class StillRead {
  readonly #originals: readonly Block[];
  readonly #shown: ReadonlySet<string>;
  readonly #byFingerprint = new Map<number, number[]>();
  #outline: Outline | null = null;
  #lastLine = -1;

  constructor(originals: readonly Block[], differences: readonly Difference[]) {
    this.#originals = originals;
    this.#shown = new Set(differences.map(nameOf));
    if (differences.length > 0) this.#index();
  }

  #index(): void {
    this.#originals.forEach((block, at) => {
      for (const fingerprint of fingerprintsOf(block.key)) {
        const known = this.#byFingerprint.get(fingerprint) ?? [];
        if (known.length < MOST_TRIED && known.at(-1) !== at) known.push(at);
        this.#byFingerprint.set(fingerprint, known);
      }
    });
  }

  /** The originals that say what this copy says; null when something of it would be lost. Copies are asked for in order. */
  basisOf(copy: Block): Block[] | null {
    const near = this.#shown.size > 0 ? this.#nearOriginal(copy) : null;
    return near ? [near] : this.#linesOf(copy);
  }

  #nearOriginal(copy: Block): Block | null {
    const tried = new Set([...fingerprintsOf(copy.key)].flatMap((one) => this.#byFingerprint.get(one) ?? []));
    for (const at of [...tried].slice(0, MOST_TRIED)) {
      const original = this.#originals[at];
      if (original && this.#isShown(original, copy)) return original;
    }
    return null;
  }

  #isShown(original: Block, copy: Block): boolean {
    if (original.pictures.join('\n') !== copy.pictures.join('\n')) return false;
    const alignment: Alignment | null = align(original, copy, { percent: LEAST_SHARED });
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
