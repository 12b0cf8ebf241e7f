/** The order in which findings stand on the page, whichever rule found them first. */
import { STAMP } from './page/snapshot.ts';
import type { Finding } from './types.ts';

/** Document order of the targets, one after the other; what agrees in all is the same but for its rule and reason. */
function byTargets(a: Finding, b: Finding): number {
  for (let index = 0; index < Math.max(a.targets.length, b.targets.length); index++) {
    const [x, y] = [a.targets[index], b.targets[index]];
    if (!x || !y) return x ? -1 : 1;
    if (x !== y) return x.compareDocumentPosition(y) & x.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
  return compare(a.rule, b.rule) || compare(a.reason.code, b.reason.code);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The findings in document order. Elements of a copy are numbered in it, which is asked once for each and not for each pair. */
export function findingsInOrder<F extends Finding>(findings: Iterable<F>): F[] {
  const placed = Array.from(findings, (finding) => ({ finding, place: numberOf(finding) }));
  return placed.sort((a, b) => a.place - b.place || byTargets(a.finding, b.finding)).map(({ finding }) => finding);
}

const numberOf = ({ targets }: Finding): number => Number(targets[0]?.getAttribute(STAMP) ?? Number.NaN);
