/**
 * Notes and references at the end of an article that Readability took out, since most of their words are links or their box has
 * a name that it doesn't like. Where links in the text lead to them, they are the article's.
 */
import type { Reading } from '../../core/article.ts';
import { isHeadingElement } from '../../core/page/blocks.ts';
import { isBefore } from '../before.ts';
import { firstMadeIn, madeFrom, remember } from './made.ts';

/** Of a list so many notes are led to; where it has one, that. */
const LEAST_NOTES = 2;
/** A part of the text that a link leads to is longer, in characters. */
const LONGEST_NOTE = 1200;

const ITEM = 'li, dd, tr, p';
/** Notes often stand in a foot, or beside the text. */
const OUTSIDE = 'nav, [class*="comment" i], [id*="comment" i]';

/** Puts them behind the text of `article`, and into `sources`, which leads from its elements to the page's. */
export function bringNotes(article: Element, sources: Map<Element, Element>, reading: Reading): void {
  const made = madeFrom(sources);
  for (const [list, notes] of notesLedTo(sources, made, reading)) {
    if (notes.size < Math.min(LEAST_NOTES, list.childElementCount) || firstMadeIn(list, made)) continue;
    const heading = headingOver(list);
    for (const part of heading && !firstMadeIn(heading, made) ? [heading, list] : [list]) {
      const copy = part.cloneNode(true) as Element;
      remember(copy, part, sources, made);
      for (const silent of copy.querySelectorAll('button')) silent.remove();
      (article.lastElementChild ?? article).append(copy);
    }
  }
}

/** The lists of notes that links in the article lead to, each with these notes. */
function notesLedTo(
  sources: ReadonlyMap<Element, Element>,
  made: ReadonlyMap<Element, Element>,
  { snapshot }: Reading,
): Map<Element, Set<Element>> {
  const marks = [...sources.values()].filter((source) => source.matches('a[href^="#"]'));
  const lists = new Map<Element, Set<Element>>();
  if (marks.length === 0) return lists;
  const places = new Map(
    [...snapshot.document.body.querySelectorAll('[id]')].reverse().map((place) => [place.id, place]),
  );
  for (const mark of marks) {
    const place = placeNamed((mark.getAttribute('href') ?? '').slice(1), places);
    const note = place?.closest(ITEM) ?? place;
    const list = note?.parentElement;
    if (!place || !note || !list || made.has(place) || made.has(note) || note.closest(OUTSIDE)) continue;
    if (!mayBeNote(note) || !isBefore(mark, note)) continue;
    if (list.childElementCount < LEAST_NOTES && !isMark(mark)) continue;
    lists.set(list, (lists.get(list) ?? new Set()).add(note));
  }
  return lists;
}

/** An id may stand in an address as it is, or with its signs as percents. */
function placeNamed(name: string, places: ReadonlyMap<string, Element>): Element | undefined {
  try {
    return places.get(name) ?? places.get(decodeURIComponent(name));
  } catch {
    // Written wrong: it leads nowhere in the browser either.
    return undefined;
  }
}

/** A raised sign, or a figure or a sign in the line: words lead to whatever else there is. */
const isMark = (mark: Element): boolean =>
  mark.closest('sup') !== null || /^\P{L}*\S\P{L}*$/u.test(mark.textContent ?? '');

/** A chapter that a contents list leads to has a heading. */
const mayBeNote = (note: Element): boolean =>
  !isHeadingElement(note) &&
  !note.querySelector('h1, h2, h3, h4, h5, h6') &&
  (note.textContent ?? '').length <= LONGEST_NOTE;

/** What stands right over a list, or over the box that it begins. */
function headingOver(list: Element): Element | null {
  const above = list.previousElementSibling ?? list.parentElement?.previousElementSibling ?? null;
  return above && isHeadingElement(above) ? above : null;
}
