/** Pages made in a real Chromium for measuring how work grows, with a script of ours bundled from an entry. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The largest pages take minutes on a busy machine. */
const PATIENCE = 600_000;

async function bundled(entry) {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    stdin: { contents: entry, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome123',
    logLevel: 'warning',
    alias: { 'webextension-polyfill': './src/browser/native-api.ts' },
  });
  return outputFiles[0].text;
}

/**
 * Runs `work` with an empty page that has the script of `entry`, and with a clock: milliseconds that the page's thread has
 * worked, which other programs don't add to.
 */
export async function withScript(program, entry, work) {
  const script = await bundled(entry);
  const browser = await puppeteer.launch({
    executablePath: program,
    args: process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [],
    protocolTimeout: PATIENCE,
  });
  try {
    const page = await browser.newPage();
    await page.evaluate(script);
    const client = await page.createCDPSession();
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const worked = async () => {
      const { metrics } = await client.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0);
    };
    return await work(page, worked);
  } finally {
    await browser.close();
  }
}
