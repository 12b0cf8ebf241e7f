/** What the bench has found, as text. */
import { explanationOf } from './explained.mjs';
import { lostLines } from './lost-words.mjs';
import { ratesOf, scoreTable } from './scores.mjs';
import { lostSentences } from './sentences.mjs';
import { sizesOf } from './sizes.mjs';
import { table } from './tables.mjs';

const AS_IS = 'page as it is';

/** Results with a gold file that somebody made by reading. */
const labelled = (results) => results.filter(({ page, error }) => page.gold?.labelled && !error);

/** What a reader has of a page by this reader's work. */
function outcomeBy(reader, { before, after, peers }) {
  if (reader === AS_IS) return before;
  return reader === 'Winnow' ? (after ?? before) : peers[reader].outcome;
}

function ratesBy(reader, results, scorer) {
  return ratesOf(
    labelled(results).map((result) => ({ gold: result.page.gold, outcome: outcomeBy(reader, result) })),
    scorer,
  );
}

/** Set → rates of Winnow, for the sets with gold files. Pages that failed are left out; they are faults. */
export function scoresOf(results, scorer) {
  const sets = Object.entries(results).filter(([, list]) => list.some(({ page }) => page.gold));
  return Object.fromEntries(sets.map(([name, list]) => [name, ratesBy('Winnow', list, scorer)]));
}

export function printScores(results, scorer) {
  for (const name of ['examples', 'family']) {
    const list = labelled(results[name] ?? []);
    if (list.length === 0) continue;
    const readers = ['Winnow', ...Object.keys(list[0].peers), AS_IS];
    const rates = Object.fromEntries(readers.map((reader) => [reader, ratesBy(reader, list, scorer)]));
    console.log(`\n${name}: ${list.length} labelled pages\n\n${scoreTable(rates)}`);
  }
}

/** Page by page: words of the article that are gone, and noise that is left; without a gold file, every line that is gone. */
export function printDetails(results, scorer) {
  for (const result of Object.values(results).flat()) {
    if (result.error) continue;
    const { page, before, after } = result;
    if (page.gold) printAgainstGold(page, scorer.scorePage(page.gold, outcomeBy('Winnow', result)));
    else if (after) {
      const left = new Set(after.text.split('\n'));
      console.log(`\n${page.set}/${page.name}`);
      for (const line of before.text.split('\n')) if (!left.has(line)) console.log(`  gone  ${line}`);
    }
  }
}

function printAgainstGold({ set, name }, { stepHits, stepFound, stepGold, lost, left }) {
  console.log(`\n${set}/${name}: steps ${stepHits} right of ${stepFound} found, ${stepGold} in all`);
  for (const line of lost) console.log(`  lost  ${line}`);
  for (const line of left) console.log(`  left  ${line}`);
}

/** Every sentence of an ordinary article that cleaning took from view. */
export function printOrdinary(results, scorer) {
  if (results.length === 0) return;
  const losses = results.flatMap(({ page, before, after }) =>
    after
      ? lostSentences(page.expected, before.text, after.text, scorer.normalise).map(
          (sentence) => `  ${page.name}: ${sentence}`,
        )
      : [],
  );
  console.log(`\nordinary: ${losses.length} sentences of ${results.length} articles hidden or folded`);
  if (losses.length) console.log(losses.join('\n'));
}

/** Every line of an article's own text that cleaning took from view, with what somebody found when they read it there. */
export function printArticles(results, { normalise }, explanations) {
  const read = results.filter(({ error }) => !error);
  if (read.length === 0) return;
  const losses = read.flatMap(({ page, before, after }) =>
    after ? lostLines(page.truth, before.text, after.text, normalise).map((loss) => ({ page, ...loss })) : [],
  );
  const lost = losses.reduce((total, { words }) => total + words, 0);
  const all = read.reduce((total, { page }) => total + normalise(page.truth).split(' ').length, 0);
  const share = ((100 * lost) / all).toFixed(3);
  console.log(`\narticles: ${lost} of ${all} words of ${read.length} articles hidden or folded (${share} %)`);
  for (const { page, line, words } of losses)
    console.log(`  ${page.name}: ${words} ${line}\n    ${explanationOf(explanations, line, normalise)}`);
}

/** Pages that are no articles and were taken for some. */
export function printNegative(results) {
  if (results.length === 0) return;
  const taken = results.filter(({ report, shown }) => report !== null || shown === 'ready');
  console.log(`\nnegative: ${taken.length} of ${results.length} pages without an article were taken for one`);
  for (const { page } of taken) console.log(`  ${page.kind}: ${page.name}`);
}

export async function printSizes(folder) {
  console.log(`\n${table(['size, kB', 'minified', 'gzip'], await sizesOf(folder))}`);
}
