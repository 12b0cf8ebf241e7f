/**
 * The head of an article: what stands before its text and says who wrote it, when, in which part of the site. The reader view
 * has its own head with the title, the author and the date.
 */

import { trimAboveTitle } from './above-title.ts';
import { isBiography, isByline, LONGEST_BESIDE, LONGEST_META } from './bylines.ts';
import { isOfDiary } from './diaries.ts';
import type { Line } from './lines.ts';
import { META, STANDFIRST, TOOLS } from './names.ts';
import { trimToolLists } from './tool-lists.ts';
import {
  type About,
  isCaption,
  isClosed,
  isEnclosed,
  isLinks,
  isSite,
  isValue,
  keyOf,
  linksIn,
  type Trimming,
} from './trimming.ts';

/** A row of so many links before the text is a menu. */
const LEAST_MENU = 3;

export function trimHead(trimming: Trimming): void {
  biography(trimming);
  const first = trimming.proseFrom(0);
  if (first === trimming.lines.length) return;
  // A standfirst is prose, too, and date and author often follow it.
  const second = trimming.proseFrom(first + 1);
  for (let at = 0; at < second; at++) {
    const line = trimming.lines[at];
    if (line && !isEnclosed(line)) trimLine(trimming, at, line, at < first);
  }
  trimToolLists(trimming, second);
  menus(trimming, first);
  trimAboveTitle(trimming, first);
  beside(trimming, first);
}

/** Above the text a page may tell who its author is. */
function biography(trimming: Trimming): void {
  const first = trimming.proseFrom(0);
  const line = trimming.lines[first];
  const isFollowed = trimming.proseFrom(first + 1) < trimming.lines.length;
  if (line && isFollowed && line.block.kind === 'text' && !isCaption(line) && isBiography(line, trimming.about))
    trimming.leaveOut(first, 'author');
}

function trimLine(trimming: Trimming, at: number, line: Line, isFirst: boolean): void {
  const { about, vocabulary } = trimming;
  const { block } = line;
  if (block.words === 0) {
    if (isFirst && isPortrait(trimming, line)) trimming.leaveOut(at, 'author');
  } else if (isTitleAgain(block.key, about)) trimming.leaveOut(at, 'title');
  else if (isSite(block.text, about) && block.kind === 'text') trimming.leaveOut(at, 'meta');
  else if (isDateLine(trimming, line, isFirst) || isNamedDate(trimming, line) || isByline(trimming, line))
    trimming.leaveOut(at, 'meta');
  else if (block.kind === 'text' && !isCaption(line)) {
    if (vocabulary.isToolLabel(block.key) || vocabulary.isCommentLabel(block.key)) trimming.leaveOut(at, 'tools');
  }
}

/** Nothing is lost where every word of the line stands in the title, in this order. */
const isTitleAgain = (key: string, { title }: About): boolean =>
  key === title || (key.split(' ').length >= LEAST_TITLE && ` ${title} `.includes(` ${key} `));

/** Words of a heading that repeats a part of the title; "Mac apps" may be a chapter as well. */
const LEAST_TITLE = 3;

/** The picture of an author, by its name or by what it is said to show. */
export function isPortrait({ vocabulary, about }: Trimming, { block: { element, pictures }, names }: Line): boolean {
  const shown = element.matches('img') ? [element] : [...element.querySelectorAll('img')];
  if (pictures.some(vocabulary.isAvatar) || AVATAR_NAMES.test(names)) return true;
  return shown.some((picture) => about.authors.includes(keyOf(picture.getAttribute('alt') ?? '')));
}

const AVATAR_NAMES = /\b(?:avatar|gravatar|author|byline|contributor)\b/;

/** A date alone may be the article's own, as in a diary; it goes where something else says that it is the page's. */
export function isDateLine(trimming: Trimming, line: Line, isFirst: boolean): boolean {
  const { dated } = trimming;
  const { kind, words, text, element } = line.block;
  const isSaid = kind === 'text' || (kind === 'heading' && META.test(line.names));
  if (!isSaid || words > LONGEST_META) return false;
  const said = dated(text);
  if (said === null || isOfDiary(trimming, line)) return false;
  return said === 'moment' || isFirst || META.test(line.names) || element.querySelector('time') !== null;
}

