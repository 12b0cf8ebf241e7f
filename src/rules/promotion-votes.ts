/** Boxes that ask whether the page was helpful, and star ratings to give. */
import { collapse, countWords, excerpt, normalise } from '../core/text.ts';
import type { Block, Page } from '../core/types.ts';
import { outer } from './content.ts';
import type { Promotion, PromotionFinder } from './promotion.ts';
import { boxesNamed } from './promotion-named.ts';
import { LONGEST_OPENED, openedFor } from './promotion-openings.ts';
import { verbFor } from './promotion-verb.ts';
import {
  ANSWERS,
  COMMENTS_CLOSED,
  VOTE_BOXES,
  VOTE_COUNT,
  VOTE_OPENINGS,
  VOTE_UNSPACED,
} from './promotion-votes-words.ts';
import { wholeOf } from './span.ts';

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
/** What there is to press, or what a script makes a star of; words alone are a conversation. */
const CONTROLS = `${FIELDS}, a[href], [role], svg, img, i:empty, span:empty`;

/** Yields boxes by name, then lines that ask for a vote with the answers under them. */
export const votes: PromotionFinder = function* (page) {
  const boxes = outer(boxesNamed(page, VOTE_BOXES)).filter(isVoteBox);
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
    if (!isVoteLine(first)) continue;
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

const isVoteBox = (box: Element): boolean =>
  countWords(normalise(box.textContent ?? '')) <= LONGEST_BOX &&
  box.closest('[itemtype*="Recipe"], [class*="recipe" i], [itemtype*="Product"]') === null;

const isClosedComments = ({ key, words, whole }: Block): boolean =>
  whole && words <= LONGEST_OPENED && COMMENTS_CLOSED.openingOf(key) !== null;

/** A line that asks or thanks for a vote. In a list, a cell or code it is somebody's example. */
function isVoteLine({ key, words, kind, element }: Block): boolean {
  if (words === 0 || words > LONGEST_LINE || kind === 'code' || kind === 'table') return false;
  if (VOTE_UNSPACED.test(key)) return true;
  const opening = VOTE_OPENINGS.openingOf(key);
  if (opening === null) return false;
  const second = VOTE_OPENINGS.openingOf(key.slice(opening.length + 1));
  return words - countWords(opening) <= MORE_WORDS || second !== null
    ? element.closest('li, dd, dt, blockquote') === null
    : false;
}

function isAnswer({ key, words, linkWords, element }: Block): boolean {
  if (words === 0 || words > LONGEST_ANSWER) return false;
  if (ANSWERS.has(key) || /^\d+(?: \d+){0,3}$/.test(key)) return true;
  // Buttons without a space between: "YesNo".
  return words === linkWords && [...element.querySelectorAll('a, button')].some(isAnswerButton);
}

const isAnswerButton = (button: Element): boolean => ANSWERS.has(normalise(button.textContent ?? ''));

const isInBox = (block: Block | undefined): boolean =>
  block !== undefined && (isVoteLine(block) || isAnswer(block) || VOTE_COUNT.test(block.key));

/** A question alone is the author's; a box has answers, stars or fields, or says the like twice. */
function isAnswered(run: readonly Block[], targets: readonly Element[]): boolean {
  if (!targets.some((target) => target.matches(CONTROLS) || target.querySelector(CONTROLS))) return false;
  if (run.some((block) => isAnswer(block)) || run.some(({ linkWords }) => linkWords > 0)) return true;
  return saysTwice(run) || targets.some((target) => target.querySelector(FIELDS) !== null);
}

/** Two lines of such boxes, or one line with two of their phrases, aren't an author's question. */
function saysTwice(run: readonly Block[]): boolean {
  const lines = run.flatMap(({ key }) => VOTE_OPENINGS.openingOf(key) ?? []);
  return new Set(lines).size > 1 || asksTwice(run);
}

/** "Was this useful? Your vote is important to us!" in one line. */
const asksTwice = (run: readonly Block[]): boolean =>
  run.some(
    ({ text }) =>
      text.split(/[?？؟]\s*/u).filter((part) => VOTE_OPENINGS.openingOf(normalise(part)) !== null).length > 1,
  );
