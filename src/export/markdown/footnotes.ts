/**
 * Footnotes. An author's link to a note, and the note's link back, are the only sign of one that all ways to write them
 * share: whatever is linked from a short mark and leads back to it is a note.
 */

/** The longest mark that is linked: "[12]", "*", "note 3". */
const LONGEST_MARK = 8;

/** Arrows and marks that only lead back. */
const BACK = /^[\s↩↵⤴⏎⬏↑^«‹←\d[\](),.a-z*]{0,4}$/i;

/** Says how an arrow is to be drawn, and is no sign of its own. */
const VARIANTS = /\ufe0e|\ufe0f/g;

export interface Footnote {
  /** The marks that lead to it, in the order of the text. */
  readonly marks: readonly Element[];
  /** What holds its text. */
  readonly note: Element;
  /** Links in it that lead back to the marks. */
  readonly backs: readonly Element[];
}

const targetOf = (link: Element, places: ReadonlyMap<string, Element>): Element | undefined =>
  places.get((link.getAttribute('href') ?? '').slice(1));

const holder = (element: Element): Element => element.closest('li, dd, p, div, aside, td') ?? element;

/** The notes in the order of their first marks. A note without a link back stays what it is: it may be any part of the text. */
export function footnotesIn(content: ParentNode): Footnote[] {
  // Of several with one id the first is meant; the last that is written stays.
  const places = new Map([...content.querySelectorAll('[id]')].reverse().map((place) => [place.id, place]));
  const links = [...content.querySelectorAll('a[href^="#"]')];
  // One walk instead of one comparison for each link, which would look at all that stands between.
  const order = new Map([...content.querySelectorAll('[id], a[href^="#"]')].map((element, index) => [element, index]));
  const follows = (target: Element, link: Element) => (order.get(target) ?? 0) > (order.get(link) ?? 0);
  const byNote = new Map<Element, Element[]>();
  for (const link of links) {
    if ((link.textContent ?? '').trim().length > LONGEST_MARK) continue;
    const target = targetOf(link, places);
    const note = target && follows(target, link) ? noteAt(target) : undefined;
    if (note && !note.contains(link)) byNote.set(note, [...(byNote.get(note) ?? []), link]);
  }
  return [...byNote].flatMap(([note, marks]) => {
    const backs = [...note.querySelectorAll('a[href^="#"]')].filter((link) => leadsTo(link, marks, places));
    const foreign = [...note.querySelectorAll('[id]')].some((inner) => byNote.has(inner));
    return backs.length && !foreign ? [{ marks, note, backs }] : [];
  });
}

/** A place may be named by an empty anchor at the note's beginning. */
const noteAt = (target: Element): Element =>
  /\S/.test(target.textContent ?? '') && target.localName !== 'a' ? target : holder(target);

/** Whether the link leads back to one of these marks, or to the paragraph that one stands in. */
function leadsTo(link: Element, marks: readonly Element[], places: ReadonlyMap<string, Element>): boolean {
  const target = targetOf(link, places);
  if (!target || !BACK.test((link.textContent ?? '').replace(VARIANTS, ''))) return false;
  return marks.some(
    (mark) => target.contains(mark) || mark.contains(target) || mark.closest('sup') === target.closest('sup'),
  );
}

/** Carries a note's number; a page's own attribute of this name doesn't pass the sanitiser. */
export const NOTE = 'data-winnow-note';

/** Writes the marks and notes as GitHub does: `[^1]` in the text, `[^1]: …` where the notes stand. Changes `content`. */
export function shapeFootnotes(content: ParentNode): void {
  const lists = new Set<Element>();
  for (const [index, { marks, note, backs }] of footnotesIn(content).entries()) {
    const make = (name: string) => note.ownerDocument.createElement(name);
    for (const mark of marks) {
      const reference = make('x-mark');
      reference.textContent = String(index + 1);
      (markAround(mark) ?? mark).replaceWith(reference);
    }
    for (const back of backs) (markAround(back) ?? back).remove();
    const written = make('div');
    written.setAttribute(NOTE, String(index + 1));
    written.append(...note.childNodes);
    const list = note.parentElement;
    // An item can't stand for itself: the notes of a list follow it.
    if (note.localName === 'li' && list) {
      list.before(written);
      note.remove();
      lists.add(list);
    } else note.replaceWith(written);
  }
  for (const list of lists) if (!/\S/.test(list.textContent ?? '')) list.remove();
}

/** The brackets or the raised line around a mark, which the sign for it brings along. */
function markAround(mark: Element): Element | null {
  const raised = mark.closest('sup');
  return raised && (raised.textContent ?? '').trim() === (mark.textContent ?? '').trim() ? raised : null;
}
