/** Notices that a page earns by its links: "This post includes affiliate links". */
import { excerpt, normalise } from '../core/text.ts';
import type { Block, Finding, Page, Rule } from '../core/types.ts';
import { affiliatesOn } from './affiliate-page.ts';
import {
  AFFILIATE_STEM,
  AFFILIATE_TOPIC,
  BY_LINKS,
  goesWithNotice,
  NOTICE_LABEL,
  saysNotice,
} from './disclosures-words.ts';
import { liftBlocks } from './lift-blocks.ts';

const ID = 'disclosures';

/** A longer text is the article's. Notices of the large publishers have up to 360 characters. */
const LONGEST = 400;
const LEAST_WORDS = 3;
/** Sentences shorter than this that follow a notice say "Thank you!" or "Details here". */
const ASIDE_WORDS = 4;
/** From here on a page that speaks of affiliates outside its notices is about them: a notice in its middle is an example. */
const ABOUT = 5;
/** A block with this many words outside links is the article's prose. */
const PROSE_WORDS = 12;
/** Notices stand this near the article's beginning or end, in blocks of prose; in its middle where they sell something. */
const NEAR_EDGE = 3;

export const disclosures: Rule = { id: ID, on: true, options: {}, pass: 'first', find };

function* find(page: Page): Iterable<Finding> {
  const { blocks } = page;
  const speaks = blocks.flatMap((block, at) => (AFFILIATE_STEM.test(block.key) ? [at] : []));
  const said = new Set(speaks.filter((at) => isNotice(blocks, at)));
  if (said.size === 0) return;
  const notices = new Set([...said].filter(isPlaced(page, said)));
  if (notices.size === 0) return;
  const topics = blocks.filter(({ key }, at) => !notices.has(at) && AFFILIATE_TOPIC.test(key));
  const isAbout = topics.length >= ABOUT;
  const edges = isAbout ? edgesOf(blocks, notices) : null;
  const done = new Set<number>();
  for (const at of notices) {
    if (done.has(at) || (edges && at > edges.from && at < edges.to)) continue;
    const run = [at];
    for (let next = at + 1; notices.has(next); next++) run.push(next);
    for (const one of run) done.add(one);
    const label = blocks[at - 1];
    if (label && isLabel(label)) run.unshift(at - 1);
    const { targets } = liftBlocks(
      run.flatMap((one) => blocks[one] ?? []),
      page,
    );
    if (targets.length === 0) continue;
    const says = excerpt(blocks[at]?.text ?? '');
    yield { rule: ID, verb: 'fold', targets, reason: { code: 'disclosure', facts: { says } }, certainty: 'certain' };
  }
}

const isLabel = ({ key, kind }: Block): boolean => (kind === 'text' || kind === 'heading') && NOTICE_LABEL.test(key);

/** True for a notice with a label or near an end of the article, or on a page that has such links. */
function isPlaced(page: Page, said: ReadonlySet<number>): (at: number) => boolean {
  const { blocks } = page;
  const prose = blocks.flatMap((block, at) => (!said.has(at) && isProse(block) ? [at] : []));
  const from = prose[NEAR_EDGE - 1] ?? blocks.length;
  const to = prose.at(-NEAR_EDGE) ?? -1;
  return (at) => at < from || at > to || isLabelled(blocks, at) || affiliatesOn(page).links.length > 0;
}

const isProse = ({ words, linkWords }: Block): boolean => words - linkWords >= PROSE_WORDS;

/** "Disclosure" above the block, or at its beginning. */
function isLabelled(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  const before = blocks[at - 1];
  const colon = block?.text.search(/[:：]/u) ?? -1;
  if (block && colon > 0 && NOTICE_LABEL.test(normalise(block.text.slice(0, colon)))) return true;
  return before !== undefined && isLabel(before);
}

/** The first and the last block of prose that is no notice. */
function edgesOf(blocks: readonly Block[], notices: ReadonlySet<number>): { from: number; to: number } {
  const isText = (block: Block, at: number) => !notices.has(at) && isProse(block);
  return { from: blocks.findIndex(isText), to: blocks.findLastIndex(isText) };
}

/** Sentences of the article that stand in one block with a notice keep it. */
function isNotice(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.kind !== 'text' || block.words < LEAST_WORDS || block.text.length > LONGEST) return false;
  if (!BY_LINKS.test(block.key) && !isLabelled(blocks, at)) return false;
  if (isQuoted(block, blocks[at - 1])) return false;
  const sentences = block.text.split(/(?<=[.!?।؟][”"')\]]?)\s+|(?<=[。！？])/u).map(normalise);
  return sentences.some(saysNotice) && sentences.every(isPartOfNotice);
}

const isPartOfNotice = (key: string): boolean =>
  key.split(' ').length <= ASIDE_WORDS || saysNotice(key) || goesWithNotice(key);

/** An example, an item of a list or the answer to a question is the article's. */
function isQuoted({ element, text }: Block, before: Block | undefined): boolean {
  if (/^["“„«'‘「]/u.test(text) || element.closest('li, dd, dt, q, pre, figcaption')) return true;
  // A list above, of contents or breadcrumbs, introduces nothing.
  if (!before || before.element.tagName === 'LI') return false;
  const isTitle = before.element.tagName === 'H1';
  return /[:：]$/u.test(before.text) ? !isLabel(before) : /[?？؟]$/u.test(before.text) && !isTitle;
}
