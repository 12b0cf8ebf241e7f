/** Gathers the runs of inline content that a walk through a page comes by, and makes blocks of them. */

import { collapse, countWords, normalise } from '../text.ts';
import type { Block, Facts } from '../types.ts';
import { isHeadingElement, type Part } from './element-parts.ts';
import { mediaAddress } from './media.ts';

/** Things to press: their words are the page's furniture rather than prose. */
const PRESS = 'a[href], button';

/** What a script made a thing to press. On a paragraph or the body this says nothing about the words. */
const SCRIPTED = '[role="button"], [role="link"], [onclick]';

/** A block-like element that is open, and what stands directly in it. */
interface Owner {
  readonly element: Element;
  readonly around: 'code' | 'table' | 'text';
  runs: number;
  fullChildren: number;
}

interface Run {
  readonly owner: Owner;
  text: string;
  linkText: string;
  readonly pictures: string[];
  /** The inline elements that some of the text stands in. */
  readonly inline: Element[];
}

/** A block that is read, but for what comes after it in its element and whether it can be seen. */
type Read = { -readonly [Key in keyof Block]: Block[Key] };

/** An element that was entered and not left yet. */
export interface Open {
  readonly element: Element;
  /** The block that it is, or null for an inline element. */
  readonly owner: Owner | null;
  readonly pressed: boolean;
}

/**
 * Told of each node in document order: `enter` and `leave` for elements, `readText` for text, `readKnown` for what was read
 * before; `finish` gives the blocks.
 */
export class BlockReader {
  readonly #facts: Facts;
  readonly #blocks: Block[] = [];
  readonly #open: [block: Read, owner: Owner, inline: readonly Element[]][] = [];
  readonly #scripted: ReadonlySet<Element>;
  #owner: Owner;
  readonly #owners: Owner[] = [];
  #run: Run | null = null;
  #pressed: number;

  constructor(root: Element, facts: Facts) {
    this.#facts = facts;
    this.#pressed = root.closest(PRESS) ? 1 : 0;
    this.#scripted = new Set(root.firstElementChild ? root.querySelectorAll(SCRIPTED) : []);
    const around = !root.closest('pre, table') ? 'text' : root.closest('pre') ? 'code' : 'table';
    this.#owner = { element: root, around, runs: 0, fullChildren: 0 };
  }

  enter(element: Element, part: Part): Open {
    if (part === 'block') {
      this.#endRun();
      const { around } = this.#owner;
      this.#owners.push(this.#owner);
      this.#owner = { element, around: aroundIn(element, around), runs: 0, fullChildren: 0 };
      return { element, owner: this.#owner, pressed: false };
    }
    if (part === 'media') {
      const address = mediaAddress(element);
      if (address) this.#inRun().pictures.push(address);
    } else if (part === 'break') this.readText('\n', undefined);
    const pressed =
      (part === 'press' && (element.tagName === 'BUTTON' || element.hasAttribute('href'))) ||
      (this.#scripted.size > 0 && this.#scripted.has(element));
    if (pressed && this.#pressed++ === 0) this.#inRun().linkText += ' ';
    return { element, owner: null, pressed };
  }

  leave({ owner, pressed }: Open): void {
    if (pressed) this.#pressed--;
    if (!owner) return;
    this.#endRun();
    this.#owner = this.#owners.pop() ?? this.#owner;
    if (owner.runs + owner.fullChildren > 0) this.#owner.fullChildren++;
  }

  /** `open` is the element that holds the text, undefined when that is the root. */
  readText(text: string, open: Open | undefined): void {
    // Between blocks there is nothing but white space.
    if (this.#run === null && !FILLED.test(text)) return;
    const run = this.#inRun();
    run.text += text;
    if (this.#pressed > 0) run.linkText += text;
    if (open && !open.owner && WORD.test(text) && run.inline.at(-1) !== open.element) run.inline.push(open.element);
  }

  /** Takes over the blocks of an element instead of reading it. */
  readKnown(blocks: readonly Block[]): void {
    this.#endRun();
    for (const block of blocks) this.#blocks.push(block);
    if (blocks.length > 0) this.#owner.fullChildren++;
  }

  finish(): Block[] {
    this.#endRun();
    for (const [block, owner, inline] of this.#open) {
      block.whole = owner.runs === 1 && owner.fullChildren === 0;
      block.laidOut = this.#isSeen(owner.element, inline);
    }
    return this.#blocks;
  }

  /**
   * Asked of all blocks once the last is read: the page may have its turn between two bits of reading, and of tabs that turn
   * meanwhile each would have been seen. To ask the layout is dear: where the whole block can't be seen, what stands in it
   * isn't asked about. Else all of it is: a line can be read again without a part, and then what is remembered answers.
   */
  #isSeen(element: Element, inline: readonly Element[]): boolean {
    return this.#facts.isLaidOut(element) && inline.filter((one) => !this.#facts.isLaidOut(one)).length === 0;
  }

  #inRun(): Run {
    this.#run ??= { owner: this.#owner, text: '', linkText: '', pictures: [], inline: [] };
    return this.#run;
  }

  #endRun(): void {
    const run = this.#run;
    if (run && (run.pictures.length > 0 || FILLED.test(run.text))) {
      const block = blockOf(run);
      this.#blocks.push(block);
      this.#open.push([block, run.owner, run.inline]);
      run.owner.runs++;
    }
    this.#run = null;
  }
}

function aroundIn(element: Element, around: Owner['around']): Owner['around'] {
  if (element.tagName === 'PRE') return 'code';
  return element.tagName === 'TABLE' && around === 'text' ? 'table' : around;
}

const WORD = /[\p{L}\p{N}]/u;
const FILLED = /\S/;

function blockOf({ owner, text, linkText, pictures }: Run): Read {
  const { element, around } = owner;
  const line = collapse(text);
  const key = normalise(line);
  const words = countWords(key);
  return {
    element,
    whole: false,
    text: line,
    key,
    words,
    linkWords: linkText ? Math.min(words, countWords(normalise(linkText))) : 0,
    pictures,
    laidOut: false,
    kind: isHeadingElement(element) ? 'heading' : around,
  };
}
