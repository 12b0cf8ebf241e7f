/** Steps in the page's own numbered lists, also where pictures and notes part one list into several. */
import type { FoundProcedure, StepFinder } from '../core/procedures/found-procedure.ts';
import type { Page } from '../core/types.ts';
import { procedureOf, type Start, stepsFrom } from './found-step.ts';
import { languageOf } from './instructions.ts';
import { isOwnLabel } from './last-step.ts';
import { type Line, linesOf } from './lines.ts';
import { chainsOf, type Item } from './list-chain.ts';
import { joinedParts, withSections } from './list-parts.ts';
import { isInstructions } from './list-signs.ts';
import { partsOf } from './page-parts.ts';
import { Titles } from './procedure-title.ts';

const ID = 'ordered-list';

export const orderedList: StepFinder = {
  id: ID,
  *find(page: Page): Iterable<FoundProcedure> {
    const language = languageOf(page.document);
    for (const part of partsOf(page)) {
      const lines = linesOf(part);
      const titles = new Titles(part, lines);
      let covered = 0;
      for (const chain of joinedParts(chainsOf(lines, part, 'OL'), titles)) {
        const [first] = chain;
        // A list inside an item of an accepted one belongs to that step.
        if (!first || first.at < covered) continue;
        if (!isInstructions(chain, titles, language)) continue;
        const starts = chain.map((item) => startOf(item, lines));
        yield* procedureOf(ID, titles, first.at, withSections(stepsFrom(lines, starts, language), chain));
        covered = chain.at(-1)?.end ?? covered;
      }
    }
  },
};

function startOf(item: Item, lines: readonly Line[]): Start {
  const line = lines[item.at];
  const own = line !== undefined && item.end === item.at + 1 && isOwnLabel(line, line.text, lines[item.end]);
  return { at: item.at, end: item.end, own };
}
