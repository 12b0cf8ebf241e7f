/**
 * How the rule that finds repeats grows: `find` is called directly in real Chromium, on pages of 1,000 to 64,000 blocks and
 * on pages made to be hard. Reading the page into blocks and its index is not counted: all rules share it.
 */
import { withScript } from './made-pages.mjs';
import { quantile, table } from './tables.mjs';

const SIZES = [1000, 4000, 16_000, 64_000];

/** The size at which the rule is compared with copying the page and Readability. */
const COMPARED = 16_000;

/**
 * A block of the largest page may take this much of the time of one of the smallest; or as much more as in a plain search on
 * the same page, which waits for memory as any program does whose data no longer fits the processor's cache.
 */
export const MOST_GROWTH = 1.5;
const MOST_WITH_PLAIN = 2;

/** At `COMPARED` blocks, the rule may take this share of copying the page and Readability. */
export const MOST_SHARE = 0.3;

/** Each measure is taken this often; the median counts: other programs don't add to a thread's time, but what it throws away does. */
const TIMES = 5;

/** Small pages are measured several at once, so that what it costs to ask the browser for the time is little beside. */
const BLOCKS_AT_ONCE = 16_000;

const ENTRY = `
import { Readability } from '@mozilla/readability';
import { staticFacts } from './src/core/page/facts.ts';
import { openPage } from './src/core/page.ts';
import { indexOf } from './src/core/page/page-index.ts';
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
  // The first half in paragraphs of two sentences, the second with one in each.
  'in other paragraphs': (count) => { const said = (at) => 'S' + words(at, 15) + '.'; const third = Math.floor(count / 3); return of(third, (at) => '<p>' + said(2 * at) + ' ' + said(2 * at + 1) + '</p>') + of(2 * third, (at) => '<p>' + said(at) + '</p>'); },
  'one line, copied': (count) => of(count, () => p('one line of five words')),
  'equal in tens': (count) => of(count, (at) => p(words(at % 10, 30))),
  'contents and headings': (count) => '<ul>' + of(count / 2, (at) => '<li>Chapter ' + at + ' begins</li>') + '</ul>' + of(count / 2, (at) => '<h2>Chapter ' + at + ' begins</h2>'),
  'steps': (count) => of(count, (at) => p((1 + (at % 9)) + ') Press the button called ' + words(at % 90, 8))),
  // Copies of text right in one element, of which each line reads as a title of the next.
  'loose runs': (count) => of(count, (at) => words(at % (count / 2), 12) + ' <i>and</i><hr>'),
  // Two blocks of a megabyte, which differ in one word, and the rest of the page.
  'a block of 1 MB': (count) => { const long = words(1, 200000); return p(long) + p(long.replace(' ', ' not ')) + of(count - 2, (at) => p(words(at, 30))); },
};

globalThis.kinds = Object.keys(KINDS);
globalThis.makePage = (kind, count) => { document.body.innerHTML = '<article>' + KINDS[kind](count) + '</article>'; };

const WORKS = {
  rule: (page) => [...repeatedSections.find(page, { sensitivity: 'near' })].length,
  // The least that any program does which looks for what stands twice: to note each text, and to look where it stands.
  plain(page) {
    const noted = new Map();
    for (const block of page.blocks) noted.set(block.key, { block, around: block.element.parentElement, before: noted.get(block.key) });
    return noted.size;
  },
};

let pages = [];
globalThis.preparePages = (count) => {
  pages = Array.from({ length: count }, () => openPage(document, { url: new URL('https://site.example/'), facts: staticFacts() }));
  for (const page of pages) {
    if (page.blocks.length === 0) throw new Error('an empty page');
    indexOf(page);
  }
};
globalThis.runWork = (work) => { let found = 0; for (const page of pages) found = WORKS[work](page); return found; };
globalThis.runNothing = () => 0;
globalThis.runReading = () => { new Readability(document.cloneNode(true)).parse(); return 0; };
`;

/**
 * One row for each kind of page: microseconds for a block at each size, how much dearer a block is on the largest page
 * than on the smallest, the same of a plain search, and the share of copying and Readability. Prints them; answers with what
 * is above its bound.
 */
export async function benchRepeatsGrowth(program, { sizes = SIZES, log = console.log } = {}) {
  return withScript(program, ENTRY, async (page, worked) => {
    const rows = [];
    for (const kind of await page.evaluate('kinds')) rows.push(await measure({ page, worked }, kind, sizes));
    log(
      table(
        ['repeats, µs for a block', ...sizes.map(String), 'growth', 'plain growth', 'of Readability', 'folds'],
        rows.map(({ kind, costs, growth, plain, share, found }) => [
          kind,
          ...costs,
          growth,
          plain,
          share,
          String(found),
        ]),
      ),
    );
    return rows.flatMap(({ kind, growth, plain, share }) => [
      ...(growth > Math.max(MOST_GROWTH, Math.min(plain, MOST_WITH_PLAIN))
        ? [`repeats, ${kind}: a block costs ${growth.toFixed(2)} times as much on the largest page`]
        : []),
      ...(share > MOST_SHARE ? [`repeats, ${kind}: ${share.toFixed(2)} of copying and Readability`] : []),
    ]);
  });
}

async function measure(clock, kind, sizes) {
  const { page } = clock;
  const costs = [];
  const plain = [];
  let share = 0;
  let found = 0;
  // The first page of a kind also warms the script up.
  for (const [turn, size] of [sizes[0], ...sizes].entries()) {
    await page.evaluate(`makePage(${JSON.stringify(kind)}, ${size})`);
    const count = Math.ceil(BLOCKS_AT_ONCE / size);
    const rule = await timeOf(clock, 'runWork("rule")', { count });
    const plainly = await timeOf(clock, 'runWork("plain")', { count });
    if (turn === 0) continue;
    found = rule.found;
    costs.push((1000 * rule.time) / count / size);
    plain.push((1000 * plainly.time) / count / size);
    if (size === COMPARED) share = rule.time / count / (await timeOf(clock, 'runReading()', { count: 0 })).time;
  }
  const growthOf = (each) => each.at(-1) / each[0];
  return { kind, costs, growth: growthOf(costs), plain: growthOf(plain), share, found };
}

/** The time that some work takes of the page's thread, on so many pages that nothing is known of. */
async function timeOf({ page, worked }, work, { count }) {
  const times = [];
  let found = 0;
  for (let run = 0; run < TIMES; run++) {
    await page.evaluate(`preparePages(${count})`);
    const began = await worked();
    await page.evaluate('runNothing()');
    const start = await worked();
    found = await page.evaluate(work);
    times.push((await worked()) - start - (start - began));
  }
  return { time: quantile(times, 0.5), found };
}
