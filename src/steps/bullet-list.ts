/** Steps in bullets, where the words above the list, or those that its items begin with, say that they are steps. */
import type { FoundProcedure, StepFinder } from '../core/procedures/found-procedure.ts';
import type { Page } from '../core/types.ts';
import { procedureOf, stepsFrom } from './found-step.ts';
import { languageOf } from './instructions.ts';
import { type Line, linesOf } from './lines.ts';
import { chainsOf, type Item } from './list-chain.ts';
import { joinedParts, type PartItem, withSections } from './list-parts.ts';
import { announcesSteps, isInstructions } from './list-signs.ts';
import { SEQUENCE } from './list-words.ts';
import { instructionBox, partsOf } from './page-parts.ts';
import { Titles } from './procedure-title.ts';

const ID = 'bullet-list';

export const bulletList: StepFinder = {
  id: ID,
  *find(page: Page): Iterable<FoundProcedure> {
    const language = languageOf(page.document);
    for (const part of partsOf(page)) {
      const lines = linesOf(part);
      const titles = new Titles(part, lines);
      let covered = 0;
      const chains = [...chainsOf(lines, part, 'UL'), ...typedBullets(lines)].sort((a, b) => startOf(a) - startOf(b));
      for (const chain of joinedParts(chains, titles)) {
        const items = withoutLeadIn(chain);
        const [first] = items;
        if (!first || first.at < covered || !isJob(items, titles, language)) continue;
        const starts = items.map(({ at, end }) => ({ at, end, own: false }));
        yield* procedureOf(ID, titles, first.at, withSections(stepsFrom(lines, starts, language), items));
        covered = items.at(-1)?.end ?? covered;
      }
    }
  },
};

const startOf = (chain: readonly Item[]) => chain[0]?.at ?? 0;

/** Of the items, how many say which comes after which, where the list is only called a way to do something. */
const LEAST_SEQUENCE = 0.34;
/** A list of two is seldom more than a choice. */
const LEAST_ITEMS = 3;

function isJob(items: readonly Item[], titles: Titles, language: string): boolean {
  const [first] = items;
  if (!first) return false;
  const isHeaded =
    titles.instructionHeadingAbove(first.at) !== null ||
    instructionBox(titles.lines[first.at]?.block.element.parentElement ?? null) !== null;
  const isCalled = announcesSteps(first.at, titles);
  if (!isHeaded && !isCalled) {
    const inOrder = items.filter(({ text }, at) => at > 0 && SEQUENCE.test(text)).length;
    if (items.length < LEAST_ITEMS || inOrder < (items.length - 1) * LEAST_SEQUENCE) return false;
  }
  return isInstructions(items, titles, language, isHeaded ? 'headed' : 'bullets');
}

/** A first item that only announces the others. */
const withoutLeadIn = (items: readonly PartItem[]): readonly PartItem[] =>
  items.length > LEAST_ITEMS && /[:：–—-]$/.test(items[0]?.text ?? '') ? items.slice(1) : items;

const BULLET = /^[•·▪■□●○◦‣⁃➤➔➢►▶▸→✓✔☑⇒–—*-]\s*(?=\p{L})/u;

/** Paragraphs and lines that begin with a bullet, in runs. */
function typedBullets(lines: readonly Line[]): Item[][] {
  const runs: Item[][] = [];
  let run: Item[] = [];
  lines.forEach((line, at) => {
    if (line.level > 0 || line.isChapter) run = [];
    if (line.level > 0 || line.item || line.block.kind !== 'text' || !BULLET.test(line.text)) return;
    if (run.length === 0) runs.push(run);
    run.push({ number: run.length + 1, at, end: at + 1, text: line.text.replace(BULLET, '') });
  });
  return runs.filter((one) => one.length > 1);
}
