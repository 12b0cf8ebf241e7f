/** Lists, grids and lines of links that send to other articles. */
import { blocksIn } from '../core/page/known-blocks.ts';
import type { Finding, Page, Rule, RuleOptions } from '../core/types.ts';
import { isOfOthers, partsWithLists } from './also-read/beside.ts';
import { proseWords } from './also-read/card.ts';
import { labelledLists } from './also-read/labelled.ts';
import { labelledLines } from './also-read/lines.ts';
import { LEAST_ARTICLE, markedBoxes } from './also-read/marked.ts';
import { trailingLists } from './also-read/trailing.ts';
import { type LinkBlock, readLinks } from './link-blocks.ts';
import { type Span, wholeOf } from './span.ts';

const ID = 'also-read';

/** Articles have rows of two or three links to others of their own site; see `least`. */
const LEAST = 4;

/** Folds what sends to other articles: lists, boxes and lines by what they are called, and lists without a name. */
export const alsoRead: Rule = {
  id: ID,
  on: true,
  options: {
    // How many links a list without a label must have.
    least: { kind: 'number', least: 2, most: 20, initial: LEAST },
    // Whether lists without a label are looked for, by links, density and place.
    unlabelled: { kind: 'switch', initial: true },
    // Whether single lines such as "Related: How to …" go too.
    lines: { kind: 'switch', initial: true },
  },
  pass: 'first',
  find,
};

interface Found extends Span {
  readonly code: 'link-list' | 'link-box' | 'link-line' | 'link-tail' | 'link-cards' | 'link-tags';
  readonly links: number;
  readonly label: string;
}

function* find(page: Page, options: RuleOptions): Iterable<Finding> {
  const blocks = readLinks(page);
  const taken = new Array<boolean>(blocks.length).fill(false);
  const claim = (found: readonly Found[]): Found[] =>
    found.filter(({ from, to }) => {
      if (taken.slice(from, to + 1).includes(true)) return false;
      taken.fill(true, from, to + 1);
      return true;
    });
  const lists = claim(labelledLists(blocks, page).map((list) => ({ ...list, code: 'link-list' })));
  // A page's own accessories and languages stand in boxes of such names, too, under a heading that says so.
  const named = markedBoxes(blocks, page.article.root).filter(({ from, to, label }) =>
    isOfOthers(blocks.slice(from, to + 1), label, true),
  );
  const boxes = claim(named.map((box) => ({ ...box, code: 'link-box' })));
  const lines =
    options.lines === false
      ? []
      : claim(labelledLines(blocks, lists.length + boxes.length > 0).map((line) => ({ ...line, code: 'link-line' })));
  const least = typeof options.least === 'number' ? options.least : LEAST;
  const tails = options.unlabelled === false ? [] : claim(trailingLists(blocks, taken, page, least));
  yield* foldsOf([...lists, ...boxes, ...lines, ...tails], blocks, page.article.root);
  // Where next to nothing is written, what stands beside it is what the page is about.
  if (proseWords(blocks) >= LEAST_ARTICLE) for (const part of partsWithLists(page)) yield* foldsBeside(part, page);
}

function* foldsBeside(part: Element, page: Page): Iterable<Finding> {
  const blocks = readLinks(page, blocksIn(part, page));
  // What can be filled in is no part of a list.
  const around = part.querySelector('input, select') ? part : (part.parentElement ?? part);
  const lists: Found[] = labelledLists(blocks, page).map((list) => ({ ...list, code: 'link-list' }));
  const boxes = lists.length > 0 ? [] : markedBoxes(blocks, around, Number.POSITIVE_INFINITY);
  const found = [...lists, ...boxes.map((box) => ({ ...box, code: 'link-box' as const }))];
  // A single link says where it leads, as a site's menu does.
  const several = found.filter(
    ({ links, from, to, label, code }) =>
      links > 1 && isOfOthers(blocks.slice(from, to + 1), label, code === 'link-box'),
  );
  for (const fold of foldsOf(several, blocks, around))
    if (fold.targets.every((target) => page.facts.isLaidOut(target))) yield fold;
}

function* foldsOf(found: readonly Found[], blocks: readonly LinkBlock[], root: Element): Iterable<Finding> {
  for (const { code, links, label, ...span } of found) {
    const targets = wholeOf(span, blocks, root);
    if (targets.length === 0) continue;
    const reason = { code, facts: label ? { count: links, label } : { count: links } };
    yield { rule: ID, verb: 'fold', targets, reason, certainty: code === 'link-tail' ? 'likely' : 'certain' };
  }
}
