/** Cleans the demo page in Chromium as a person does: toolbar button, then the switch "Clean this page". */
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { startChromium } from '../bench/chromium.mjs';
import { ask, pressClean } from '../bench/clean-page.mjs';
import { builtFor } from '../built.mjs';
import { saveComparison } from './comparison.mjs';

const here = (path) => relative(process.cwd(), path);

/** Opens the page and cleans it; `between` runs while it stands as it was. */
async function clean(chromium, page, address, between = async () => {}) {
  await page.goto(address, { waitUntil: 'load' });
  await between();
  const popup = await chromium.openPopup(page);
  await pressClean(popup, page);
  return popup;
}

/** Leaves the window to the person and ends when they close the page. */
export async function showHeaded({ program, extension, address }) {
  const chromium = await startChromium(program, extension, { headless: false });
  const [page] = await chromium.browser.pages();
  const closed = new Promise((resolve) => {
    page.once('close', resolve);
    chromium.browser.once('disconnected', resolve);
  });
  await clean(chromium, page, address);
  console.log(
    `Winnow has cleaned ${address}\n` +
      'Press its button in the toolbar (under the puzzle piece, if it is not pinned) to see what it did and why,\n' +
      'or switch it off to see the page as it was. Close its tab to end.',
  );
  await closed;
  await chromium.close();
}

async function picturesOfPopup(popup, pictures) {
  const saved = [];
  for (const tab of ['Rules', 'Steps', 'Removed']) {
    await popup.click(`aria/${tab}[role="tab"]`);
    const path = join(pictures, `popup-${tab.toLowerCase()}.png`);
    await popup.screenshot({ path });
    saved.push(path);
  }
  return saved;
}

/** The place where the last fold was, as it is seen in the window: the end of a farm's page is mostly folds. */
async function pictureOfFold(page, path) {
  await page.$$eval('winnow-stub', (stubs) => stubs.at(-1)?.scrollIntoView({ block: 'center' }));
  await page.screenshot({ path });
  return path;
}

/** Prints the report and saves pictures of the page before and after, and of the popup. */
export async function showHeadless({ program, extension, address, pictures, cli }) {
  await mkdir(pictures, { recursive: true });
  const chromium = await startChromium(program, extension);
  try {
    const page = await chromium.browser.newPage();
    const picture = (name) => page.screenshot({ path: join(pictures, name), fullPage: true });
    const popup = await clean(chromium, page, address, () => picture('before.png'));
    const { report } = await popup.evaluate(ask, 'look', { anyway: false });
    await picture('after.png');
    const names = ['before.png', 'after.png'].map((name) => join(pictures, name));
    const fold = await pictureOfFold(page, join(pictures, 'after-folds.png'));
    const saved = [...names, fold, ...(await picturesOfPopup(popup, pictures))];
    saved.push(await saveComparison(chromium.browser, names, join(pictures, 'before-and-after.png')));

    const { reportText } = await import(`${cli}/report.mjs`);
    console.log(reportText(report, null));
    console.log(
      `There is no display here, so look at the pictures:\n${saved.map((path) => `  ${here(path)}`).join('\n')}`,
    );
    console.log(
      `\nTo see it in your own browser: load ${here(extension)} at chrome://extensions (developer mode, Load unpacked)`,
    );
    console.log(
      `or ${here(builtFor('firefox'))}/manifest.json at about:debugging, and press its button on any article.`,
    );
  } finally {
    await chromium.close();
  }
}
