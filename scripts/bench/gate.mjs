/**
 * What the gate costs on pages that aren't cleaned, beside a script with nothing in it: how long each keeps the page's own
 * thread busy, from the making of the world that they run in to the last thing they do once the page is at rest.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchWith } from './chromium.mjs';
import { quantile, table } from './tables.mjs';

/** What the gate adds to an empty script may be this much of what an empty script costs. */
export const MOST_ADDED = 2;

/** Each page is opened so often with each script; a low quarter counts, since a busy machine only adds. */
const TIMES = 9;
const LEAST = 0.25;

/** Milliseconds after loading in which the gate is done: it waits for a page that is idle. */
const REST = 300;

/** Work on the thread, of which the outermost counts. */
const WORK = new Set(['ScriptInjection::InjectJs', 'EvaluateScript', 'FunctionCall', 'FireIdleCallback', 'TimerFire']);
const CATEGORIES = ['devtools.timeline', 'v8', 'extensions'];

const SCRIPTS = ['empty', 'gate'];

const of = (count, line) => Array.from({ length: count }, (_, at) => line(at)).join('');

/** Pages as they are met most: next to nothing, a front page, a shop’s list, a forum’s. None is an article. */
const PAGES = {
  'a form': '<h1>Sign in</h1><form><input><input type="password"><button>Sign in</button></form><p>Forgotten?</p>',
  'a front page': of(
    120,
    (at) => `<article><h2><a href="/${at}">Something happened ${at}</a></h2><p>It was said to be so.</p></article>`,
  ),
  'a shop': of(
    400,
    (at) =>
      `<div class="item"><img alt=""><h3>Thing ${at}</h3><p>In stock, sent in ${at} days</p><b>${at}.99</b></div>`,
  ),
  'a list of threads': `<table>${of(600, (at) => `<tr><td><a href="/${at}">Who knows ${at}?</a><td>${at}<td>today`)}</table>`,
};

const pageOf = (body) => `<!doctype html><meta charset="utf-8"><title>Page</title><script>0</script>${body}`;

/** The built extension’s gate, and an empty script, each for the addresses that end in its name. */
async function extensionWith(dist) {
  const folder = await mkdtemp(join(tmpdir(), 'winnow-gate-'));
  await cp(join(dist, 'gate.js'), join(folder, 'gate.js'));
  await writeFile(join(folder, 'empty.js'), 'void 0;');
  const scripts = SCRIPTS.map((name) => ({
    matches: [`*://127.0.0.1/*/${name}`],
    js: [`${name}.js`],
    run_at: 'document_idle',
  }));
  const manifest = { manifest_version: 3, name: 'Gate', version: '1', content_scripts: scripts };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

async function serve(bodies) {
  const server = createServer((request, response) => {
    const body = bodies[Number(request.url?.split('/')[1])];
    response.setHeader('content-type', 'text/html; charset=utf-8').end(body === undefined ? '' : pageOf(body));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, address: `http://127.0.0.1:${server.address().port}` };
}

const isOurs = ({ args }) => args?.data?.url?.startsWith('chrome-extension:') === true;

/** Milliseconds of the thread on which the script ran; null where it didn't. */
export function costIn(events, name) {
  const isScript = (event) => event.name === 'EvaluateScript' && isOurs(event);
  const script = events.find((event) => isScript(event) && event.args.data.url.endsWith(`/${name}.js`));
  if (!script) return null;
  const work = events
    .filter((event) => event.ph === 'X' && event.pid === script.pid && event.tid === script.tid)
    .filter((event) => WORK.has(event.name) && (event.name !== 'EvaluateScript' || isOurs(event)))
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  let cost = 0;
  let end = 0;
  for (const { ts, dur = 0, tdur = 0 } of work) {
    if (ts < end) continue;
    end = ts + dur;
    cost += tdur;
  }
  return cost / 1000;
}

async function costOf(browser, address, name) {
  const page = await browser.newPage();
  try {
    await page.tracing.start({ categories: CATEGORIES });
    await page.goto(address, { waitUntil: 'load' });
    await new Promise((rested) => setTimeout(rested, REST));
    const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
    const cost = costIn(traceEvents, name);
    if (cost === null) throw new Error(`${name}.js did not run on ${address}`);
    return cost;
  } finally {
    await page.close();
  }
}

async function measure(browser, address) {
  const costs = { empty: [], gate: [] };
  for (let time = 0; time < TIMES; time++)
    for (const name of SCRIPTS) costs[name].push(await costOf(browser, `${address}/${name}`, name));
  return { empty: quantile(costs.empty, LEAST), gate: quantile(costs.gate, LEAST) };
}

/** Prints what both cost on each page; answers with what is above its bound. `dist` is the built extension. */
export async function benchGate(program, dist, { log = console.log } = {}) {
  const folder = await extensionWith(dist);
  const { server, address } = await serve(Object.values(PAGES));
  const browser = await launchWith(program, folder);
  const rows = [];
  try {
    for (const [at, name] of Object.keys(PAGES).entries()) {
      // The first visit warms the browser up.
      await costOf(browser, `${address}/${at}/gate`, 'gate');
      rows.push({ name, ...(await measure(browser, `${address}/${at}`)) });
    }
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
  return printGate(rows, log);
}

function printGate(rows, log) {
  const shareOf = ({ empty, gate }) => (gate - empty) / empty;
  log(
    `\n${table(
      ['ms of the page’s thread', 'an empty script', 'the gate', 'it adds, of an empty one'],
      rows.map((row) => [row.name, row.empty, row.gate, shareOf(row)]),
    )}`,
  );
  return rows
    .filter((row) => shareOf(row) > MOST_ADDED)
    .map((row) => `the gate adds ${shareOf(row).toFixed(2)} of an empty script to ${row.name}`);
}
