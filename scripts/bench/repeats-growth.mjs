/**
 * How the rule that finds repeats grows: `find` is called directly in real Chromium, on pages of 1,000 to 64,000 blocks and
 * on pages made to be hard. Reading the page into blocks is not counted: all rules share it.
 */
import { withScript } from './made-pages.mjs';
import { table } from './tables.mjs';

const SIZES = [1000, 4000, 16_000, 64_000];

/** The size at which the rule is compared with copying the page and Readability. */
const COMPARED = 16_000;

/** A block of the largest page may take this much of the time of one of the smallest. */
export const MOST_GROWTH = 1.5;

/** At `COMPARED` blocks, the rule may take this share of copying the page and Readability. */
export const MOST_SHARE = 0.3;

/** Each page is read and searched this often; the best time counts, since a busy machine only adds. */
const TIMES = 5;

const ENTRY = `
import { Readability } from '@mozilla/readability';
import { staticFacts } from './src/core/facts.ts';
import { openPage } from './src/core/page.ts';
import { repeatedSections } from './src/rules/repeated-sections.ts';

// Words as if drawn from a vocabulary of 20,000, the same for the same seed and, however many there are, for no other.
const hashed = (number) => { let hash = Math.imul(number ^ (number >>> 16), 0x45d9f3b); hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b); return (hash ^ (hash >>> 16)) >>> 0; };
const words = (seed, count) => { const own = hashed(seed); return Array.from({ length: count }, (_, at) => 'w' + (hashed(own + at) % 20000).toString(36)).join(' '); };
const p = (text) => '<p>' + text + '.</p>';
const of = (count, line) => Array.from({ length: count }, (_, at) => line(at)).join('');

// A third of an article's sections stand twice, a tenth of them nearly; pictures stand between.
function mixed(at) {
  const section = at % 30 < 10 ? at - 10 : at;
  if (at % 10 === 0) return '<h2>Chapter ' + words(section, 3) + '</h2>';
  if (at % 10 === 5) return '<p><img src="/picture' + at + '.png"></p>';
  const text = words(section, 20 + (section % 30));
  return p(at % 30 === 7 ? text.replace(/^\\w+/, 'number' + at) : text);
}

const KINDS = {
  mixed: (count) => of(count, mixed),
  'all unlike': (count) => of(count, (at) => p(words(at, 30))),
  'all equal': (count) => of(count, () => p(words(1, 30))),
  'all nearly equal': (count) => of(count, (at) => p('Number ' + at + ' ' + words(1, 30))),
  'one line, copied': (count) => of(count, () => p('one line of five words')),
  'equal in tens': (count) => of(count, (at) => p(words(at % 10, 30))),
  'contents and headings': (count) => '<ul>' + of(count / 2, (at) => '<li>Chapter ' + at + ' begins</li>') + '</ul>' + of(count / 2, (at) => '<h2>Chapter ' + at + ' begins</h2>'),
  'steps': (count) => of(count, (at) => p((1 + (at % 9)) + ') Press the button called ' + words(at % 90, 8))),
  // Two blocks of a megabyte, which differ in one word, and the rest of the page.
  'a block of 1 MB': (count) => { const long = words(1, 200000); return p(long) + p(long.replace(' ', ' not ')) + of(count - 2, (at) => p(words(at, 30))); },
};

globalThis.kinds = Object.keys(KINDS);
globalThis.makePage = (kind, count) => { document.body.innerHTML = '<article>' + KINDS[kind](count) + '</article>'; };

const best = (times, work) => {
  let least = Infinity;
  for (let run = 0; run < times; run++) {
    const prepared = work.prepare?.();
    const start = performance.now();
    work.run(prepared);
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

globalThis.timeRule = (times) => {
  let found = 0;
  const time = best(times, {
    prepare() {
      const page = openPage(document, { url: new URL('https://site.example/'), facts: staticFacts() });
      if (page.blocks.length === 0) throw new Error('an empty page');
      return page;
    },
    run(page) { found = [...repeatedSections.find(page, { sensitivity: 'near' })].length; },
  });
  return { time, found };
};

globalThis.timeReading = (times) => best(times, { run: () => new Readability(document.cloneNode(true)).parse() });
`;

/**
 * One row for each kind of page: microseconds for a block at each size, how much dearer a block is on the largest page
 * than on the smallest, and the share of copying and Readability. Prints them; answers with what is above its bound.
 */
export async function benchRepeatsGrowth(program, { sizes = SIZES, log = console.log } = {}) {
  return withScript(program, ENTRY, async (page) => {
    const rows = [];
    for (const kind of await page.evaluate('kinds')) rows.push(await measure(page, kind, sizes));
    log(
      table(
        ['repeats, µs for a block', ...sizes.map(String), 'growth', 'of Readability', 'folds'],
        rows.map(({ kind, costs, growth, share, found }) => [kind, ...costs, growth, share, String(found)]),
      ),
    );
    return rows.flatMap(({ kind, growth, share }) => [
      ...(growth > MOST_GROWTH
        ? [`repeats, ${kind}: a block costs ${growth.toFixed(2)} times as much on the largest page`]
        : []),
      ...(share > MOST_SHARE ? [`repeats, ${kind}: ${share.toFixed(2)} of copying and Readability`] : []),
    ]);
  });
}

async function measure(page, kind, sizes) {
  const costs = [];
  let share = 0;
  let found = 0;
  // The first page of a kind also warms the script up.
  await page.evaluate(`makePage(${JSON.stringify(kind)}, ${sizes[0]})`);
  await page.evaluate(`timeRule(${TIMES})`);
  for (const size of sizes) {
    await page.evaluate(`makePage(${JSON.stringify(kind)}, ${size})`);
    const timed = await page.evaluate(`timeRule(${TIMES})`);
    found = timed.found;
    costs.push((1000 * timed.time) / size);
    if (size === COMPARED) share = timed.time / (await page.evaluate('timeReading(2)'));
  }
  return { kind, costs, growth: costs.at(-1) / costs[0], share, found };
}
