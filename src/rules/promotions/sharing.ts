/** Rows of share, follow, print and comment buttons. */
import { indexOf } from '../../core/page/page-index.ts';
import { collapse, countWords, normalise } from '../../core/text.ts';
import type { Page } from '../../core/types.ts';
import { linksOf } from '../article-links.ts';
import { byPlace, hasPicture } from '../content.ts';
import { sharedAddresses } from './addresses.ts';
import { askingLines } from './asking.ts';
import { boxesNamed } from './named.ts';
import type { Promotion, PromotionFinder } from './promotion.ts';
import { isInside, type Row, rowsOf } from './sharing/rows.ts';
import {
  isBesideShare,
  isShareLabel,
  NETWORK,
  PROFILE_ADDRESS,
  SCRIPTED,
  SHARE_ADDRESS,
  SHARE_BOXES,
  SHARED_ADDRESSES,
  TO_COMMENTS,
} from './sharing/words.ts';
import { verbFor } from './verb.ts';

/** "Click to share on Facebook (Opens in new window)" has nine; longer links quote the article ("click to tweet"). */
const LONGEST_SHARE_LABEL = 10;
/** Names of networks and acts: "Copy link", "Auf Facebook teilen". */
const LONGEST_NAME = 3;
/** Buttons that only their names tell from others come in rows. */
const LEAST_NAMED = 2;
const LEAST_PROFILES = 2;
/** Labels, counts and hints for screen readers in a plugin's box; a longer text is the article's. */
const MOST_WORDS_IN_BOX = 8;

/** "12", "3 comments"; a link that says "Reply" belongs to a comment. */
const COMMENTS = /^\d+$|[ck]omm?ent|reactie|комм?ент|yorum|评论|評論|コメント|댓글/iu;

const BUTTONS = 'a, button, [role="button"]';

type Sort = 'share' | 'named' | 'profile' | 'comments';

/** Yields rows of such buttons with their labels, then lines that ask for as much. */
export const sharing: PromotionFinder = function* (page) {
  yield* shareRows(page);
  for (const { element, links } of askingLines(page)) yield found([element], links, page);
};

const found = (targets: readonly Element[], count: number, page: Page): Promotion => ({
  verb: verbFor(targets, page),
  targets,
  reason: { code: 'promo-share', facts: { count } },
  certainty: 'certain',
});

function* shareRows(page: Page): Iterable<Promotion> {
  const sorts = sortsOn(page);
  const taken = new Set<Element>();
  for (const box of boxesNamed(page, SHARE_BOXES)) {
    if (isInside(box, taken) || !isShareBox(box)) continue;
    taken.add(box);
    sorts.set(box, 'share');
  }
  // Where code shows such an address, the page shows what it makes.
  if (sorts.size === 0 || page.blocks.some(({ kind, text }) => kind === 'code' && SHARE_ADDRESS.test(text))) return;
  for (const row of rowsOf(outsideOf(taken, sorts), isBesideShare, page)) {
    if (isShareRow(row, sorts)) yield found(row.targets, countButtons(row), page);
  }
}

/** The links and buttons that share, follow, print or lead to comments, in document order. */
function sortsOn(page: Page): Map<Element, Sort> {
  const sorts = new Map<Element, Sort>();
  const shared = sharedAddresses(page);
  const { root } = page.article;
  const buttons = indexOf(page)
    .tagged('button')
    .filter((button) => button !== root && root.contains(button));
  const pressed: Element[] = [];
  if (shared.isAny) for (const { element, href } of linksOf(page).links) if (shared.has(href)) pressed.push(element);
  for (const element of buttons.length > 0 ? [...pressed, ...buttons].sort(byPlace) : pressed) {
    const sort = sortOf(element);
    if (sort) sorts.set(element, sort);
  }
  return sorts;
}