/** In a box that is named for it a date may stand with words that no table has: a zone, how long the reading takes. */
const isNamedDate = (trimming: Trimming, line: Line): boolean =>
  line.block.kind === 'text' &&
  line.block.words <= LONGEST_META &&
  DATE_BOX.test(line.names) &&
  FULL_DATE.test(line.block.text) &&
  !isCaption(line) &&
  !isOfDiary(trimming, line);

/** An event's date is what its article tells of. */
const DATE_BOX =
  /^(?!.*\b(?:events?|schedule|calendar|due|start|end)\b).*\b(?:(?:article|post|entry|meta|pub|publish|published|publication|page|story) ?(?:dates?|times?|timestamp)|dateline|timestamp)\b/;
/** With a year, in figures or beside a month, and a time of day. */
const FULL_DATE = /(?=.*\b(?:19|20)\d\d\b)(?=.*\b\d{1,2}[:.h]\s?\d\d\b)/;

/** Rows of links before the text: menus, breadcrumbs, what leads to other parts of the site. */
function menus(trimming: Trimming, first: number): void {
  const { lines, about } = trimming;
  for (let at = 0; at < first; ) {
    let end = at;
    while (end < first && isMenuLine(lines[end], about.host)) end++;
    // A list under a heading of its own is a chapter of the article.
    const isChapter = lines[at - 1]?.block.kind === 'heading' && !trimming.isOut(at - 1);
    const inNavigation = /\b(?:nav|navigation|breadcrumbs?|menu)\b/.test(lines[at]?.names ?? '');
    if ((end - at >= LEAST_MENU && !isChapter) || (end > at && inNavigation))
      for (let one = at; one < end; one++) trimming.leaveOut(one, 'navigation');
    at = Math.max(end, at + 1);
  }
}

function isMenuLine(line: Line | undefined, host: string): boolean {
  if (!line || line.block.words > LONGEST_BESIDE || !isLinks(line) || isEnclosed(line)) return false;
  const { own, away, here } = linksIn(line, host);
  return own > 0 && away + here === 0;
}

/** Short lines in a box with what is the page's: the name of a desk beside the date, a count of comments. */
function beside(trimming: Trimming, first: number): void {
  const { lines } = trimming;
  const text = lines[first]?.block.element;
  if (!text) return;
  for (let at = 0; at < first; at++) {
    const line = lines[at];
    if (!line || trimming.isOut(at)) continue;
    if (isTool(line)) trimming.leaveOut(at, 'tools');
    if (!mayStandBeside(line) || isOfDiary(trimming, line)) continue;
    if (TOOLS.test(line.names)) trimming.leaveOut(at, 'tools');
    else if (META.test(line.names) || sharesBox(trimming, line, text, first)) trimming.leaveOut(at, 'meta');
  }
}

/** A toolbar also explains itself: "What is this?", "See what your friends have read". */
const isTool = (line: Line): boolean =>
  TOOLBAR.test(line.names) &&
  line.block.kind === 'text' &&
  line.block.words <= LONGEST_TOOL &&
  !isCaption(line) &&
  !isEnclosed(line);

/** "Social" or "sharing" alone may be what a chapter is about. */
const TOOLBAR =
  /\b(?:toolbar|(?:social|sharing) ?(?:bar|buttons?|icons?|links|media|share|sharing|tools)|share ?(?:bar|buttons?|tools|links))\b/;
const LONGEST_TOOL = 12;

const mayStandBeside = (line: Line): boolean =>
  line.block.kind === 'text' &&
  line.block.words <= LONGEST_BESIDE &&
  !isValue(line) &&
  !isClosed(line) &&
  !isCaption(line) &&
  !isEnclosed(line) &&
  !STANDFIRST.test(line.names) &&
  (line.block.words > 0 || line.block.pictures.length === 0);

/** True when the largest box around the line that has no text of the article also holds a line of author or date. */
function sharesBox({ lines, codes }: Trimming, line: Line, text: Element, first: number): boolean {
  let box: Element = line.block.element;
  for (let up = box.parentElement; up && !up.contains(text); up = up.parentElement) box = up;
  for (let at = 0; at < first; at++) {
    const code = codes.get(at);
    const other = lines[at]?.block.element;
    if ((code === 'meta' || code === 'tools') && other && other !== line.block.element && box.contains(other))
      return true;
  }
  return false;
}
