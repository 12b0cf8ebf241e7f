/** Notices that a page earns by its links: "This post includes affiliate links". */
import { excerpt } from '../core/text.ts';
import type { Block, Finding, Page, Rule } from '../core/types.ts';
import { affiliatesOn } from './affiliate/page.ts';
import { isNoticeLabel, noticesOn } from './disclosures/words.ts';
import { isInLayout } from './layout-table.ts';
import { liftBlocks } from './lift-blocks.ts';
import type { Span } from './span.ts';

const ID = 'disclosures';

/** Folds such notices with their labels, near the ends of the article or where it has such links. */
export const disclosures: Rule = { id: ID, on: true, options: {}, pass: 'first', find };

function* find(page: Page): Iterable<Finding> {
  const { blocks } = page;
  for (const run of runsOf(noticesOn(page, () => affiliatesOn(page).links.length > 0, isInLayout))) {
    const label = blocks[run.from - 1];
    const from = label && isLabel(label) ? run.from - 1 : run.from;
    const { targets } = liftBlocks(blocks.slice(from, run.to + 1), page);
    if (targets.length === 0) continue;
    const says = excerpt(blocks[run.from]?.text ?? '');
    yield { rule: ID, verb: 'fold', targets, reason: { code: 'disclosure', facts: { says } }, certainty: 'certain' };
  }
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
