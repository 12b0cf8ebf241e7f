/** Watches for what a page adds after it was cleaned, and changes in what is hidden; hands it over in batches. */

import { FLOATING_TAG } from '../core/apply/floating-tag.ts';
import { LABEL_TAG, STUB_TAG, VERB_ATTRIBUTE } from '../core/apply/ledger.ts';
import { call, read } from '../core/native.ts';
import { EDITOR } from '../core/page/editor.ts';

export interface WatchParts {
  readonly document: Document;
  /** Runs something after these milliseconds, when the page has nothing better to do. */
  whenIdle(milliseconds: number, work: () => void): void;
  /** The rest of Winnow is gone: a newer version may be at work in the page by now, which knows nothing of what is done here. */
  isOrphan(): boolean;
  /** Told of the elements that were added. */
  added(elements: readonly Element[]): void;
  /** Told of elements that an action takes, in which something has changed. */
  changed(taken: readonly Element[]): void;
}

/** A batch waits this long, in milliseconds, for more: ads come in several pieces, and reading each would be waste. */
const QUIET = 400;
/** The most elements of one batch; the rest goes into the next. */
const MOST_AT_ONCE = 300;
/** A page that adds more at once is replacing itself: what is beyond stays until the person has the page read again. */
const MOST_WAITING = 3000;

const ELEMENT_NODE = 1;
const TAKEN = `[${VERB_ATTRIBUTE}]`;
/** Nothing to look at by itself. */
const SILENT = new Set(['script', 'style', 'link', 'meta', 'br', STUB_TAG, LABEL_TAG, FLOATING_TAG]);

/** What is never seen, our own nodes, and what somebody writes. */
const NOT_FOR_US = `head, ${STUB_TAG}, ${LABEL_TAG}, ${FLOATING_TAG}, ${EDITOR}`;

/** What holds a page and is no part of it. */
const FRAMES = new Set(['html', 'body']);

/** The elements among these; of a new document or body those that stand in it. */
function addedIn(nodes: Iterable<Node>): Element[] {
  return [...nodes].flatMap((node) => {
    if (read(node, 'nodeType') !== ELEMENT_NODE) return [];
    const element = node as Element;
    return FRAMES.has(read(element, 'localName')) ? addedIn(read(element, 'children')) : [element];
  });
}

/** The innermost element around a node that an action takes. */
function takenAround(node: Node): Element | null {
  const element = read(node, 'nodeType') === ELEMENT_NODE ? (node as Element) : read(node, 'parentElement');
  return element && call(element, 'closest', TAKEN);
}

export class Watch {
  readonly #parts: WatchParts;
  readonly #observer: MutationObserver;
  readonly #waiting = new Set<Element>();
  readonly #changed = new Set<Element>();
  #isDue = false;

  constructor(parts: WatchParts) {
    this.#parts = parts;
    this.#observer = new MutationObserver((records) => this.#note(records));
  }

  start(): void {
    // Of all: a page may put another body in the place of its own.
    this.#observer.observe(this.#parts.document, { childList: true, characterData: true, subtree: true });
  }

  stop(): void {
    this.#observer.disconnect();
    this.#waiting.clear();
    this.#changed.clear();
  }

  #note(records: readonly MutationRecord[]): void {
    for (const { addedNodes, target } of records) {
      const taken = takenAround(target);
      if (taken) this.#changed.add(taken);
      for (const element of addedIn(addedNodes)) {
        if (SILENT.has(read(element, 'localName'))) continue;
        if (this.#waiting.size < MOST_WAITING) this.#waiting.add(element);
      }
    }
    this.#schedule();
  }

  #schedule(): void {
    if (this.#waiting.size + this.#changed.size === 0 || this.#isDue) return;
    this.#isDue = true;
    this.#parts.whenIdle(QUIET, () => this.#handOver());
  }

  #handOver(): void {
    this.#isDue = false;
    if (this.#parts.isOrphan()) this.stop();
    const batch = [...this.#waiting].slice(0, MOST_AT_ONCE);
    for (const element of batch) this.#waiting.delete(element);
    const added = batch.filter((element) => call(element, 'closest', NOT_FOR_US) === null);
    const changed = [...this.#changed];
    this.#changed.clear();
    if (changed.length) this.#parts.changed(changed);
    if (added.length) this.#parts.added(added);
    this.#schedule();
  }
}
