/** What the filter lists cost a page: reading the question off it, and the background's answer, asleep and awake. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { closePopup, startChromium } from './chromium.mjs';
import { quantile, table } from './tables.mjs';
import { wholeOf } from './times.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A page's question is read and answered this often once the background is awake. */
const TIMES = 5;

/** A script that leaves `questionOfPage()` and `findOnPage(reply)`. */
async function pageScript() {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    stdin: {
      contents: `import { questionOf, toAnswer } from './src/core/page/list-question.ts';
        import { listedAds } from './src/rules/ads/listed.ts';
        const page = { root: document.body, url: new URL(location.href) };
        globalThis.questionOfPage = () => questionOf(page);
        globalThis.findOnPage = (reply) => listedAds({ ...page, facts: { lists: toAnswer(reply) } }).length;`,
      resolveDir: ROOT,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
  });
  return outputFiles[0].text;
}

/** Runs in the page. */
function readQuestion(times) {
  const taken = [];
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    globalThis.questionOfPage();
    taken.push(performance.now() - start);
  }
  return { question: globalThis.questionOfPage(), taken };
}

/** Runs in the page. */
function findListed(reply, times) {
  const taken = [];
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    globalThis.findOnPage(reply);
    taken.push(performance.now() - start);
  }
  return taken;
}

/** Runs in the popup, which asks as a content script does. */
async function askAgain(request, times) {
  const taken = [];
  let answer;
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    answer = await chrome.runtime.sendMessage({ winnow: 'background', name: 'askLists', request });
    taken.push(performance.now() - start);
    if (!answer?.ok) throw new Error(`the lists did not answer: ${answer?.error}`);
  }
  return { reply: answer.value, taken };
}

/** Ends the background's worker, as the browser does after half a minute without work. */
async function putToSleep(browser) {
  const isWorker = (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension:');
  const target = browser.targets().find(isWorker);
  if (!target) return;
  const gone = new Promise((resolve) => {
    browser.on('targetdestroyed', (one) => one === target && resolve());
  });
  await (await target.worker()).close();
  await gone;
}

async function measureOne(chromium, tab, page, script) {
  await tab.show(page.url, page.html);
  await tab.page.evaluate(script);
  const { question, taken } = await tab.page.evaluate(readQuestion, TIMES);
  const popup = await chromium.openPopup(tab.page);
  try {
    await putToSleep(chromium.browser);
    const cold = await popup.evaluate(askAgain, question, 1);
    const warm = await popup.evaluate(askAgain, question, TIMES);
    const finding = await tab.page.evaluate(findListed, warm.reply, TIMES);
    return { reading: taken, cold: cold.taken, warm: warm.taken, finding };
  } finally {
    await closePopup(popup);
  }
}

/** Times in milliseconds for each page, several each. */
async function measureLists(program, folder, pages) {
  const script = await pageScript();
  const chromium = await startChromium(program, folder);
  try {
    const tab = await chromium.openTab();
    const results = [];
    for (const page of pages) results.push(await measureOne(chromium, tab, page, script));
    return results;
  } finally {
    await chromium.close();
  }
}

/** Enough pages for a 95th percentile; each needs the background to be put to sleep. */
const PAGES = 40;

/** Measures on pages that were cleaned and prints; `results` as `measurePages` gives them. A page never waits for the answer. */
export async function benchLists(program, folder, results) {
  const cleaned = results.filter(({ timings }) => timings).slice(0, PAGES);
  if (cleaned.length === 0) return;
  const pages = cleaned.map(({ page }) => page);
  const measured = await measureLists(program, folder, pages);
  const of = (kind) => measured.flatMap((result) => result[kind]);
  const row = (name, values) => [name, ...[0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(1))];
  const whole = cleaned.map(({ timings }) => wholeOf(timings));
  const rows = [
    row('reading the question off the page', of('reading')),
    row('the answer, background asleep', of('cold')),
    row('the answer, background awake', of('warm')),
    row('finding what it names', of('finding')),
    row('for comparison: all else of a cleaning', whole),
  ];
  console.log(`\n${table([`filter lists, milliseconds on ${pages.length} pages`, 'median', 'p95', 'most'], rows)}`);
}
