/** How well the reader view gets the article and nothing else, beside other readers on the same pages. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { pageText, readerOutcome } from './reader-outcome.mjs';
import { readAll } from './reader-threads.mjs';
import { lostSentences } from './sentences.mjs';
import { table } from './tables.mjs';

const EXPLAINED = fileURLToPath(new URL('../../tests/bench/explained-reader.json', import.meta.url));
const WORST = 5;

/** Reading of Defuddle in jsdom takes minutes; what it made of the page in Chromium is measured instead. */
const IN_CHROMIUM = 'Defuddle';

/** An outcome of a peer in Chromium, where its title stands on the first line. */
function withoutTitle({ outcome }) {
  const [, ...lines] = outcome.text.split('\n');
  return { text: lines.join('\n'), whole: outcome.text, shown: outcome };
}

/** Those that read in jsdom, beside Winnow. */
const PEERS = ['Readability'];

/**
 * Set → reader → one outcome for each page. `results` are those of the same sets in Chromium; without any the peers there
 * are left out, and `quick` asks Winnow alone.
 */
export async function measureReaders(sets, quick, results = {}) {
  const names = ['articles', 'examples', 'family', 'ordinary'];
  const pagesOf = (name) => (sets[name]?.pages ?? []).filter(({ gold }) => !gold || gold.labelled);
  const asked = names.flatMap((name) =>
    ['Winnow', ...(quick ? [] : PEERS)].flatMap((reader) => pagesOf(name).map((page) => ({ name, reader, page }))),
  );
  const outcomes = await readAll(asked.map(({ reader, page: { url, html } }) => ({ reader, url, html })));
  const measured = {};
  for (const [at, { name, reader }] of asked.entries()) {
    measured[name] ??= { pages: pagesOf(name), by: {} };
    measured[name].by[reader] ??= [];
    measured[name].by[reader].push(outcomes[at]);
  }
  for (const [name, { pages, by }] of Object.entries(measured)) {
    const inChromium = pages.map((page) => results[name]?.find((result) => result.page === page)?.peers?.[IN_CHROMIUM]);
    if (inChromium.every(Boolean)) by[IN_CHROMIUM] = inChromium.map(withoutTitle);
  }
  return measured;
}

/** The share of an article's sentences, in words, that a reader still has. */
function sentencesKept({ pages, by }, reader, { normalise }) {
  const words = (text) => normalise(text).split(' ').filter(Boolean).length;
  const kept = pages.map((page, at) => {
    const lost = lostSentences(page.expected, pageText(page.html, page.url), by[reader][at].whole, normalise);
    const all = words(pageText(page.expected, page.url));
    return { all, lost: lost.reduce((sum, sentence) => sum + words(sentence), 0) };
  });
  const sum = (of) => kept.reduce((total, one) => total + one[of], 0);
  return 1 - sum('lost') / sum('all');
}

function ratesBy(measured, reader, scorer) {
  const rates = {};
  for (const [name, set] of Object.entries(measured)) {
    const { pages, by } = set;
    if (name === 'articles')
      rates.articles = scorer.articleRates(
        pages.map(({ truth }, at) => scorer.scoreArticle(truth, by[reader][at].text)),
      );
    else if (name === 'ordinary') rates.ordinary = { recall: sentencesKept(set, reader, scorer) };
    else {
      const total = scorer.total(
        pages.map(({ gold }, at) => scorer.scorePage({ ...gold, procedures: null }, by[reader][at].shown)),
      );
      const { kept, repeatsGone, noiseGone } = scorer.rates(total);
      rates[name] = { kept, repeatsGone, noiseGone };
    }
  }
  return rates;
}

/** Scores of Winnow's reader view, as floors know them: `reader-articles` and the like. */
export function readerScores(measured, scorer) {
  const rates = ratesBy(measured, 'Winnow', scorer);
  return Object.fromEntries(Object.entries(rates).map(([name, rate]) => [`reader-${name}`, rate]));
}

export async function printReaders(measured, scorer) {
  const names = Object.keys(measured);
  if (names.length === 0) return;
  for (const name of names) {
    const { pages, by } = measured[name];
    const rows = Object.keys(by).map((reader) => [reader, ratesBy({ [name]: measured[name] }, reader, scorer)[name]]);
    const columns = Object.keys(rows[0][1]);
    const cells = rows.map(([reader, rates]) => [reader, ...columns.map((rate) => rates[rate])]);
    console.log(`\nreader view, ${name}: ${pages.length} pages\n\n${table(['', ...columns], cells)}`);
  }
  if (measured.articles) await printWorst(measured.articles, scorer);
  if (measured.ordinary) printLostParts(measured.ordinary);
}

const f1 = ({ tp, fp, fn }) => (2 * tp) / (2 * tp + fp + fn);

/** The pages with the lowest scores, each with what somebody found when they read it. */
async function printWorst({ pages, by }, { scoreArticle }) {
  const explained = JSON.parse(await readFile(EXPLAINED, 'utf8'));
  const scored = pages.map(({ name, truth }, at) => ({ name, score: scoreArticle(truth, by.Winnow[at].text) }));
  console.log('\nthe five articles that are read worst:');
  for (const { name, score } of scored.sort((a, b) => f1(a.score) - f1(b.score)).slice(0, WORST)) {
    const { tp, fp, fn } = score;
    const parts = [f1(score), tp / (tp + fp), tp / (tp + fn)].map((share) => share.toFixed(3));
    console.log(
      `  ${name}  F1 ${parts[0]}  precision ${parts[1]}  recall ${parts[2]}\n    ${explained[name] ?? 'NOT YET JUDGED'}`,
    );
  }
}

/** Tables, code, lists and pictures of ordinary articles that the reader view has fewer of. */
function printLostParts({ pages, by }) {
  const before = pages.map(({ expected, url }) => readerOutcome({ title: '', html: expected }, url).counts);
  for (const part of Object.keys(before[0] ?? {})) {
    const sum = before.reduce((total, counts) => total + counts[part], 0);
    const fewer = pages.flatMap(({ name }, at) => {
      const lost = before[at][part] - by.Winnow[at].counts[part];
      return lost > 0 ? [`${name} ${lost}`] : [];
    });
    console.log(
      `  ${part}: ${sum} in ordinary articles${fewer.length ? `, fewer in ${fewer.join(', ')}` : ', none lost'}`,
    );
  }
}
