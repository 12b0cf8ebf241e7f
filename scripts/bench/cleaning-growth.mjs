/**
 * How a whole cleaning grows: pages like articles, of 1,000 to 48,000 elements, are read, planned and searched for steps in
 * real Chromium. Readability's own work isn't ours and not counted.
 */
import { withScript } from './made-pages.mjs';
import { table } from './tables.mjs';

const SIZES = [1000, 4000, 16_000, 48_000];

/** An element of the largest page may take this much of the time of one of the smallest. */
export const MOST_GROWTH = 1.5;

/** A page of so many elements is worked on for at most so many milliseconds in a row. */
const NO_PAUSE_TO = 5000;
export const LONGEST_TASK = 50;

/** Each page is read so often; the best time counts, since a busy machine only adds. */
const TIMES = 4;

const ENTRY = `
import { findAhead, lookAt, planFor } from './src/core/cleanup.ts';
import { findProcedures } from './src/core/procedures.ts';
import { layoutFacts } from './src/content/layout-facts.ts';
import { rules } from './src/rules/index.ts';
import { choicesOf, defaultSettings } from './src/settings/settings.ts';
import { stepFinders } from './src/steps/index.ts';

const hashed = (number) => { let hash = Math.imul(number ^ (number >>> 16), 0x45d9f3b); hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b); return (hash ^ (hash >>> 16)) >>> 0; };
const words = (seed, count) => { const own = hashed(seed); return Array.from({ length: count }, (_, at) => 'w' + (hashed(own + at) % 20000).toString(36)).join(' '); };
const link = (at, count) => '<a href="' + ['/page/' + at, 'https://other' + (at % 50) + '.example/p/' + at, '#place' + at][at % 3] + '">' + words(at, count) + '</a>';
const list = (at, of) => '<' + of + '>' + [1, 2, 3, 4, 5].map((item) => '<li>Press ' + words(at * 8 + item, 9) + '.</li>').join('') + '</' + of + '>';

// What an article consists of, some twenty elements a section; every third section stands twice.
const section = (at) => {
  const own = at % 3 === 2 ? at - 2 : at;
  return '<section class="part part-' + (at % 7) + '"><h2 id="place' + at + '">' + words(own, 4) + '</h2>' +
    '<p>' + words(own + 100000, 40) + ' ' + link(at, 3) + ' and <b>' + words(at, 2) + '</b>.</p>' +
    '<p>' + words(own + 200000, 60) + '.</p>' +
    (at % 4 === 0 ? list(own, at % 8 === 0 ? 'ol' : 'ul') : '<p>' + words(own + 300000, 30) + '.</p>') +
    '<figure><img src="/picture' + at + '.png" width="600" height="300"><figcaption>' + words(at, 5) + '</figcaption></figure>' +
    (at % 5 === 0 ? '<div class="related box"><p>Related articles</p><ul>' + [1, 2, 3, 4].map((item) => '<li>' + link(at * 8 + item, 6) + '</li>').join('') + '</ul></div>' : '') +
    (at % 6 === 0 ? '<table><tr><td>' + words(at, 3) + '</td><td>' + words(at + 1, 3) + '</td></tr></table>' : '') +
    '</section>';
};

globalThis.makePage = (size) => {
  const parts = [];
  document.body.innerHTML = '';
  for (let at = 0, count = 0; count < size; at++) { parts.push(section(at)); count += (parts.at(-1).match(/<[a-z]/g) ?? []).length; }
  document.body.innerHTML = '<main><article>' + parts.join('') + '</article></main>';
};

const choices = choicesOf(defaultSettings(rules));
const now = () => performance.now();
const parts = { rules, findProcedures: (page) => findProcedures(page, stepFinders), factsFor: layoutFacts, now };
const url = new URL('https://site.example/');
const READERS = ['read.readability', 'read.gate'];

/** Milliseconds of our own, by phase, and of the longest task; the least of several times. */
globalThis.timeCleaning = (times) => {
  const least = {};
  const note = (name, time) => { least[name] = Math.min(least[name] ?? Infinity, time); };
  for (let run = 0; run < times; run++) {
    let began = now();
    const result = lookAt(document, url, true, parts);
    if (result.kind === 'refused') throw new Error(result.refusal.code);
    const { look } = result;
    const looking = now() - began;
    let longest = 0;
    began = now();
    for (const _ of findAhead(look, choices, parts)) { longest = Math.max(longest, now() - began); began = now(); }
    const { timings } = planFor(look, choices, parts).report;
    longest = Math.max(longest, now() - began);
    const readers = READERS.reduce((sum, name) => sum + (timings[name] ?? 0), 0);
    note('reading', timings.read - readers);
    note('finding', timings.mend + timings.find);
    note('planning', timings.plan + timings.report);
    note('steps', timings.steps);
    note('all', timings.read - readers + timings.mend + timings.find + timings.plan + timings.steps + timings.report);
    note('longest', Math.max(longest, looking - readers));
  }
  return { least, elements: document.body.querySelectorAll('*').length };
};
`;

const PHASES = ['all', 'reading', 'finding', 'planning', 'steps'];

/** Prints microseconds for an element at each size; answers with what is above its bound. */
export async function benchCleaningGrowth(program, { sizes = SIZES, log = console.log } = {}) {
  return withScript(program, ENTRY, async (page) => {
    const measured = [];
    // The smallest first, twice: once to warm the script up.
    for (const size of [sizes[0], ...sizes]) {
      await page.evaluate(`makePage(${size})`);
      measured.push(await page.evaluate(`timeCleaning(${TIMES})`));
    }
    measured.shift();
    await page.evaluate(`makePage(${NO_PAUSE_TO})`);
    const { longest } = (await page.evaluate(`timeCleaning(${TIMES})`)).least;
    const growth = printGrowth(measured, sizes, log);
    log(`\nthe longest task of our own on ${NO_PAUSE_TO} elements: ${longest.toFixed(0)} ms`);
    return [
      ...(growth > MOST_GROWTH ? [`an element costs ${growth.toFixed(2)} times as much on the largest page`] : []),
      ...(longest > LONGEST_TASK ? [`a task of ${longest.toFixed(0)} ms on ${NO_PAUSE_TO} elements`] : []),
    ];
  });
}

/** Answers with the growth of all together. */
function printGrowth(measured, sizes, log) {
  const costs = (phase) => measured.map(({ least, elements }) => (1000 * least[phase]) / elements);
  const growthOf = (phase) => costs(phase).at(-1) / costs(phase)[0];
  log(
    table(
      ['cleaning, µs for an element', ...sizes.map(String), 'growth'],
      PHASES.map((phase) => [phase, ...costs(phase), growthOf(phase)]),
    ),
  );
  return growthOf('all');
}
