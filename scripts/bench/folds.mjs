/** Every repeat that was folded on pages where repeats are rare, for somebody to read both copies. */

/** The set and name of each page with folds, and for each fold how it begins, how its first copy begins, and how they differ. */
export function printFolds(results) {
  const read = results.filter(({ report }) => report);
  if (read.length === 0) return;
  const folds = read.flatMap(({ page, report }) =>
    report.actions.filter(({ firstCopy }) => firstCopy).map((action) => ({ page, action })),
  );
  console.log(`\nrepeats folded on ${read.length} ordinary pages and articles: ${folds.length}`);
  for (const { page, action } of folds) {
    console.log(`  ${page.set}/${page.name}: ${action.words} words, ${action.reason.code}`);
    console.log(`    copy   ${action.excerpt}\n    first  ${action.firstCopy.excerpt}`);
    for (const { was, is } of action.differences ?? []) console.log(`    differs: ${was || '–'} → ${is || '–'}`);
  }
}
