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

/** The markup of the first screen, whose open elements a parser closes; null where all may be drawn at once. */
export function firstScreenOf(html: string): string | null {
  if (html.length <= BEGINNING + NOT_WORTH_IT) return null;
  const ends = ENDS.map((end) => html.lastIndexOf(end, BEGINNING) + end.length);
  const last = Math.max(...ends);
  return html.slice(0, last > BEGINNING / 2 ? last : html.lastIndexOf('<', BEGINNING));
}

/**
 * Puts the pictures of the first screen in the place of the same ones in all of the text: they are on their way or there
 * already, and none is to be fetched twice or to flicker. What failed is fetched anew, and said to have failed then.
 */
export function keepPictures(firstScreen: ParentNode, content: ParentNode): void {
  const pictures = [...content.querySelectorAll('img')];
  for (const [at, begun] of [...firstScreen.querySelectorAll('img')].entries()) {
    const picture = pictures[at];
    const hasFailed = begun.complete && begun.naturalWidth === 0;
    if (picture?.isEqualNode(begun) && !hasFailed) picture.replaceWith(begun);
  }
}
