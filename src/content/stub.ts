/** The one line that stands for a fold: what is folded, why, what opens it, and in what it differs from the first copy. */
import { STUB_TAG } from '../core/apply/ledger.ts';
import { call } from '../core/native.ts';
import type { Action } from '../core/types.ts';
import { stubWords, type Words } from '../core/words.ts';
import { button, ownElement, part } from './own-parts.ts';
import { differencesIn } from './stub-differences.ts';
import { stubPattern } from './stub-pattern.ts';
import { STUB_STYLE } from './stub-style.ts';

export interface Stub {
  readonly element: Element;
  /** Says on the button whether the fold is open. */
  setOpen(open: boolean): void;
}

export interface StubParts {
  readonly words: Words;
  /** The person asks to open or close the fold. */
  toggle(): void;
  /** For a page that may outlive the rest of Winnow: whether that is gone, and what gives the page back as it was. */
  readonly orphan?: { is(): boolean; giveBack(): void };
  /** The person asks for the first copy; absent when the fold is no repeat. */
  readonly goToOriginal?: () => void;
}

export function makeStub(document: Document, action: Action, { words, toggle, goToOriginal, orphan }: StubParts): Stub {
  const { element, root } = ownElement(document, STUB_TAG, STUB_STYLE);
  const pattern = stubPattern(document, words);
  const { names } = pattern;
  const stub = call(pattern.stub, 'cloneNode', true) as HTMLElement;
  const [line] = stub.getElementsByClassName('line');
  const [sentence] = stub.getElementsByClassName('what');

  let gone: HTMLElement | null = null;
  const open = button(document, names.show, () => {
    toggle();
    if (!orphan?.is()) return;
    gone ??= orphanLine(document, names, orphan.giveBack);
    line?.append(gone);
  });
  const acts = part(document, 'span', 'acts', open);
  if (goToOriginal) acts.append(button(document, names.firstCopy, goToOriginal));
  // Every “Show” is told from the next by what it shows.
  for (const act of acts.children) act.setAttribute('aria-describedby', 'what');
  sentence?.append(...whatItSays(document, words, action));
  line?.append(acts);
  // Also while the copy is closed: what only the copy says is said by its stub.
  if (action.differences) line?.append(differencesIn(document, words, action.differences));
  root.append(stub);

  const setOpen = (isOpen: boolean) => {
    stub.classList.toggle('open', isOpen);
    open.textContent = isOpen ? names.hide : names.show;
    open.setAttribute('aria-expanded', String(isOpen));
  };
  setOpen(false);
  return { element, setOpen };
}

/** What is said where the rest of Winnow is gone. */
function orphanLine(
  document: Document,
  names: Readonly<Record<'orphan' | 'orphanBack', string>>,
  giveBack: () => void,
): HTMLElement {
  const line = part(document, 'p', 'orphan', `${names.orphan} `, button(document, names.orphanBack, giveBack));
  line.setAttribute('role', 'status');
  return line;
}

function whatItSays(document: Document, words: Words, { reason }: Action): (Node | string)[] {
  const { what, detail } = stubWords(words, { ...reason, facts: isolated(reason.facts) });
  // No line begins with what parts the two.
  return detail ? [`${what}\u00a0· `, part(document, 'span', 'detail', detail)] : [what];
}

/** A page's words may run the other way than ours; the marks around them keep both in their order (Unicode UAX #9). */
function isolated(facts: Action['reason']['facts']): Record<string, string | number> {
  const isolate = (fact: string | number) => (typeof fact === 'string' ? `\u2068${fact}\u2069` : fact);
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, isolate(fact)]));
}
