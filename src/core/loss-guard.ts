/** The guard that keeps the first promise: no sentence of the article disappears. What it refuses is reported. */
import { blocksOf, measure, signatureOf } from './blocks.ts';
import type { Block, Finding, Page, Reason, Refusal } from './types.ts';

/**
 * The most words outside links that `hide` may take with it: labels such as "Ad", "Sponsored" or "Free, 12 MB". The
 * shortest sentences of an article that stand alone have four words or more.
 */
export const LABEL_WORDS = 3;

/**
 * The largest share of the article's own prose that one finding may take. Of uBlock's and AdGuard's generic rules on 130
 * real articles just one took more than this, and it was wrong (it hid 6,440 characters).
 */
export const LARGEST_SHARE = 0.2;

export const isRepeat = (finding: Finding): boolean => finding.original !== undefined;

/** The findings that take no prose they mustn't; the others go to `refusals`. */
export function refuseLosses(findings: readonly Finding[], page: Page, refusals: Refusal[]): Finding[] {
  const article = proseOf(page.blocks);
  return findings.filter((finding) => {
    if (isRepeat(finding)) return true;
    const { words, linkWords } = measure(finding.targets, page.facts);
    const prose = words - linkWords;
    const reason = refusalOf(finding, prose, prose > LABEL_WORDS ? proseTaken(finding, page) / article : 0);
    if (reason) refusals.push({ finding, reason });
    return !reason;
  });
}

function refusalOf({ verb, certainty }: Finding, prose: number, share: number): Reason | null {
  if (verb === 'hide' && certainty !== 'listed' && prose > LABEL_WORDS)
    return { code: 'holds-prose', facts: { count: prose } };
  if (share > LARGEST_SHARE) return { code: 'too-much', facts: { count: prose, percent: Math.round(share * 100) } };
  return null;
}

/** Words outside links, each repeated block counted once. */
function proseOf(blocks: readonly Block[]): number {
  const once = new Map<string, number>();
  for (const block of blocks) once.set(block.key, block.words - block.linkWords);
  return Math.max(
    1,
    [...once.values()].reduce((sum, words) => sum + words, 0),
  );
}

/** The article's words outside links that would be gone, those that stand elsewhere on the page not counted. */
function proseTaken({ targets }: Finding, page: Page): number {
  const inside = new Set(targets);
  const takes = (block: Block) => {
    for (let at: Element | null = block.element; at; at = at.parentElement) if (inside.has(at)) return true;
    return false;
  };
  const [taken, left] = [page.blocks.filter(takes), page.blocks.filter((block) => !takes(block))];
  const stays = new Set(left.filter(({ laidOut }) => laidOut).map(({ key }) => key));
  return proseOf(taken.filter(({ key }) => !stays.has(key)));
}

/**
 * The findings left once every repeat whose text would no longer be seen anywhere is taken out: each of its blocks must
 * stand once more, visible, where the plan takes nothing.
 */
export function refuseOnlyCopies(findings: readonly Finding[], page: Page, refusals: Refusal[]): Finding[] {
  const repeats = findings.filter(isRepeat);
  if (repeats.length === 0) return [...findings];
  const rest = page.without(findings.filter((finding) => !isRepeat(finding)).flatMap(({ targets }) => targets));
  const visible = new Map<string, number>();
  for (const block of rest.blocks) {
    if (block.laidOut) visible.set(signatureOf(block), (visible.get(signatureOf(block)) ?? 0) + 1);
  }
  const refused = new Set<Finding>();
  for (const finding of repeats) {
    const reason = takeCopies(finding, rest, visible);
    if (reason) {
      refused.add(finding);
      refusals.push({ finding, reason });
    }
  }
  return findings.filter((finding) => !refused.has(finding));
}

/** Takes the finding's blocks out of what is visible, unless one of them is the last of its kind. */
function takeCopies(finding: Finding, rest: Page, visible: Map<string, number>): Reason | null {
  const taken = new Map<string, { times: number; words: number }>();
  for (const block of finding.targets.flatMap((target) => blocksOf(target, rest.facts, (at) => rest.isSetAside(at)))) {
    const signature = signatureOf(block);
    const times = (taken.get(signature)?.times ?? 0) + (block.laidOut ? 1 : 0);
    taken.set(signature, { times, words: block.words });
  }
  for (const [signature, { times, words }] of taken) {
    if ((visible.get(signature) ?? 0) - times < 1) return { code: 'only-copy', facts: { count: words } };
  }
  for (const [signature, { times }] of taken) visible.set(signature, (visible.get(signature) ?? 0) - times);
  return null;
}
