/** Tells of a box that stands among the text of an article whether it is the article's: by its shape, its names and its words. */
import { blocksOf } from '../../core/page/blocks.ts';
import type { Block, Facts } from '../../core/types.ts';
import { ENDED } from '../prose.ts';
import { isNetwork } from '../trim/closing.ts';
import { namesOf } from '../trim/lines.ts';
import { AUTHOR, CALL, CAPTION, RELATED } from '../trim/names.ts';
import { isSpoken } from '../trim/trimming.ts';
import type { Vocabulary } from '../trim/vocabulary.ts';

/** What no part of an article is, or what nobody could answer in a reader view. */
const NOT_TEXT =
  'form, input, textarea, select, iframe, nav, dialog, video, audio, object, embed, [role="navigation"], [role="dialog"], [role="search"], [role="banner"], [role="contentinfo"], [role="feed"], [aria-hidden="true"]';
/** Links around whole blocks are cards that lead elsewhere. */
const CARD = 'a[href] :is(p, h1, h2, h3, h4, h5, h6, img, div, li)';
/** What boxes are called that lead elsewhere, sell, or show what others say. */
const ELSEWHERE =
  /\b(?:share|sharing|social|comments?|disqus|cookies?|consent|ads?|adverts|dfp|sponsor|promotion|player|playlist|podcasts?|login|log in|register|modal|popup|tooltip|quiz|poll|survey|deals?|shop|buy|products?|affiliate|carousel|slider|breadcrumbs?|pagination|menu|toc|tags?|copyright|disclaimer|jump|cards?|calendar|weather|stocks?|follow|app|offers?|coupons?|vouchers?|paid|repl(?:y|ies)|testimonials?|chat|countdown|ticker|feedback|regwall)\b/;

/** What a picture or a video left behind, its caption, goes with it. */
const MEDIA = /\b(?:figure|fig ?caption|captions?|image|photo|picture|video|gallery|slideshow|media|embed|asset)\b/;

/** What a site says of itself, and no recipe says. */
const COOKIES = /(?:^| )cookies?(?= |$)/u;
const ABOUT_SITE =
  /(?:^| )(?:we|our|site|website|browser|consent|accept|privacy|wir|unsere|nous|nos|usamos|utilizamos|utilizziamo|wij|onze)(?= |$)/u;

/** Words that make a line a sentence. */
const LEAST_SENTENCE = 6;
/** A box has so many words. */
const LEAST_WORDS = 10;
/** No more than this share of them stands in links. */
const LARGEST_LINKED = 0.2;
/** Parts of a list or a table that make it one. */
const LEAST_PARTS = 2;
const PART = 'li, dd, dt, td, th';
/** A line that asks for something, or the label over other articles, is no longer. */
const LONGEST_LABEL = 10;

/** The lines of `box`, where it may be the article's; null where it isn't. */
export function linesOfOwn(box: Element, facts: Facts, vocabulary: Vocabulary): readonly Block[] | null {
  if (
    box.matches(NOT_TEXT) ||
    box.closest('figure') ||
    MEDIA.test(namesOf(box)) ||
    box.querySelector(`${NOT_TEXT}, ${CARD}`) ||
    isNamedElsewhere(box)
  )
    return null;
  const lines = blocksOf(box, facts, (element) => element.matches('button:not([aria-expanded])'));
  // Of closed panels there is only the button.
  const isSeen = ({ element, laidOut }: Block) => laidOut || element.closest('details') !== null;
  const own = lines.filter(
    (line) => isSeen(line) && !line.element.closest('figure, figcaption') && !isCaptionIn(line.element, box),
  );
  const sum = (of: (line: Block) => number) => own.reduce((total, line) => total + of(line), 0);
  const words = sum((line) => line.words);
  if (words < LEAST_WORDS || sum((line) => line.linkWords) > LARGEST_LINKED * words) return null;
  if (!own.some(isSentence) && own.filter(({ element }) => element.closest(PART)).length < LEAST_PARTS) return null;
  const tools = own.filter(({ key, text }) => vocabulary.isToolLabel(key) || isNetwork(text.trim())).length;
  if (tools >= LEAST_PARTS && tools * 2 >= own.length) return null;
  return lines.some((line, at) => isOfOthers(line, at === 0, vocabulary)) ? null : lines;
}

/** What a panel that a press opens may be called; the same words name boxes that lead elsewhere. */
const PANEL_NAMES = /\b(?:cards?|popup|modal)\b/g;
/** An answer may be as short as "Yes, always." */
const LEAST_ANSWER = 2;

/** True where a closed panel holds what may be the article's: an answer, code, and a list where it `mayList`. */
export function isOwnPanel(panel: Element, facts: Facts, vocabulary: Vocabulary, mayList: boolean): boolean {
  if (panel.querySelector(`${NOT_TEXT}, ${CARD}`)) return false;
  const all = [panel, ...panel.querySelectorAll('*')];
  if (all.some((element) => isElsewhere(namesOf(element).replace(PANEL_NAMES, '')))) return false;
  const lines = blocksOf(panel, facts, (element) => element.matches('button'));
  const sum = (of: (line: Block) => number) => lines.reduce((total, line) => total + of(line), 0);
  const words = sum((line) => line.words);
  if (words < LEAST_ANSWER || sum((line) => line.linkWords) > LARGEST_LINKED * words) return false;
  const isSaid = lines.some(({ text, kind }) => kind === 'code' || ENDED.test(text));
  const isList = mayList && lines.filter(({ element }) => element.closest(PART)).length >= LEAST_PARTS;
  if (!isSaid && !isList) return false;
  return !lines.some((line, at) => isOfOthers(line, at === 0, vocabulary));
}

function isCaptionIn(element: Element, box: Element): boolean {
  for (let at: Element | null = element; at && at !== box; at = at.parentElement)
    if (CAPTION.test(namesOf(at))) return true;
  return false;
}

const isSentence = ({ text, words, linkWords, kind }: Block): boolean =>
  kind !== 'heading' && words - linkWords >= LEAST_SENTENCE && ENDED.test(text);

function isNamedElsewhere(box: Element): boolean {
  return [box, ...box.querySelectorAll('*')].some((element) => isElsewhere(namesOf(element)));
}

const isElsewhere = (names: string): boolean =>
  RELATED.test(names) || CALL.test(names) || AUTHOR.test(names) || ELSEWHERE.test(names);

/** A line that asks for something or stands over other articles. */
export function isOfOthers(
  { key, words, text }: Pick<Block, 'key' | 'words' | 'text'>,
  isFirst: boolean,
  vocabulary: Vocabulary,
): boolean {
  if (vocabulary.isCall(key) || vocabulary.isAboutVote(key)) return true;
  if (vocabulary.isAboutComments(key) && !isSpoken(text)) return true;
  if (COOKIES.test(key) && ABOUT_SITE.test(key)) return true;
  if (words > LONGEST_LABEL) return false;
  const isLabel = vocabulary.isAdLabel(key) || vocabulary.isAboutAuthor(key) || vocabulary.isCommentLabel(key);
  if (isLabel || vocabulary.isTagLabel(key)) return true;
  return isFirst && (vocabulary.isAlsoReadLabel(key) || vocabulary.alsoReadAt(key) !== null);
}
