/** Chromium as a process. */
import type { Browser } from 'puppeteer-core';

/** Ends the browser without a word, and waits until it is gone. */
export async function killBrowser(browser: Browser): Promise<void> {
  const process = browser.process();
  if (!process) throw new Error('Chromium has no process');
  const ended = new Promise((settle) => process.once('exit', settle));
  process.kill('SIGKILL');
  await ended;
}
