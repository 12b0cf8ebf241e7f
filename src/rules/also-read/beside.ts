/** Where lists of other articles may stand beside and below the article: see docs/decisions/0035. */
import { indexOf } from '../../core/page/page-index.ts';
import { normalise } from '../../core/text.ts';
import type { Page } from '../../core/types.ts';
import { isBeside } from '../beside.ts';
import { outer } from '../content.ts';
import type { LinkBlock } from '../link-blocks.ts';
import { sitesOf } from './labelled.ts';
import { isAlsoReadBeside, isAlsoReadHeading } from './labels.ts';
import { NAME, nameIn } from './marked.ts';

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
  return isAlsoReadBeside(key);
}

/** The smallest element around a label with two links besides its own; null when it would hold the article. */
function linksUnder(label: Element, root: Element): Element | null {
  const own = label.getElementsByTagName('a').length;
  for (let at = label.parentElement; at && !at.contains(root); at = at.parentElement)
    if (at.getElementsByTagName('a').length >= own + 2) return at;
  return null;
}

/** Names that a list of anything may have: a way through a guide, languages, what goes with a product. */
const ANYTHING = /(?:link|item|content|inline|related)s?$/i;
/** Lists that recommenders fill lead to other sites. */
const ELSEWHERE = /web|partner|sponsor|promoted|recommended/i;

/** False for lists that speak for themselves beside the article, and for what leads away and is somebody's advice. */
export function isOfOthers(items: readonly LinkBlock[], label: string, isNamed: boolean): boolean {
  if (items.some(({ block }) => block.element.closest('[hreflang]') ?? block.element.querySelector('[hreflang]')))
    return false;
  if (isNamed) {
    const heading = items.find(({ block }) => block.kind === 'heading' && block.linkWords === 0);
    return !heading || !ANYTHING.test(label) || isAlsoReadHeading(heading.block.key);
  }
  // Other sites' pages, each of another site, are what somebody went and looked for.
  return ELSEWHERE.test(label) || sitesOf(items.filter(({ leaving, onSite }) => onSite < leaving.length)) < 2;
}
