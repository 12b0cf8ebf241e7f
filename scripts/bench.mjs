/**
 * Cleans real pages in real Chromium with the built extension, through its real popup, and says how well.
 *
 *   node scripts/bench.mjs            everything, beside Readability and Defuddle in the same run
 *   node scripts/bench.mjs --floors   quick: scores against tests/bench/floors.json, and undo; fails below a floor
 *   node scripts/bench.mjs --raise    as --floors, then lifts the floors to the scores that were reached
 *   node scripts/bench.mjs --write    everything, and writes the table into docs/benchmarks.md
 *   node scripts/bench.mjs growth     how work grows with the page, and what stays in memory, on pages of our own; fails above a bound
 *   node scripts/bench.mjs gate       what the gate costs on pages that aren't cleaned; fails above its bound
 *   … --only NAME                     only pages whose set or name holds NAME; says what was lost and left on each
 *
 * The pages are not part of the project; without them this says so and ends well.
 */
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildFor } from '../build.mjs';
import { startChromium } from './bench/chromium.mjs';
import { benchCleaningGrowth } from './bench/cleaning-growth.mjs';
import { hasCorpus, loadScorer } from './bench/corpus.mjs';
import { printedBy, writeDocument } from './bench/document.mjs';
import { benchElsewhere } from './bench/elsewhere.mjs';
import { readExplanations } from './bench/explained.mjs';
import { raised, readFloors, reportFloors, writeFloors } from './bench/floors.mjs';
import { printFolds } from './bench/folds.mjs';
import { benchGate } from './bench/gate.mjs';
import { benchLists } from './bench/lists.mjs';
import { benchMemory } from './bench/memory.mjs';
import { benchOpening } from './bench/opening.mjs';
import { peersScript } from './bench/peers.mjs';
import { benchPopups } from './bench/popup-opening.mjs';
import {
  printArticles,
  printDetails,
  printNegative,
  printOrdinary,
  printScores,
  printSizes,
  scoresOf,
} from './bench/print.mjs';
import { measureReaders, printReaders, readerScores } from './bench/reader.mjs';
import { printFoundSteps, printRecipes, ratesOfRecipes } from './bench/recipes.mjs';
import { benchRepeatsGrowth } from './bench/repeats-growth.mjs';
import { faultsOf, measurePages } from './bench/run.mjs';
import { setsFor } from './bench/sets.mjs';
import { printTimes } from './bench/times.mjs';
import { findBrowser, howToInstall } from './browsers.mjs';
import { builtFor } from './built.mjs';

const BUILT = builtFor('chrome');
const DEMO = fileURLToPath(new URL('../demo/index.html', import.meta.url));

const OPTIONS = {
  floors: { type: 'boolean' },
  raise: { type: 'boolean' },
  write: { type: 'boolean' },
  only: { type: 'string' },
};

/** Quickly in two browsers at once; else in one, since times are taken. */
async function measureAll(sets, program, quick) {
  const peers = quick ? null : await peersScript();
  const browsers = await Promise.all(Array.from({ length: quick ? 2 : 1 }, () => startChromium(program, BUILT)));
  const results = {};
  try {
    for (const [name, { pages, anyway = false, alone = false }] of Object.entries(sets)) {
      results[name] = await measurePages(browsers, pages, {
        anyway,
        peers: alone || name === 'negative' ? null : peers,
      });
    }
  } finally {
    await Promise.all(browsers.map((chromium) => chromium.close()));
  }
  return results;
}

/** As it names itself, e.g. “Chromium 156.0.8078.79”. */
function browserName() {
  const said = execFileSync(findBrowser('chromium'), ['--version'], { encoding: 'utf8' });
  return /^\S+ [\d.]+/.exec(said)?.[0] ?? said.trim();
}

