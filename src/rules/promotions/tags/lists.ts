/** Lists of an article's tags and categories. */
import { indexOf } from '../../../core/page/page-index.ts';
import { collapse, countWords, normalise } from '../../../core/text.ts';
import type { Block, Page } from '../../../core/types.ts';
import { linksOf } from '../../article-links.ts';
import { isProse } from '../../prose.ts';
import { tagAddresses } from '../addresses.ts';
import { boxesNamed } from '../named.ts';
import { isInside, rowsOf } from '../sharing/rows.ts';
import { TAG_BOXES, TAG_LABELS } from './words.ts';

/** What holds a list with its label, and how many tags it names. */
interface TagList {
  readonly targets: readonly Element[];
  readonly tags: number;
}

/** Tags are a word or a few; longer links are titles. */
const LONGEST_TAG = 4;
/** Without links and markup only a line with a label and commas is a list of tags. */
const LONGEST_LINE = 40;
/** One tag without a link is a line that the author may have written: "Filed under: Town news". */
const LEAST_PLAIN_TAGS = 2;

/** Lists known by their markup, then those written out. */
export function tagLists(page: Page): TagList[] {
  const marked = markedLists(page);
  return [...marked, ...writtenLists(page, marked)];
}

const TAG_REL = /(?:^|\s)(?:tag|category)(?:\s|$)/;

/** Tags that links or markup give away. */
function markedLists(page: Page): TagList[] {
  const byAddress = tagAddresses(page);
  const tagged = new Set(
    indexOf(page)
      .having('rel')
      .filter((link) => TAG_REL.test(link.getAttribute('rel') ?? '')),
  );
  const boxes = new Set(boxesNamed(page, TAG_BOXES));
  if (tagged.size + boxes.size === 0 && !byAddress.isAny) return [];
  const sure = new Set<Element>();
  const tags = new Set<Element>();
  for (const { element: link, href } of linksOf(page).links) {
    const isRel = tagged.has(link);
    const isBoxed = isInside(link, boxes);
    if (!isRel && !isBoxed && !byAddress.has(href)) continue;
    const label = normalise(link.textContent ?? '');
    if (label === '' || countWords(label) > LONGEST_TAG) continue;
    tags.add(link);
    if (isRel || isBoxed) sure.add(link);
  }
  if (tags.size === 0) return [];
  return rowsOf(tags, isBesideTags, page)
    .filter(
      ({ controls, beside }) =>
        isTagLabel(beside) || controls.some((link) => sure.has(link)) || controls.every(isHashed),
    )
    .map(({ targets, controls }) => ({ targets, tags: controls.length }));
}

/** "#kettle", and it leads to a list of such. */
const isHashed = ({ textContent }: Element): boolean => /^\s*#\p{L}/u.test(textContent ?? '');

const isTagLabel = (text: string): boolean => TAG_LABELS.has(normalise(text));

const isBesideTags = (text: string): boolean => normalise(text) === '' || isTagLabel(text);

/** So many paragraphs may stand after a label with links alone: who wrote the article, what asks for an address. */
const MOST_AFTER = 2;

/** "Tags: photos, backup, transfer" as plain text after the article's end, or as links a little before. */
function writtenLists(page: Page, marked: readonly TagList[]): TagList[] {
  const { blocks } = page;
  const taken = new Set(marked.flatMap(({ targets }) => targets));
  const found: TagList[] = [];
  let after = 0;
  for (let at = blocks.length - 1; at > 0 && after <= MOST_AFTER; at--) {
    const block = blocks[at];
    if (!block) continue;
    const tags = tagsIn(block);
    if (tags.length === 0) {
      if (isProse(block) && page.article.has(block.element)) after++;
      continue;
    }
    // What is written without links comes after the article's last paragraph.
    if (isInside(block.element, taken) || (after > 0 && !isAllLinks(block))) continue;
    found.push({ targets: [block.element], tags: tags.length });
  }
  return found;
}

/** Besides the label nothing but links, and to other pages: those to places in this one are its contents. */
const isAllLinks = ({ text, words, linkWords, element }: Block): boolean =>
  linkWords === words - countWords(normalise(text.split(/[:：]/u, 1)[0] ?? '')) &&
  element.querySelectorAll('a').length > 1 &&
  !element.querySelector('a[href^="#"]');

function tagsIn({ text, words, linkWords, kind, whole, element }: Block): string[] {
  if (!whole || kind !== 'text' || words > LONGEST_LINE) return [];
  const colon = text.search(/[:：]/u);
  if (colon < 0 || !isTagLabel(text.slice(0, colon)) || element.closest('li, dd, dt, blockquote')) return [];
  const tags = text
    .slice(colon + 1)
    .split(/[,،、;|#]/u)
    .map(collapse)
    .filter(Boolean);
  if (tags.length < LEAST_PLAIN_TAGS && linkWords === 0) return [];
  return tags.every((tag) => countWords(normalise(tag)) <= LONGEST_TAG) && !/[.!?。]$/u.test(text) ? tags : [];
}
