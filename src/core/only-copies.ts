/** The guard that a copy is taken only while the same text stays to be read. What it refuses is reported. */
import { blocksOf, signatureOf } from './blocks.ts';
import { isRepeat } from './loss-guard.ts';
import type { Finding, Named, Page, Reason, Refusal } from './types.ts';
import { holdsUnread } from './unread.ts';

/**
 * The findings left once every repeat whose text would no longer be seen anywhere is taken out: each of its blocks must
 * stand once more, visible, where the plan takes nothing.
 */
export function refuseOnlyCopies<F extends Named>(findings: readonly F[], page: Page, refusals: Refusal[]): F[] {
  const repeats = findings.filter(isRepeat);
  if (repeats.length === 0) return [...findings];
  const rest = page.without(findings.filter((finding) => !isRepeat(finding)).flatMap(({ targets }) => targets));
  const visible = new Map<string, number>();
  for (const block of rest.blocks) {
    if (block.laidOut) visible.set(signatureOf(block), (visible.get(signatureOf(block)) ?? 0) + 1);
  }
  const refused = new Set<F>();
  for (const finding of repeats) {
    const reason = takeCopies(finding, rest, visible);
    if (reason) {
      refused.add(finding);
      refusals.push({ id: finding.id, finding, reason });
    }
  }
  return findings.filter((finding) => !refused.has(finding));
}

/** Takes the finding's blocks out of what is visible, unless one of them is the last of its kind. */
function takeCopies(finding: Finding, rest: Page, visible: Map<string, number>): Reason | null {
  if (finding.targets.some(holdsUnread)) return { code: 'unread', facts: {} };
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
