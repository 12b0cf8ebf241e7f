/** Folds parts of the article into a `<details>` with a line that says what they are. */
import { FOLD_MARK, type FoldMark } from './mark.ts';

/** What stands where something was folded. */
export interface Stub {
  readonly words: string;
  /** In what a near copy differs from the first copy: what that is, and one line for each difference. */
  readonly differs?: { readonly lead: string; readonly lines: readonly string[] };
}

/**
 * Puts neighbours into a `<details>` where the first of them stands, behind what is noted about them. `as` says what becomes
 * of it where nothing can fold.
 */
export function foldAway(nodes: readonly Element[], stub: Stub, as: Exclude<FoldMark, 'note'>): Element | null {
  const first = nodes[0];
  if (!first) return null;
  const make = (name: string) => first.ownerDocument.createElement(name);
  const details = make('details');
  mark(details, as);
  // What stands nowhere else in the article isn't hidden from anybody: not on a screen, on paper or read aloud.
  if (as === 'only') details.setAttribute('open', '');
  const summary = make('summary');
  summary.textContent = stub.words;
  details.append(summary, ...noteOf(stub, first));
  const list = first.tagName === 'LI' ? first.parentElement : null;
  if (!list) {
    first.before(details);
    details.append(...nodes);
    return details;
  }
  // Items may stand only in a list, and a list may hold only items.
  keepNumberAfter(nodes.at(-1) ?? first, list);
  const item = make('li');
  const inner = list.cloneNode(false) as Element;
  first.before(item);
  inner.append(...nodes);
  details.append(inner);
  item.append(details);
  return details;
}

/** Several items become one: the next says itself which number it had. */
function keepNumberAfter(last: Element, list: Element): void {
  const next = last.nextElementSibling;
  if (list.tagName !== 'OL' || list.hasAttribute('reversed') || next?.tagName !== 'LI') return;
  let number = numberIn(list.getAttribute('start')) ?? 1;
  for (const item of list.children) {
    number = numberIn(item.getAttribute('value')) ?? number;
    if (item === next) break;
    if (item.tagName === 'LI') number++;
  }
  next.setAttribute('value', String(number));
}

const numberIn = (text: string | null): number | null => (text && /^-?\d{1,6}$/.test(text) ? Number(text) : null);

const mark = (element: Element, as: FoldMark): void => element.setAttribute(FOLD_MARK, as);

/** In what a near copy differs, each difference on a line of its own. */
function noteOf({ differs }: Stub, place: Element): Element[] {
  if (!differs) return [];
  const make = (name: string, text = '') => {
    const made = place.ownerDocument.createElement(name);
    made.textContent = text;
    return made;
  };
  const note = make('div');
  mark(note, 'note');
  const lines = make('ul');
  lines.append(...differs.lines.map((line) => make('li', line)));
  note.append(make('p', differs.lead), lines);
  return [note];
}
