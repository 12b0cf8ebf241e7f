/**
 * Cleans the welcome page's own article with what cleans any other: the same reading, rules, plan, step finders and ledger.
 * What is read is a document that holds only the article; what is written to is its copy on the welcome page.
 */
import { markBeside } from '../content/beside.ts';
import { makeStub, type Stub } from '../content/stub.ts';
import { Ledger } from '../core/apply/ledger.ts';
import { type CleanupParts, type Look, lookAt, planFor } from '../core/cleanup.ts';
import type { PageState, Report } from '../core/outcome.ts';
import { staticFacts } from '../core/page/facts.ts';
import { namesOf, Restored } from '../core/plan/restored.ts';
import { findProcedures } from '../core/procedures.ts';
import type { Action } from '../core/types.ts';
import type { Words } from '../core/words.ts';
import { rules } from '../rules/index.ts';
import { choicesOf, defaultSettings } from '../settings/settings.ts';
import { stepFinders } from '../steps/index.ts';
import { DEMO_ADDRESS, demoDocument } from './demo-article.ts';

/** How long a first copy stays outlined after somebody asked for it: as in any page. */
const PLACE_TIME = 5000;

/** Answers for its article as a content script does for its page. */
export class Demo {
  /** The article, to be put into the page. */
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #look: Look;
  readonly #parts: CleanupParts;
  readonly #ledger: Ledger;
  readonly #shown: ReadonlyMap<Element, Element>;
  readonly #restored = new Restored();
  readonly #stubs = new Map<string, Stub>();
  #state: PageState = 'off';

  constructor(document: Document, words: Words) {
    this.#words = words;
    this.#parts = {
      rules,
      findProcedures: (page) => findProcedures(page, stepFinders),
      factsFor: () => staticFacts(),
      now: () => performance.now(),
    };
    const own = demoDocument(document.implementation, words);
    const looked = lookAt(own, new URL(DEMO_ADDRESS), true, this.#parts);
    if (looked.kind === 'refused') throw new Error(`the article was refused: ${looked.refusal.code}`);
    this.#look = looked.look;
    const { element, shown } = shownCopy(own, document);
    this.element = element;
    this.#shown = shown;
    this.#ledger = new Ledger({
      document,
      liveOf: (read) => this.#liveOf(read),
      stubFor: (action) => this.#stubFor(document, action),
      labelFor: ({ rule }) => {
        throw new Error(`${rule} marks a link, and this article has none to mark`);
      },
    });
  }

  /** How the article stands. */
  get report(): Report {
    return { ...this.#plan().report, state: this.#state };
  }

  /** Cleans it, or shows it as it was; what was restored stays restored. */
  setClean(clean: boolean): void {
    this.#state = clean ? 'on' : 'original';
    this.#carryOut();
  }

  /** Takes one action back. */
  restore(id: string): void {
    this.#restored.add(this.#namesOf(id));
    this.#carryOut();
  }

  /** Carries out again what was taken back. */
  repeat(id: string): void {
    this.#restored.drop(this.#namesOf(id));
    this.#carryOut();
  }

  /** Takes every change back and forgets it. */
  undoAll(): void {
    this.#restored.clear();
    this.#ledger.undoAll();
    this.#state = 'off';
  }

  #namesOf(id: string): string[] {
    const { actions, restored } = this.#plan().plan;
    return [...actions, ...restored].filter((action) => action.id === id).flatMap(namesOf);
  }

  #plan() {
    const choices = choicesOf(defaultSettings(rules), this.#restored.names);
    return planFor(this.#look, choices, this.#parts);
  }

  #carryOut(): void {
    this.#ledger.apply(this.#plan().plan.actions);
    this.#ledger.setState(this.#state);
    this.#drawStubs();
  }

  #liveOf(read: Element): Element | undefined {
    const own = this.#look.reading.snapshot.liveOf(read);
    return own && this.#shown.get(own);
  }

  #stubFor(document: Document, action: Action): Element {
    const { id, original } = action;
    const toggle = () => {
      if (this.#ledger.isOpen(id)) this.#ledger.close(id);
      else this.#ledger.open(id);
      this.#drawStubs();
    };
    const goToOriginal = () => this.#point((original ?? []).flatMap((read) => this.#liveOf(read) ?? []));
    const stub = makeStub(document, action, { words: this.#words, toggle, ...(original ? { goToOriginal } : {}) });
    this.#stubs.set(id, stub);
    return stub.element;
  }

  #drawStubs(): void {
    for (const [id, stub] of this.#stubs) stub.setOpen(this.#ledger.isOpen(id));
    markBeside([...this.#stubs.values()].map(({ element }) => element));
  }

  /** Outlines a first copy for a while. */
  #point(elements: readonly Element[]): void {
    const { place } = this.#ledger;
    place.mark(elements);
    elements[0]?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    setTimeout(() => place.unmark(elements), PLACE_TIME);
  }
}

/** The article as it is shown, and which of its elements stands for which that is read. */
function shownCopy(own: Document, document: Document): { element: HTMLElement; shown: Map<Element, Element> } {
  const element = document.createElement('div');
  element.append(document.importNode(own.body, true).firstElementChild ?? '');
  const shown = [...element.querySelectorAll('*')];
  const read = [...own.body.querySelectorAll('*')];
  // Its links lead nowhere: they are looked at, not followed.
  for (const link of element.querySelectorAll('a')) link.removeAttribute('href');
  return { element, shown: new Map(read.flatMap((one, at) => (shown[at] ? [[one, shown[at]] as const] : []))) };
}
