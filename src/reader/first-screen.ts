/** The beginning of an article, which is drawn before all of it: the longer the text, the longer it takes to be safe. */

/**
 * So much of the markup fills the first screen: 66 letters to a line and 70 lines, which a tall screen has, are 4,600, and
 * marks take some. Made safe and laid out it takes a third of what a whole article of ordinary length does.
 */
const BEGINNING = 8000;

/** An article of which no more than this is left is drawn at once. In characters of markup. */
const NOT_WORTH_IT = 4000;

/** The ends of what stands for itself; at one of these nothing is torn that could be in sight. */
const ENDS = ['</p>', '</li>', '</tr>', '</h2>', '</h3>', '</pre>'];

/** What would be torn by an end anywhere: an escaped letter, or one that is written as two. */
const TORN = /(?:&#?\w{0,8}|[\uD800-\uDBFF])$/;

/**
 * The markup of the first screen, whose open elements a parser closes; null where all may be drawn at once. Its pictures are
 * not handed on to all of the text: to move them through the document in which that is made ready would fetch them again,
 * while a picture of the same address finds what this page has already, or is fetching.
 */
export function firstScreenOf(html: string): string | null {
  if (html.length <= BEGINNING + NOT_WORTH_IT) return null;
  const ends = ENDS.map((end) => html.lastIndexOf(end, BEGINNING) + end.length);
  const last = Math.max(...ends);
  if (last > BEGINNING / 2) return html.slice(0, last);
  const mark = html.lastIndexOf('<', BEGINNING);
  if (mark > BEGINNING / 2) return html.slice(0, mark);
  // One tag, as with a picture written into its address, leaves no room for text.
  if (mark > html.lastIndexOf('>', BEGINNING)) return null;
  return html.slice(0, BEGINNING).replace(TORN, '');
}