/** The controls in document order, those inside a plugin's box left out. */
function outsideOf(boxes: ReadonlySet<Element>, sorts: ReadonlyMap<Element, Sort>): Set<Element> {
  const outside = [...sorts.keys()].filter((element) => !isInside(element.parentElement, boxes));
  if (boxes.size === 0) return new Set(outside);
  return new Set(outside.sort(byPlace));
}

/** A plugin's box counts as what it holds. */
const countButtons = ({ controls }: Row): number =>
  controls.reduce((sum, control) => sum + Math.max(1, control.querySelectorAll(BUTTONS).length), 0);

function isShareRow({ controls, beside }: Row, sorts: ReadonlyMap<Element, Sort>): boolean {
  const count = (sort: Sort) => controls.filter((control) => sorts.get(control) === sort).length;
  if (count('share') > 0) return true;
  const named = count('named');
  if (named >= LEAST_NAMED || (named > 0 && /\p{L}/u.test(beside))) return true;
  if (count('comments') > 0 && count('comments') === controls.length) return true;
  return count('profile') >= LEAST_PROFILES && /\p{L}/u.test(beside);
}

function sortOf(element: Element): Sort | null {
  const href = element.getAttribute('href');
  const isLink = element.tagName === 'A';
  if (isLink && href !== null && !SCRIPTED.test(href)) {
    if (SHARE_ADDRESS.test(href)) return isShareLink(element) ? 'share' : null;
    if (TO_COMMENTS.test(href)) return isNamed(element, COMMENTS) ? 'comments' : null;
    return PROFILE_ADDRESS.test(href) && isNamed(element, NETWORK) ? 'profile' : null;
  }
  return isNamed(element, NETWORK) ? 'named' : null;
}

function isShareLink(link: Element): boolean {
  const text = collapse(link.textContent ?? '');
  if (text === '') return !hasPicture(link) || NETWORK.test(namesOf(link));
  return countWords(normalise(text)) <= LONGEST_SHARE_LABEL && isShareLabel(text);
}

/** The label of a button, or, where only a picture shows it, what its attributes and file names say. */
function isNamed(element: Element, name: RegExp): boolean {
  const text = collapse(element.textContent ?? '');
  if (text !== '') return name.test(text) && countWords(normalise(text)) <= LONGEST_NAME;
  return name.test(namesOf(element));
}

const NAMING = ['class', 'title', 'aria-label', 'alt', 'data-network', 'href', 'xlink:href'];

function namesOf(element: Element): string {
  let names = '';
  let files = '';
  for (const one of [element, ...element.getElementsByTagName('*')]) {
    for (const name of NAMING) if (name !== 'href' || one !== element) names += `${one.getAttribute(name) ?? ''} `;
    if (one.tagName !== 'IMG') continue;
    const file = one.getAttribute('data-src') ?? one.getAttribute('src') ?? '';
    files += `${file.replace(/^.*\//, '').slice(0, 80)} `;
  }
  return (names + files).replaceAll('_', ' ');
}

/** A plugin's box with buttons or nothing in it; classes alone don't take a text, nor links that lead to other pages. */
function isShareBox(box: Element): boolean {
  const controls = [...box.querySelectorAll('a, button')];
  if (controls.length === 0 ? !isBesideShare(box.textContent ?? '') : controls.some(leadsElsewhere)) return false;
  const linkWords = controls.reduce((sum, control) => sum + wordsIn(control), 0);
  if (wordsIn(box) - linkWords > MOST_WORDS_IN_BOX) return false;
  return ![...box.querySelectorAll('img')].some((image) => !image.closest('a, button'));
}

const wordsIn = (element: Element): number => countWords(normalise(element.textContent ?? ''));

/** To print a page may be another page or a part of the same. */
function leadsElsewhere(control: Element): boolean {
  const href = control.getAttribute('href') ?? '#';
  return wordsIn(control) > LONGEST_NAME && ![/#/, ...SHARED_ADDRESSES].some((address) => address.test(href));
}
