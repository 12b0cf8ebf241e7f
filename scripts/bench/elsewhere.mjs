/**
 * What it would cost to have Readability read somewhere else than on the page's thread: the page written out, sent to a
 * document of the extension (an offscreen document has the browser's own DOM; a worker would need a slower one), parsed and
 * read there. Without the way back, on which the article has to be found again in the page.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchWith } from './chromium.mjs';
import { quantile, table } from './tables.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every so many pages of those that are given: what is measured needs no more. */
const EVERY = 12;

/** How often each page is read in both ways, and the first time that counts. */
const RUNS = 8;
const FIRST = 3;

/** Elements of the pages of our own: where the page's thread is held for long. */
const SIZES = [5_000, 20_000, 48_000];

const WORDS = 'a kettle that is left to stand with vinegar in it for an hour comes clean with hardly any work'.split(
  ' ',
);

/** An article of about so many elements: of each three a paragraph, a link and a word set apart. */
function madePage(size) {
  const text = (at) => WORDS.map((_, word) => WORDS[(word * (at % 7) + at) % WORDS.length]).join(' ');
  const paragraph = (_, at) => `<p>${text(at)} <a href="/${at}">${text(at + 1)}</a>, <b>then</b> ${text(at + 3)}.</p>`;
  const html = `<!doctype html><title>Made</title><article><h1>Made</h1>${Array.from({ length: size / 3 }, paragraph).join('')}`;
  return { url: `https://made.example/${size}`, html };
}

/** In the page, as a content script: asked by the test page's address, answers with times in milliseconds. */
const INSIDE = `
import { Readability } from '@mozilla/readability';
const here = () => {
  const start = performance.now();
  new Readability(document.cloneNode(true)).parse();
  return { held: performance.now() - start, done: performance.now() - start };
};
const elsewhere = async () => {
  const start = performance.now();
  const answer = chrome.runtime.sendMessage({ url: location.href, html: document.documentElement.outerHTML });
  const held = performance.now() - start;
  const { length } = await answer;
  return { held, done: performance.now() - start, length };
};
globalThis.readBothWays = async () => {
  const runs = [];
  for (let run = 0; run < ${RUNS}; run++) {
    await new Promise((rested) => setTimeout(rested, 20));
    runs.push({ here: here(), elsewhere: await elsewhere() });
  }
  return runs.slice(${FIRST});
};
`;

const OFFSCREEN = `
import { Readability } from '@mozilla/readability';
chrome.runtime.onMessage.addListener(({ url, html }, _sender, answer) => {
  if (typeof html !== 'string') return;
  const read = new DOMParser().parseFromString(html, 'text/html');
  const base = read.createElement('base');
  base.href = url;
  read.head.prepend(base);
  answer({ length: new Readability(read).parse()?.length ?? 0 });
});
`;

const BACKGROUND = `
globalThis.ready = chrome.offscreen.createDocument({ url: 'offscreen.html', reasons: ['DOM_PARSER'], justification: 'to read' });
`;

async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome123',
  });
  return outputFiles[0].text;
}

async function extension() {
  const folder = await mkdtemp(join(tmpdir(), 'winnow-elsewhere-'));
  const manifest = {
    manifest_version: 3,
    name: 'Elsewhere',
    version: '1',
    permissions: ['offscreen', 'scripting'],
    host_permissions: ['<all_urls>'],
    background: { service_worker: 'background.js' },
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'background.js': BACKGROUND,
    'inside.js': await bundled(INSIDE),
    'offscreen.js': await bundled(OFFSCREEN),
    'offscreen.html': '<!doctype html><script src="offscreen.js"></script>',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

/** Runs in the background: reads the page in its last tab both ways. */
async function measured(url) {
  await globalThis.ready;
  const [tab] = (await chrome.tabs.query({})).filter((tab) => tab.url === url);
  const target = { tabId: tab.id };
  await chrome.scripting.executeScript({ target, files: ['inside.js'] });
  const [{ result }] = await chrome.scripting.executeScript({ target, func: () => globalThis.readBothWays() });
  return result;
}

/** Prints for these pages what each way holds the page's thread for, and when it is done. */
export async function benchElsewhere(program, pages) {
  const folder = await extension();
  const browser = await launchWith(program, folder);
  const rows = [];
  const made = SIZES.map(madePage);
  try {
    const target = await browser.waitForTarget((target) => target.type() === 'service_worker');
    const worker = await target.worker();
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    let current;
    page.on('request', (request) => {
      const body = request.isNavigationRequest() && request.frame() === page.mainFrame() ? current.html : '';
      const headers = { 'content-security-policy': "script-src 'none'" };
      void request.respond({ contentType: 'text/html; charset=utf-8', headers, body: Buffer.from(body) });
    });
    for (current of [...pages.filter((_, at) => at % EVERY === 0), ...made]) {
      await page.goto(current.url, { waitUntil: 'load' });
      rows.push(await worker.evaluate(measured, page.url()));
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
  printElsewhere(rows);
}

function printElsewhere(rows) {
  const median = (runs, way, what) => {
    const values = runs.map((run) => run[way][what]);
    return quantile(values, 0.5);
  };
  const share = (what) => (runs) => median(runs, 'elsewhere', what) / median(runs, 'here', 'held');
  const real = rows.slice(0, -SIZES.length);
  const made = rows.slice(-SIZES.length);
  const row = (name, of) => [
    name,
    ...[0.5, 0.95, 1].map((part) => (real.length ? quantile(real.map(of), part) : null)),
    ...made.map(of),
  ];
  const sizes = SIZES.map((size) => `${size / 1000}k elements`);
  console.log(
    `\n${table(
      [
        `Readability elsewhere, of copying + Readability here (${real.length} pages)`,
        'median',
        'p95',
        'most',
        ...sizes,
      ],
      [row('holds the page’s thread for', share('held')), row('has read the page after', share('done'))],
    )}`,
  );
}
