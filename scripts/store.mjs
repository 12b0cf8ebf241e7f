/**
 * Makes the pictures that the stores show, from the built extension on the demo page. Run it after changing anything that
 * they show, look at each, and commit them. Usage: node scripts/store.mjs
 */
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFor } from '../build.mjs';
import { startChromium } from './bench/chromium.mjs';
import { findBrowser, howToInstall } from './browsers.mjs';
import { builtFor } from './built.mjs';
import { SHEETS, saveSheet } from './store/sheets.mjs';
import { picturesOf } from './store/views.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs', 'store', 'pictures');

const program = findBrowser('chromium');
if (!program) throw new Error(howToInstall(['chromium']));
await buildFor('chrome');
await mkdir(folder, { recursive: true });
const chromium = await startChromium(program, builtFor('chrome'));
try {
  const views = await picturesOf(chromium, join(root, 'demo'));
  for (const sheet of SHEETS) {
    const path = join(folder, `${sheet.name}.png`);
    await saveSheet(chromium.browser, sheet, views, path);
    console.log(relative(process.cwd(), path));
  }
} finally {
  await chromium.close();
}
