/**
 * Renders icons/icon.svg to the PNG sizes that the manifest names. Run it after changing the drawing and commit what it
 * writes. Usage: node scripts/icons.mjs
 */
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser, howToInstall } from './browsers.mjs';

const SIZES = [16, 32, 48, 128];

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error(howToInstall(['chromium']));

const svg = await readFile(new URL('../icons/icon.svg', import.meta.url), 'utf8');
const browser = await puppeteer.launch({
  executablePath,
  headless: true,
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`../icons/${size}.png`, import.meta.url), png);
  }
} finally {
  await browser.close();
}
