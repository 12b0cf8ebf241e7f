/** Where lists of other articles may stand beside and below the article: see docs/decisions/0035. */
import { indexOf } from '../core/page-index.ts';
import { normalise } from '../core/text.ts';
import type { Page } from '../core/types.ts';
import { isAlsoReadHeading, isSectionLabel } from './also-read-labels.ts';
import { NAME, nameIn } from './also-read-marked.ts';
import { isBeside } from './beside.ts';
import { outer } from './content.ts';

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'];
/** From one page to the next is a way through the site, or through an article in parts. */
const PAGING = /nav|pag|prev/i;
/** In characters: no label is longer. */
const LONGEST_LABEL = 80;
/** In characters: what is longer holds more than lists. Cards with teasers have about 400 each. */
const LONGEST_PART = 4000;

/**
 * Elements outside of the article, none in another, each with a label such as "Related articles" over some links, or with a name
 * that says as much.
 */
export function partsWithLists(page: Page): Element[] {
  const { root } = page.article;
  const parts = new Set<Element>();
  const add = (part: Element | null) => {
    if (part && (part.textContent ?? '').length <= LONGEST_PART) parts.add(part);
  };
  const index = indexOf(page);
  for (const element of index.named(NAME)) if (isBeside(element, page) && !PAGING.test(nameIn(element))) add(element);
  for (const heading of HEADINGS.flatMap((tag) => index.tagged(tag)))
    if (!root.contains(heading) && saysAlsoRead(heading) && isBeside(heading, page)) add(linksUnder(heading, root));
  return outer(parts);
}

function saysAlsoRead({ textContent }: Element): boolean {
  const text = textContent ?? '';
  const key = text.length > LONGEST_LABEL ? '' : normalise(text);
  // An encyclopedia's own section may be cut off from its article.
  return isAlsoReadHeading(key) && !isSectionLabel(key) && key !== 'more';
}

/** The smallest element around a label with two links besides its own; null when it would hold the article. */
function linksUnder(label: Element, root: Element): Element | null {
  const own = label.getElementsByTagName('a').length;
  for (let at = label.parentElement; at && !at.contains(root); at = at.parentElement)
    if (at.getElementsByTagName('a').length >= own + 2) return at;
  return null;
}
