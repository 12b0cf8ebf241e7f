/** Boxes that ask whether the page was helpful, and star ratings to give. */
import { type BlockText, blocksIn } from '../../core/page/known-blocks.ts';
import { collapse, countWords, excerpt, normalise } from '../../core/text.ts';
import type { Block, Page } from '../../core/types.ts';
import { outer } from '../content.ts';
import { wholeOf } from '../span.ts';
import { isAnnouncing } from './announced.ts';
import { boxesNamed } from './named.ts';
import { LONGEST_OPENED, openedFor } from './openings.ts';
import type { Promotion, PromotionFinder } from './promotion.ts';
import { verbFor } from './verb.ts';
import {
  ANSWERS,
  COMMENTS_CLOSED,
  isAboutVote,
  VOTE_BOXES,
  VOTE_COUNT,
  VOTE_OPENINGS,
  VOTE_UNSPACED,
} from './votes-words.ts';

/** Questions and thanks are shorter; the longest plugin line measured has 14 words. */
const LONGEST_LINE = 18;
/** Words after the phrase: "Your vote is important to us!" */
const MORE_WORDS = 6;
/** Yes, no, and what counts them. */
const LONGEST_ANSWER = 4;
/** A plugin's box with all its hidden answers has about 40 words. */
const LONGEST_BOX = 60;
/** What a box that takes votes has, apart from words. */
const FIELDS = 'input, button, select, textarea, form, [role="button"], [role="radio"], [onclick]';
/** What a script makes stars or thumbs of: they come in rows, and one alone is a face or a sign. */
const ICONS = 'svg, img, i:empty, span:empty';
/** What a theme or a writer calls boxes, too; the other names are plugins'. */
const DOUBTED = /(?:^|\s)(?:article|page|post|helpful)-/i;

/** Yields boxes by name, then lines that ask for a vote with the answers under them. */
export const votes: PromotionFinder = function* (page) {
  const boxes = outer(boxesNamed(page, VOTE_BOXES)).filter((box) => isVoteBox(box, page));
  for (const box of boxes) yield found([box], box.textContent ?? '', page);
  const { blocks } = page;
  let past = -1;
  for (const at of openedFor('votes', page)) {
    const first = blocks[at];
    if (!first || at <= past || boxes.some((box) => box.contains(first.element))) continue;
    if (isClosedComments(first)) {
      yield found([first.element], first.text, page);
      continue;
    }
    if (!isVoteLine(first) || isAnnouncing(blocks[at - 1])) continue;
    let to = at;
    while (isInBox(blocks[to + 1])) to++;
    past = to;
    const run = blocks.slice(at, to + 1);
    // With the block before and the one after, which may not be taken along.
    const start = Math.max(0, at - 1);
    const items = blocks.slice(start, to + 2).map((block) => ({ block }));
    const targets = wholeOf({ from: at - start, to: to - start }, items, page.article.root);
    if (targets.length && isAnswered(run, targets)) yield found(targets, first.text, page);
  }
};

const found = (targets: readonly Element[], text: string, page: Page): Promotion => ({
  verb: verbFor(targets, page),
  targets,
  reason: { code: 'promo-vote', facts: { says: excerpt(collapse(text)) } },
  certainty: 'certain',
});

const isShort = (element: Element): boolean => countWords(normalise(element.textContent ?? '')) <= LONGEST_BOX;

const isVoteBox = (box: Element, page: Page): boolean =>
  isShort(box) &&
  box.closest('[itemtype*="Recipe"], [class*="recipe" i], [itemtype*="Product"]') === null &&
  (!DOUBTED.test(`${box.className} ${box.id}`) || asksForVote(box, blocksIn(box, page)));

/** Tips, letters and results stand in such boxes, too: the first line that says something has to be about a vote. */
function asksForVote(box: Element, blocks: readonly BlockText[]): boolean {
  const said = blocks.find(({ words }) => words > LONGEST_ANSWER);
  return said ? isAboutVote(said.key) || VOTE_COUNT.test(said.key) : holdsField(box);
}

const isClosedComments = ({ key, text, words, whole }: Block): boolean =>
  whole && words <= LONGEST_OPENED && !/[.…。]$/u.test(text) && COMMENTS_CLOSED.openingOf(key) !== null;

/** A line that asks or thanks for a vote. In a list, a cell, a figure, code or quotation marks it is somebody's example, and a link leads to one. */
function isVoteLine({ key, text, words, linkWords, kind, element }: Block): boolean {
  if (words === linkWords || words > LONGEST_LINE || kind === 'code' || kind === 'table') return false;
  if (/^["“„«'‘「『]/.test(text) || element.closest('li, dd, dt, blockquote, figure')) return false;
  if (VOTE_UNSPACED.test(key)) return true;
  const opening = VOTE_OPENINGS.openingOf(key);
  if (opening === null) return false;
  const rest = key.slice(opening.length + 1);
  if (words - countWords(opening) <= MORE_WORDS || VOTE_OPENINGS.openingOf(rest) !== null) return true;
  // "Yes No 12 out of 15 found this helpful", in the same line.
  const answers = ANSWERS.openingOf(rest);
  return answers !== null && VOTE_COUNT.test(rest.slice(answers.length + 1));
}

/** Stars to press, without a word. */
const STARS = /^[★☆⭐\s]+$/u;

function isAnswer({ key, text, words, linkWords, pictures, element }: Block): boolean {
  if (words === 0 && STARS.test(text)) return true;
  if (words > LONGEST_ANSWER) return words === linkWords && words <= LONGEST_LINE && isAllAnswers(labelsIn(element));
  if (ANSWERS.has(key) || /^\d+(?: \d+){0,3}$/.test(key)) return true;
  const labels = words === linkWords && pictures.length === 0 ? labelsIn(element) : [];
  // Buttons without a space between, "YesNo", or with faces and thumbs for words.
  return words > 0 ? labels.some(isKnown) : labels.length > 1;
}

/** Buttons that touch are one word, and where words aren't parted each character counts. What is in a link itself has none. */
const isAllAnswers = (labels: readonly string[]): boolean => labels.length > 0 && labels.every(isKnown);

const isKnown = (label: string): boolean => ANSWERS.has(label);

const labelsIn = (element: Element): string[] =>
  [...element.querySelectorAll('a, button')].map((press) => normalise(press.textContent ?? ''));

const isInBox = (block: Block | undefined): boolean =>
  block !== undefined && (isVoteLine(block) || isAnswer(block) || VOTE_COUNT.test(block.key));

/** A question, what to press, what others said: so many lines are no author's, whatever a copy of the page has left of the rest. */
const LINES = 3;

/** A question alone is the author's, and so is one that somebody answers in words: a box has something to press, or stars. */
function isAnswered(run: readonly Block[], targets: readonly Element[]): boolean {
  if (run.some(isPressed) || targets.some(holdsField) || run.filter(isVoteLine).length >= LINES) return true;
  return !run.some(isAnswer) && targets.some((target) => target.querySelectorAll(ICONS).length > 1);
}

const holdsField = (element: Element): boolean => element.matches(FIELDS) || element.querySelector(FIELDS) !== null;

/** "Yes", or a row of thumbs or figures: one link without words is a heading's own, and one figure leads to a note. */
function isPressed({ element }: Block): boolean {
  const labels = isShort(element) ? labelsIn(element) : [];
  return labels.some(isKnown) || labels.filter((label) => /^\d*$/.test(label)).length > 1;
}
