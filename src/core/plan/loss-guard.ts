/** The guard that keeps the first promise: no sentence of the article disappears. What it refuses is reported. */
import { type BlockText, blocksHeld, blocksIn } from '../page/known-blocks.ts';
import type { Block, Finding, Named, Page, Reason, Refusal } from '../types.ts';

/** The most words outside links that still make a label, such as "Ad", "Sponsored" or "Free, 12 MB". */
export const LABEL_WORDS = 3;

/** Labels that a rule knows word by word are no longer than this; the longest of the ad labels has eight words. */
const LONGEST_NAMED = 8;

/**
 * The largest share of the article's own prose that a plan may take, repeats aside. Of uBlock's and AdGuard's generic rules on
 * 130 real articles just one took more than this, and it was wrong (it hid 6,440 characters).
 */
const LARGEST_SHARE = 0.2;

const SENTENCE_END = /[.!?…。！？।؟]["”’)\]]*$/u;

const proseIn = (blocks: readonly BlockText[]): number =>
  blocks.reduce((sum, { words, linkWords }) => sum + words - linkWords, 0);

/**
 * True when these blocks hold, outside links, nothing or labels: at most `LABEL_WORDS` words, none of them a sentence or a
 * heading. `hide` may take these from the article, too.
 */
export const holdsOnlyLabels = (blocks: readonly BlockText[]): boolean =>
  proseIn(blocks) <= LABEL_WORDS && blocks.every(isLinkOrLabel);

const isLinkOrLabel = ({ kind, text, words, linkWords }: BlockText): boolean =>
  words === linkWords || (kind !== 'heading' && (linkWords > 0 || !SENTENCE_END.test(text)));

/** True for a finding that takes a copy and leaves another to be read. */
export const isRepeat = (finding: Finding): boolean => finding.original !== undefined;

interface Weighed<F extends Finding> {
  readonly finding: F;
  /** Words outside links, wherever on the page. */
  readonly prose: number;
  /** The share of the article's prose that would stand nowhere else. */
  readonly share: number;
  readonly holds: 'labels' | 'prose' | 'article';
}

/** The findings that take no prose they mustn't; the others go to `refusals`. Repeats are left to `refuseOnlyCopies`. */
export function refuseLosses<F extends Named>(
  findings: readonly F[],
  page: Page,
  whole: Page,
  refusals: Refusal[],
): F[] {
  const weighed = weigh(
    findings.filter((finding) => !isRepeat(finding)),
    page,
    whole,
  );
  const refused = new Set<F>();
  let taken = 0;
  // The smallest first: of findings that take too much together, as many as possible are followed.
  for (const one of [...weighed].sort((a, b) => a.share - b.share)) {
    const { finding } = one;
    const share = one.prose > LABEL_WORDS ? one.share : 0;
    const reason = refusalOf(one, share > 0 ? taken + share : 0);
    if (!reason) taken += share;
    else {
      refused.add(finding);
      refusals.push({ id: finding.id, finding, reason });
    }
  }
  return findings.filter((finding) => !refused.has(finding));
}

function refusalOf({ finding, holds, prose }: Weighed<Finding>, share: number): Reason | null {
  const { verb, certainty } = finding;
  const isLost = holds === 'article' || (holds === 'prose' && certainty !== 'listed');
  if (verb === 'hide' && isLost) return { code: 'holds-prose', facts: { count: prose } };
  if (share > LARGEST_SHARE) return { code: 'too-much', facts: { count: prose, percent: Math.round(share * 100) } };
  return null;
}

function weigh<F extends Finding>(findings: readonly F[], page: Page, around: Page): Weighed<F>[] {
  return findings.map((finding) => {
    const blocks = unlabelled(
      finding,
      held(finding, (target) => blocksIn(target, page)),
    );
    const seen = held(finding, (target) => blocksHeld(target, page)).filter(({ laidOut }) => laidOut);
    const inArticle = unlabelled(finding, seen);
    return {
      finding,
      prose: proseIn(blocks),
      share: shareOf(inArticle, page, around),
      holds: whatIsHeld(blocks, page),
    };
  });
}

/** Without the labels that a rule knows: a heading or what ends as a sentence is none, whatever the rule says. */
export function unlabelled<B extends BlockText>(
  { labels }: Pick<Finding, 'labels'>,
  blocks: readonly B[],
): readonly B[] {
  if (!labels) return blocks;
  return blocks.filter(
    ({ key, kind, text, words }) =>
      !labels.includes(key) || kind === 'heading' || words > LONGEST_NAMED || SENTENCE_END.test(text),
  );
}

/** What stands in a finding's targets, most of which are one. */
function held<B>({ targets: [first, ...others] }: Finding, blocksOf: (target: Element) => readonly B[]): readonly B[] {
  const blocks = first ? blocksOf(first) : [];
  return others.length > 0 ? blocks.concat(others.flatMap(blocksOf)) : blocks;
}

/** The share of the article's prose that these blocks would take with them. Most findings hold none, and nothing is counted. */
function shareOf(blocks: readonly Block[], page: Page, around: Page): number {
  if (proseIn(blocks) === 0) return 0;
  const { times, prose } = tallyOf(page);
  return lostProse(blocks, times) / Math.max(1, prose, page === around ? 0 : tallyOf(around).prose);
}

/** A listed ad may hold prose of its own, but not what Readability takes for the article. */
function whatIsHeld(blocks: readonly BlockText[], page: Page): Weighed<Finding>['holds'] {
  if (holdsOnlyLabels(blocks)) return 'labels';
  const isWritten = ({ words, linkWords }: BlockText) => words > linkWords;
  return blocks.some((block) => isWritten(block) && page.article.has(block.element)) ? 'article' : 'prose';
}

interface Tally {
  /** How often each text is seen on the page. */
  readonly times: ReadonlyMap<string, number>;
  /** Words outside links that are seen, each repeated block counted once. */
  readonly prose: number;
}

/** A page is planned again and again, and what can be seen of it stays the same. */
const tallies = new WeakMap<Page, Tally>();

function tallyOf(page: Page): Tally {
  const known = tallies.get(page);
  if (known) return known;
  const times = new Map<string, number>();
  let prose = 0;
  for (const { key, words, linkWords, laidOut } of page.blocks) {
    if (!laidOut) continue;
    const before = times.get(key) ?? 0;
    if (before === 0) prose += words - linkWords;
    times.set(key, before + 1);
  }
  const tally = { times, prose };
  tallies.set(page, tally);
  return tally;
}

/** The words outside links of these blocks that would stand nowhere else. `times`: how often each stands on the page. */
function lostProse(blocks: readonly Block[], times: ReadonlyMap<string, number>): number {
  const own = new Map<string, { times: number; prose: number }>();
  for (const { key, words, linkWords } of blocks) {
    own.set(key, { times: (own.get(key)?.times ?? 0) + 1, prose: words - linkWords });
  }
  let lost = 0;
  for (const [key, { times: inside, prose }] of own) if (inside >= (times.get(key) ?? 0)) lost += prose;
  return lost;
}
