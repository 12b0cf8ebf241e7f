/** Paragraphs of sentences, which make a part of the page an article. */
import { countWords, normalise } from '../core/text.ts';

/** Ends as sentences do. */
export const ENDED = /[.!?…。！？।؟]["”’»)\]]*\s*$/u;

const SENTENCE = /[.!?…。！？।؟]/u;
const LEAST_WORDS = 10;

/** What isn't the page's article wherever it stands: also what its readers wrote. */
export const AROUND = 'aside, nav, footer, form, [class*="comment" i], [id*="comment" i]';

/** Words of the paragraphs of an element that hold sentences, those of its readers aside. */
export function proseIn(element: Element | undefined): number {
  let words = 0;
  for (const paragraph of element?.querySelectorAll('p') ?? []) {
    const around = paragraph.closest(AROUND);
    if (!around || (element && around.contains(element))) words += proseWords(paragraph);
  }
  return words;
}

/** Each paragraph is read once, however many parts of the page hold it. */
const known = new WeakMap<Element, number>();

/** Words outside links; none where a paragraph holds no sentence. */
export function proseWords(paragraph: Element): number {
  const before = known.get(paragraph);
  if (before !== undefined) return before;
  const text = paragraph.textContent ?? '';
  let words = SENTENCE.test(text) ? countWords(normalise(text)) : 0;
  if (words >= LEAST_WORDS)
    for (const link of paragraph.querySelectorAll('a[href]')) words -= countWords(normalise(link.textContent ?? ''));
  const prose = words >= LEAST_WORDS ? words : 0;
  known.set(paragraph, prose);
  return prose;
}
