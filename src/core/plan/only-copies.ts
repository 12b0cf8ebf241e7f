/** The guard that a copy is taken only while the same text stays to be read. What it refuses is reported. */

import { Aside, isContentsLine } from '../compare/outline.ts';
import { signatureOf } from '../compare/signature.ts';
import { blocksOf, isBlockElement } from '../page/blocks.ts';
import { blocksHeld } from '../page/known-blocks.ts';
import { holdsUnread } from '../page/unread.ts';
import type { Block, Finding, Named, Page, Reason, Refusal } from '../types.ts';
import { restOf } from './found.ts';
import { isRepeat } from './loss-guard.ts';
import { StillRead } from './still-read.ts';

/**
 * The findings left once every repeat whose text would no longer be seen anywhere is taken out: each of its blocks must
 * stand once more, visible, where the plan takes nothing; or stand there but for the differences that the finding shows; or
 * be made of lines that do.
 */
export function refuseOnlyCopies<F extends Named>(findings: readonly F[], page: Page, refusals: Refusal[]): F[] {
  const repeats = findings.filter(isRepeat);
  if (repeats.length === 0) return [...findings];
  const others = findings.filter((finding) => !isRepeat(finding));
  const rest = restOf(
    page,
    others.flatMap(({ targets }) => targets),
  );
  const visible = new Visible(rest);
  const refused = new Set<F>();
  for (const finding of repeats) {
    const reason = takeCopies(finding, visible);
    if (reason) {
      refused.add(finding);
      refusals.push({ id: finding.id, finding, reason });
    }
  }
  return findings.filter((finding) => !refused.has(finding));
}

/** What can be read where the plan takes nothing, and how often. */
class Visible {
  readonly page: Page;
  readonly aside: Aside;
  readonly #times = new Map<string, number>();
  /** By their words: the blocks whose signature nobody has asked for yet, on most pages nearly all. */
  readonly #uncounted = new Map<string, Block[]>();
  /** What a repeat already relies on: the last of these must stay. */
  readonly #needed = new Set<string>();

  constructor(page: Page) {
    this.page = page;
    this.aside = new Aside(page);
    for (const block of page.blocks) {
      if (!block.laidOut) continue;
      const same = this.#uncounted.get(block.key);
      if (same) same.push(block);
      else this.#uncounted.set(block.key, [block]);
    }
  }

  /** What the block says, once all that say it with the same words have been counted. */
  signatureOf(block: Block): string {
    const same = this.#uncounted.get(block.key) ?? [];
    this.#uncounted.delete(block.key);
    for (const one of same) this.#change(signatureOf(one), 1);
    return signatureOf(block);
  }

  blocksIn(elements: readonly Element[]): Block[] {
    const isAside = (element: Element) => this.page.isSetAside(element);
    return elements.flatMap((element) => {
      if (isAside(element)) return [];
      // What begins a block of its own is no part of another's line: its blocks are the page's.
      const isRead = isBlockElement(element) && this.page.article.root.contains(element);
      return isRead ? blocksHeld(element, this.page) : blocksOf(element, this.page.facts, isAside);
    });
  }

  counts({ element }: Block): boolean {
    return this.page.article.root.contains(element);
  }

  times(signature: string): number {
    return this.#times.get(signature) ?? 0;
  }

  isNeeded(signature: string): boolean {
    return this.#needed.has(signature);
  }

  take(signatures: ReadonlyMap<string, number>, relied: Iterable<string>): void {
    for (const [signature, times] of signatures) this.#change(signature, -times);
    for (const signature of relied) this.#needed.add(signature);
  }

  #change(signature: string, by: number): void {
    this.#times.set(signature, this.times(signature) + by);
  }
}

/** Takes the finding's blocks out of what is visible, unless one of them says what nothing else does. */
function takeCopies(finding: Finding, visible: Visible): Reason | null {
  if (finding.targets.some(holdsUnread)) return { code: 'unread', facts: {} };
  const copies = visible.blocksIn(finding.targets);
  const taken = new Map<string, number>();
  for (const block of copies) {
    const signature = visible.signatureOf(block);
    // What stands beside the article was not counted as visible text of it.
    taken.set(signature, (taken.get(signature) ?? 0) + (block.laidOut && visible.counts(block) ? 1 : 0));
  }
  const left = (signature: string) => visible.times(signature) - (taken.get(signature) ?? 0);
  const isLeft = (block: Block) => block.laidOut && left(visible.signatureOf(block)) >= 1;
  // What a copy says is looked for in its original first: what else says it may be another copy.
  const original = originalOf(finding, visible, isLeft);
  const relied: string[] = [];
  const { aside } = visible;
  // A line of a contents list whose heading the plan takes points at nothing.
  const isContents = !finding.differences && copies.every(isContentsLine);
  let still: StillRead | null = null;
  for (const block of copies) {
    const signature = visible.signatureOf(block);
    const isThere = left(signature) >= 1;
    if (visible.counts(block) ? isContents && !isThere && aside.isNamedBy(block) : aside.isLedTo(block)) continue;
    if (isThere && original.signatures.has(signature)) {
      relied.push(signature);
      continue;
    }
    still ??= new StillRead(original.blocks, finding.differences ?? []);
    const basis = visible.isNeeded(signature) && !isThere ? null : still.basisOf(block);
    if (!basis && !isThere) return { code: 'only-copy', facts: { count: block.words } };
    relied.push(...(basis ? basis.map((line) => visible.signatureOf(line)) : [signature]));
  }
  visible.take(taken, relied);
  return null;
}

interface Original {
  readonly blocks: readonly Block[];
  readonly signatures: ReadonlySet<string>;
}

function originalOf(finding: Finding, visible: Visible, isLeft: (block: Block) => boolean): Original {
  const blocks = visible.blocksIn(finding.original ?? []).filter(isLeft);
  return { blocks, signatures: new Set(blocks.map((block) => visible.signatureOf(block))) };
}
