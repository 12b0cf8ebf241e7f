/** The extension's service worker in Chromium: found, woken, ended. */
import type { Browser, Extension, WebWorker } from 'puppeteer-core';
import { sleep, until } from './driver.ts';

/** The worker, woken when it sleeps. `home`: the address of the extension's pages. */
export async function wokenWorker(browser: Browser, extension: Extension, home: string): Promise<WebWorker> {
  const awake = async () => {
    for (const worker of await extension.workers()) if (await answers(worker)) return worker;
    return null;
  };
  const worker = await awake();
  if (worker) return worker;
  await wake(browser, home);
  return until('the worker to wake', awake);
}

/** Milliseconds in which a worker that lives has answered. */
const SOON = 2_000;

/** One that has ended may be among the workers for a while: asked, it rejects, or never answers. */
const answers = (worker: WebWorker): Promise<boolean> =>
  Promise.race([worker.evaluate(() => true).catch(() => false), sleep(SOON).then(() => false)]);

/** Any event wakes a worker; this one is a message that nobody answers, from a page that nobody sees. */
async function wake(browser: Browser, home: string): Promise<void> {
  const page = await browser.newPage({ type: 'tab', background: true });
  await page.goto(`${home}manifest.json`);
  await page.evaluate(() => chrome.runtime.sendMessage('wake').catch(() => undefined));
  await page.close();
}

/** Milliseconds in which an ended worker is seen to be gone, unless somebody has woken it again at once. */
const GONE = 1_500;

/** Ends the worker; false when none was running. */
export async function endWorker(extension: Extension): Promise<boolean> {
  const [worker] = await extension.workers();
  if (!worker) return false;
  // It may end by itself meanwhile.
  await worker.close().catch((error: unknown) => {
    if (!/No session|closed/.test(String(error))) throw error;
  });
  const isGone = async () => (await extension.workers()).length === 0;
  for (const began = Date.now(); Date.now() - began < GONE && !(await isGone()); ) await sleep(20);
  return true;
}
