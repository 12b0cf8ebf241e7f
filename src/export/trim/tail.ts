/** The tail of an article: what stands after its text and is about the site, its authors and its other pages. */

import { isBiography, isByline } from './bylines.ts';
import { ofClosing } from './closing.ts';
import { isDateLine, isPortrait } from './head.ts';
import type { Line } from './lines.ts';
import { AUTHOR, CALL, META, RELATED, TAGS, TOOLS } from './names.ts';
import {
  isCaption,
  isEnclosed,
  isLinks,
  isSpoken,
  isStep,
  isValue,
  linksIn,
  type TrimCode,
  type Trimming,
} from './trimming.ts';

const LONGEST_CALL = 60;
const LONGEST_LABEL = 8;
/** Longest line in a box that is named for a tool: "Be the first to say what you think of this". */
const LONGEST_TOOL = 12;
const LONGEST_RIGHTS = 25;
const RIGHTS =
  /©|\(c\) (?:19|20)\d\d|^copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os direitos|tutti i diritti|все права защищены|^(?:版权|版權)(?:声明|聲明|所有(?!者))|未经[^。，]{0,10}(?:授权|许可)[^。]{0,12}(?:转载|复制|摘编|使用)|無断(?:転載|複製)[^。]{0,12}(?:禁|お断り)|무단\s?전재.{0,20}금지|حقوق (?:النشر|الطبع) محفوظة/iu;

/** Every line after the last paragraph of the text; where that goes, what stands after the one before it, too. */
export function trimTail(trimming: Trimming): void {
  const { lines } = trimming;
  let checked = lines.length;
  for (let from = lastProse(trimming, checked); from >= 0 && from < checked; from = lastProse(trimming, checked)) {
    // From the end upward, since a heading goes when nothing is left under it.
    for (let at = checked - 1; at >= from; at--) {
      const line = lines[at];
      const code = line && at > 0 && !trimming.isOut(at) ? codeOf(trimming, at, line) : null;
      if (code) trimming.leaveOut(at, code);
    }
    checked = from;
    if (!trimming.isOut(from)) return;
  }
}

function lastProse(trimming: Trimming, before: number): number {
  for (let at = before - 1; at >= 0; at--) if (trimming.lines[at]?.isProse && !trimming.isOut(at)) return at;
  return -1;
}

function codeOf(trimming: Trimming, at: number, line: Line): TrimCode | null {
  const { vocabulary } = trimming;
  const { block, names } = line;
  if (block.kind === 'code' || block.kind === 'table') return null;
  // A picture with words beside it stays, unless all of it is a link.
  if (block.words > 0 && block.pictures.length > 0 && !isLinks(line) && !isPortrait(trimming, line)) return null;
  if (block.words === 0) return isPortrait(trimming, line) || PICTURE_OF_OTHERS.test(names) ? 'author' : null;
  if (block.words <= LONGEST_LABEL) {
    if (vocabulary.isAdLabel(block.key) || vocabulary.isToolLabel(block.key)) return 'tools';
    if (vocabulary.isCommentLabel(block.key)) return 'tools';
    if (vocabulary.isAlsoReadLabel(block.key) && !isSection(trimming, line)) return 'related';
    if (vocabulary.isAboutAuthor(block.key)) return 'author';
  }
  const isLast = isLeftAlone(trimming, at);
  if (
    isLast &&
    block.words <= LONGEST_LABEL &&
    !line.isProse &&
    !isSection(trimming, line) &&
    vocabulary.alsoReadAt(block.key) !== null
  )
    return 'related';
  if (block.kind === 'heading' && !isLinks(line)) return isLast && at + 1 < trimming.lines.length ? 'related' : null;
  return (
    ofLinks(trimming, at, line) ?? ofPerson(trimming, line) ?? ofClosing(trimming, at, line) ?? ofCall(trimming, line)
  );
}

const PICTURE_OF_OTHERS = /\b(?:related|recommended|newsletter)\b/;

