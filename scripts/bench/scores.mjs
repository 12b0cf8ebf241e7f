/** Scores of a set of pages, by the corpus's own scorer. */
import { table } from './tables.mjs';

export const RATES = ['kept', 'repeatsGone', 'noiseGone', 'stepPrecision', 'stepRecall', 'stepF1', 'procedureExact'];

const parts = (gold) => ['texts', 'links', 'images'].map((part) => [part, gold.noise[part]]);

const kindsOf = (golds) =>
  [...new Set(golds.flatMap((gold) => parts(gold).flatMap(([, list]) => list.map(({ kind }) => kind))))].sort();

const onlyKind = (gold, kind) => ({
  ...gold,
  keep: [],
  repeated: [],
  procedures: null,
  noise: Object.fromEntries(parts(gold).map(([part, list]) => [part, list.filter((item) => item.kind === kind)])),
});

/** `results`: gold and outcome of each page. Rates over all of them, with the share gone of each kind of noise in `kinds`. */
export function ratesOf(results, scorer) {
  const score = (change) =>
    scorer.rates(scorer.total(results.map(({ gold, outcome }) => scorer.scorePage(change(gold), outcome))));
  const kinds = kindsOf(results.map(({ gold }) => gold));
  const rates = score((gold) => gold);
  return {
    ...rates,
    kinds: Object.fromEntries(kinds.map((kind) => [kind, score((gold) => onlyKind(gold, kind)).noiseGone])),
  };
}

/** `byReader`: name → rates. Steps stand only where somebody looks for them. */
export function scoreTable(byReader) {
  const readers = Object.entries(byReader);
  const kinds = Object.keys(readers[0]?.[1].kinds ?? {});
  const rates = table(
    ['', ...RATES],
    readers.map(([name, rates]) => [
      name,
      ...RATES.map((rate) => (rates.stepPrecision === null && /step|proc/.test(rate) ? null : rates[rate])),
    ]),
  );
  const noise = table(
    ['noise gone, by kind', ...kinds],
    readers.map(([name, rates]) => [name, ...kinds.map((kind) => rates.kinds[kind])]),
  );
  return `${rates}\n\n${noise}`;
}
