/** Notices that a page earns by its links: "This post includes affiliate links". */
import { excerpt, normalise, sentencesOf } from '../core/text.ts';
import type { Block, Finding, Page, Rule } from '../core/types.ts';
import { affiliatesOn } from './affiliate-page.ts';
import { AFFILIATE_STEM } from './affiliate-stem.ts';
import { goesWithNotice, isAboutAffiliates, isNoticeLabel, namesLinks, saysNotice } from './disclosures-words.ts';
import { isInLayout } from './layout-cell.ts';
import { liftBlocks } from './lift-blocks.ts';
import { isProse } from './prose.ts';
import type { Span } from './span.ts';

const ID = 'disclosures';

/** A longer text is the article's. Notices of the large publishers have up to 360 characters. */
const LONGEST = 400;
const LEAST_WORDS = 3;
/** Sentences up to this long that follow a notice say "Thank you!" or "Here are the details". */
const ASIDE_WORDS = 4;
/**
 * A page that speaks of affiliates in this many blocks besides its notices is about them: a notice in its middle is an example.
 * Of 198 other pages none has such a word in more than two blocks.
 */
const ABOUT = 5;
/** Notices stand this near the article's beginning or end, in blocks of prose; in its middle where they sell something. */
const NEAR_EDGE = 3;

/** Folds such notices with their labels, near the ends of the article or where it has such links. */
export const disclosures: Rule = { id: ID, on: true, options: {}, pass: 'first', find };

function* find(page: Page): Iterable<Finding> {
  const { blocks } = page;
  for (const run of runsOf(noticesOn(page))) {
    const label = blocks[run.from - 1];
    const from = label && isLabel(label) ? run.from - 1 : run.from;
    const { targets } = liftBlocks(blocks.slice(from, run.to + 1), page);
    if (targets.length === 0) continue;
    const says = excerpt(blocks[run.from]?.text ?? '');
    yield { rule: ID, verb: 'fold', targets, reason: { code: 'disclosure', facts: { says } }, certainty: 'certain' };
  }
}

/** Indices of the notices where they may stand, in order. */
function noticesOn(page: Page): number[] {
  const { blocks } = page;
  const speaks = blocks.flatMap((block, at) => (AFFILIATE_STEM.test(block.key) ? [at] : []));
  const said = new Set(speaks.filter((at) => isNotice(page, at)));
  const notices = said.size === 0 ? [] : [...said].filter(isPlaced(page, said));
  if (notices.length === 0) return [];
  const known = new Set(notices);
  const topics = blocks.filter(({ key }, at) => !known.has(at) && isAboutAffiliates(key));
  if (topics.length < ABOUT) return notices;
  const { from, to } = edgesOf(blocks, known);
  return notices.filter((at) => at <= from || at >= to);
}

/** Notices that follow each other are one. */
function runsOf(notices: readonly number[]): Span[] {
  const runs: Span[] = [];
  for (const at of notices) {
    const last = runs.at(-1);
    if (last?.to === at - 1) runs[runs.length - 1] = { from: last.from, to: at };
    else runs.push({ from: at, to: at });
  }
  return runs;
}

const isLabel = ({ key, kind }: Block): boolean => (kind === 'text' || kind === 'heading') && isNoticeLabel(key);

/** True for a notice with a label or near an end of the article, or on a page that has such links. */
function isPlaced(page: Page, said: ReadonlySet<number>): (at: number) => boolean {
  const { blocks } = page;
  const prose = blocks.flatMap((block, at) => (!said.has(at) && isProse(block) ? [at] : []));
  const from = prose[NEAR_EDGE - 1] ?? blocks.length;
  const to = prose.at(-NEAR_EDGE) ?? -1;
  return (at) => at < from || at > to || isLabelled(blocks, at) || affiliatesOn(page).links.length > 0;
}

/** "Disclosure" above the block, or at its beginning. */
function isLabelled(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  const before = blocks[at - 1];
  const colon = block?.text.search(/[:：]/u) ?? -1;
  if (block && colon > 0 && isNoticeLabel(normalise(block.text.slice(0, colon)))) return true;
  return before !== undefined && isLabel(before);
}

/** The first and the last block of prose that is no notice. */
function edgesOf(blocks: readonly Block[], notices: ReadonlySet<number>): { from: number; to: number } {
  const isText = (block: Block, at: number) => !notices.has(at) && isProse(block);
  return { from: blocks.findIndex(isText), to: blocks.findLastIndex(isText) };
}

/** Sentences of the article that stand in one block with a notice keep it. */
function isNotice(page: Page, at: number): boolean {
  const { blocks } = page;
  const block = blocks[at];
  if (!block || (block.kind !== 'text' && !(block.kind === 'table' && isInLayout(block.element, page)))) return false;
  if (block.words < LEAST_WORDS || block.text.length > LONGEST) return false;
  if (!namesLinks(block.key) && !isLabelled(blocks, at)) return false;
  const said = sentencesOf(block.text);
  if (isQuoted(block, blocks[at - 1]) || said.some(isSpoken)) return false;
  const sentences = said.map(normalise);
  const notices = sentences.filter(saysNotice);
  if (notices.length === 0 || !sentences.every(isPartOfNotice)) return false;
  return !(notices.some((key) => SELF.test(key)) && isAnswer(blocks, at));
}

const isPartOfNotice = (key: string): boolean =>
  key.split(' ').length <= ASIDE_WORDS || saysNotice(key) || goesWithNotice(key);

/** In quotation marks or behind a dash, as an answer, or with who says it. */
const SPOKEN =
  /^(?:["“„«'‘「『—–-]|(?:yes|no|ja|nein|oui|sí|sim|tak|да|はい|是的)[,，、])|, (?:\S+ )?(?:says|said|sagt|sagte|dit|dice|diz|говорит)(?![\p{L}])/iu;
/** "Anna Berg: We earn …". */
const SPEAKER = /^[\p{Lu}\p{Lo}][^:：.!?]{0,30}(?=[:：]\s)/u;

function isSpoken(sentence: string): boolean {
  const [who] = SPEAKER.exec(sentence) ?? [];
  return SPOKEN.test(sentence) || (who !== undefined && !isNoticeLabel(normalise(who)));
}

/** An answer may have as many paragraphs before it says this. */
const LONGEST_ANSWER = 3;

/** Who answers speaks of themselves; "this article contains …" answers nothing. */
const SELF = /(?:^| )(?:we|i|us|me|wir|ich|nous|je|\S+[aei]mos|\S+iamo|wij|ik|vi|мы|я)(?= |$)/;

/** The heading or the line in bold that it stands under asks something. */
function isAnswer(blocks: readonly Block[], at: number): boolean {
  for (const { kind, text, element } of blocks.slice(Math.max(0, at - LONGEST_ANSWER), at).reverse()) {
    const isBold = /^(?:STRONG|B)$/.test(element.firstElementChild?.tagName ?? '') && element.childElementCount === 1;
    if (kind === 'heading' || isBold) return element.tagName !== 'H1' && /[?？؟]$/u.test(text);
  }
  return false;
}

/** An example, an item of a list or the answer to a question is the article's. */
function isQuoted({ element }: Block, before: Block | undefined): boolean {
  if (element.closest('li, dd, dt, q, pre, figcaption')) return true;
  // A list above, of contents or breadcrumbs, introduces nothing.
  if (!before || before.element.tagName === 'LI') return false;
  const isTitle = before.element.tagName === 'H1';
  return /[:：]$/u.test(before.text) ? !isLabel(before) : /[?？؟]$/u.test(before.text) && !isTitle;
}