async function growthFaults(program) {
  const demo = { name: 'demo', url: 'https://everyday-iron.example/', html: await readFile(DEMO) };
  return [
    ...(await benchMemory(program, BUILT, [demo])),
    ...(await benchCleaningGrowth(program)),
    ...(await benchRepeatsGrowth(program)),
  ];
}

/** What is measured on pages of its own: no corpus is needed. Each answers with what is above its bound. */
const ALONE = { growth: growthFaults, gate: (program) => benchGate(program, BUILT) };

/** Builds what is measured, and says in which browser; null, said aloud, where there is none. */
async function prepare() {
  const program = findBrowser('chromium');
  if (program) await buildFor('chrome');
  else console.error(howToInstall(['chromium']));
  return program;
}

async function benchAlone(names) {
  const program = await prepare();
  if (!program) return 1;
  const faults = [];
  for (const name of names) faults.push(...(await ALONE[name](program)));
  for (const fault of faults) console.error(fault);
  return faults.length ? 1 : 0;
}

async function benchPages({ values, quick, program }) {
  const start = performance.now();
  const scorer = await loadScorer();
  const sets = await setsFor({ quick, only: values.only });
  // Threads wait for no browser: where no times are taken they read meanwhile.
  const early = quick ? measureReaders(sets, quick) : null;
  const results = await measureAll(sets, program, quick);
  const read = await (early ?? measureReaders(sets, quick, results));
  await printResults({ results, read, scorer, quick, only: values.only });
  if (!quick) await benchBeside({ program, sets, results });
  const faults = faultsOf(Object.values(results).flat());
  printFaults(faults);
  console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`);
  const scores = { ...scoresOf(results, scorer), ...ratesOfRecipes(results, scorer), ...readerScores(read, scorer) };
  return { scores, faults };
}

async function printResults({ results, read, scorer, quick, only }) {
  printScores(results, scorer);
  printOrdinary(results.ordinary ?? [], scorer);
  printArticles(results.articles ?? [], scorer, await readExplanations());
  printFolds([...(results.ordinary ?? []), ...(results.articles ?? [])]);
  printRecipes(results, scorer, quick && !only);
  printFoundSteps(results, quick);
  await printReaders(read, scorer);
  if (only) printDetails(results, scorer);
}

/** What takes its time and is held to no floor. */
async function benchBeside({ program, sets, results }) {
  const all = Object.values(results).flat();
  printNegative(results.negative ?? []);
  printTimes(results);
  await benchLists(program, BUILT, all);
  await benchOpening(program, BUILT, [...(sets.ordinary?.pages ?? []), ...(sets.articles?.pages ?? [])]);
  await benchPopups(program, BUILT, sets.articles?.pages ?? []);
  await benchElsewhere(
    program,
    all.map(({ page }) => page),
  );
  await printSizes(BUILT);
}

function printFaults(faults) {
  if (faults.length) console.log(`\nFaults:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  else console.log('\nOpening the popup changed no page, and Undo all gave each page back byte for byte.');
}

async function main(values, alone) {
  if (alone.length) return benchAlone(alone);
  if (!hasCorpus()) {
    console.log('skipped: no corpus');
    return 0;
  }
  const program = await prepare();
  if (!program) return 1;
  const { scores, faults } = await benchPages({ values, quick: Boolean(values.floors || values.raise), program });
  if (values.only) return faults.length ? 1 : 0;
  const floors = await readFloors();
  const stands = reportFloors(floors, scores);
  if (values.raise && stands && faults.length === 0) await writeFloors(raised(floors, scores));
  return stands && faults.length === 0 ? 0 : 1;
}

const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
const alone = Object.keys(ALONE).filter((name) => positionals.includes(name));
const printed = await printedBy(async () => {
  process.exitCode = await main(values, alone);
});
// A part of the pages, or their scores alone, are no table.
const isWhole = hasCorpus() && !alone.length && !values.floors && !values.raise && !values.only;
if (values.write && isWhole && process.exitCode === 0) await writeDocument(printed, browserName());