/** Nothing is left after it. */
function isLeftAlone({ lines, codes }: Trimming, at: number): boolean {
  for (let after = at + 1; after < lines.length; after++) {
    const block = lines[after]?.block;
    if (!codes.has(after) && block && (block.words > 0 || block.pictures.length > 0)) return false;
  }
  return true;
}

/** "Topics" and "categories" may also name a list of the article's own. */
const TAG_NAMES = /\b(?:tags|tag ?list|tag ?links?|cat links|post categories)\b/;

function ofLinks(trimming: Trimming, at: number, line: Line): TrimCode | null {
  const { vocabulary, about, lines } = trimming;
  const { block, names } = line;
  if (vocabulary.isTagLabel(block.key) && block.linkWords > 0 && block.linkWords >= block.words / 2) return 'tags';
  if (!isLinks(line)) return TAG_NAMES.test(names) && block.words <= LONGEST_LABEL ? 'tags' : null;
  if (TAGS.test(names)) return 'tags';
  if (RELATED.test(names) || TOOLS.test(names)) return 'related';
  if (AUTHOR.test(names)) return 'author';
  if (isUnderSources(trimming, at)) return null;
  const { own, away, here } = linksIn(line, about.host);
  if (here > 0 || away > 0 || own === 0) return null;
  // One link may be where the article sends its reader; a list of them is the site's.
  const isAlike = (other: Line | undefined) => other && isLinks(other) && linksIn(other, about.host).own > 0;
  if (block.element.closest('li') === null && !(isAlike(lines[at - 1]) && isAlike(lines[at + 1]))) return null;
  return isAlike(lines[at - 1]) || isAlike(lines[at + 1]) ? 'related' : null;
}

/** "See also" as a heading is a chapter of an encyclopedia. */
const isSection = ({ vocabulary }: Pick<Trimming, 'vocabulary'>, { block }: Line): boolean =>
  block.kind === 'heading' && vocabulary.isSectionLabel(block.key);

/** Stands under "Sources", "Further reading": the article's own links. */
function isUnderSources({ lines, vocabulary }: Trimming, at: number): boolean {
  for (let above = at - 1; above >= 0; above--) {
    const line = lines[above];
    if (!line || isLinks(line)) continue;
    return (
      vocabulary.isSourcesLabel(line.block.key) || isSection({ vocabulary }, line) || /[:：]$/u.test(line.block.text)
    );
  }
  return false;
}

function ofPerson(trimming: Trimming, line: Line): TrimCode | null {
  const { block, names } = line;
  if (isDateLine(trimming, line, false) || isByline(trimming, line)) return 'meta';
  if (isBiography(line, trimming.about)) return 'author';
  const isMeta = META.test(names) && !line.isProse && block.words <= LONGEST_LABEL;
  return isMeta && block.element.closest('li') === null && !isValue(line) ? 'meta' : null;
}

function ofCall({ vocabulary }: Trimming, line: Line): TrimCode | null {
  const { block, names } = line;
  if (isEnclosed(line) || isStep(block.element)) return null;
  if (block.words <= LONGEST_CALL && vocabulary.isCall(block.key) && mayCall(line)) return 'call';
  if (block.words <= LONGEST_CALL && vocabulary.isAboutComments(block.key) && !isSpoken(block.text)) return 'tools';
  if (block.words <= LONGEST_CALL && ((CALL.test(names) && !line.isProse) || vocabulary.isAboutVote(block.key)))
    return 'call';
  if (block.words <= LONGEST_RIGHTS && RIGHTS.test(block.text) && !isCaption(line)) return 'meta';
  const isTool = TOOLS.test(names) && !line.isProse && block.words <= LONGEST_TOOL;
  return isTool && !isCaption(line) && !isValue(line) ? 'tools' : null;
}

/** A sentence of the text may begin as a call does; one leads somewhere, stands out or stands in a box of its own. */
const mayCall = ({ block, names, isProse }: Line): boolean =>
  !isProse || block.linkWords > 0 || CALL.test(names) || block.element.querySelector('i, em, b, strong') !== null;
