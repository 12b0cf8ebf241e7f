/** The one line that stands for a fold: what is folded, why, what opens it, and in what it differs from the first copy. */
import { STUB_TAG } from '../core/ledger.ts';
import { call } from '../core/native.ts';
import type { Action } from '../core/types.ts';
import { stubWords, type Words } from '../core/words.ts';
import { button, ownElement, part } from './own-parts.ts';
import { differencesIn } from './stub-differences.ts';
import { STUB_STYLE } from './stub-style.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** The mark of icons/icon.svg without its colours. */
const MARK = [
  'M1 3.4C3.5 3.8 5.6 7.2 5.4 13.6 2.5 12 .4 7.7 1 3.4Z',
  'M9.3 3.4C9.5 8.3 8.3 12 5.6 13.6 5.4 9.3 6.5 5.4 9.3 3.4Z',
  'M9.1 3.4c2.5 1.9 3.6 5.9 3.1 10.2-2.7-1.6-3.9-5.8-3.1-10.2Z',
  'M15.6.8c.1 3.5-1 6.7-3.2 8.8-.1-3.5.9-6.7 3.2-8.8Z',
];

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

  const names = { show: words.say('stub_show'), hide: words.say('stub_hide') };
  const gone = orphan && orphanLine(document, words, orphan.giveBack);
  const open = button(document, names.show, () => {
    toggle();
    if (gone && orphan.is()) line.append(gone);
  });
  const acts = part(document, 'span', 'acts', open);
  if (goToOriginal) acts.append(button(document, words.say('stub_first_copy'), goToOriginal));
  // Every “Show” is told from the next by what it shows.
  for (const act of acts.children) act.setAttribute('aria-describedby', 'what');
  const line = part(document, 'div', 'line', sentence(document, words, action), acts);
  const stub = part(document, 'div', 'stub', mark(document), line);
  stub.setAttribute('role', 'group');
  stub.setAttribute('aria-label', words.say('stub_group'));
  stub.lang = words.language;
  root.append(stub);

  // Also while the copy is closed: what only the copy says is said by its stub.
  if (action.differences) line.append(differencesIn(document, words, action.differences));

  const setOpen = (isOpen: boolean) => {
    stub.classList.toggle('open', isOpen);
    open.textContent = isOpen ? names.hide : names.show;
    open.setAttribute('aria-expanded', String(isOpen));
  };
  setOpen(false);
  return { element, setOpen };
}

/** What is said where the rest of Winnow is gone; made beforehand, since an orphan gets no words. */
function orphanLine(document: Document, words: Words, giveBack: () => void): HTMLElement {
  const back = button(document, words.say('stub_orphan_back'), giveBack);
  const line = part(document, 'p', 'orphan', `${words.say('stub_orphan')} `, back);
  line.setAttribute('role', 'status');
  return line;
}

function sentence(document: Document, words: Words, { reason }: Action): HTMLElement {
  const { what, detail } = stubWords(words, { ...reason, facts: isolated(reason.facts) });
  const printed = part(document, 'span', 'printed', `${words.say('stub_printed')} `);
  const line = part(document, 'p', 'what', printed, detail ? `${what} · ` : what);
  line.id = 'what';
  line.dir = 'auto';
  if (detail) line.append(part(document, 'span', 'detail', detail));
  return line;
}

/** A page's words may run the other way than ours; the marks around them keep both in their order (Unicode UAX #9). */
function isolated(facts: Action['reason']['facts']): Record<string, string | number> {
  const isolate = (fact: string | number) => (typeof fact === 'string' ? `\u2068${fact}\u2069` : fact);
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, isolate(fact)]));
}

function mark(document: Document): SVGElement {
  const svg = call(document, 'createElementNS', SVG, 'svg') as SVGElement;
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'mark');
  svg.setAttribute('aria-hidden', 'true');
  for (const d of MARK) {
    const path = call(document, 'createElementNS', SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
