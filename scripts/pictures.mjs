/**
 * Makes a picture of every state of every screen, in real Chromium, light and dark, in three languages: what a change of
 * words or styles has to be looked at on. Usage: node scripts/pictures.mjs [--only words of names] [--languages en,de,ar]
 */
import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildFor } from '../build.mjs';
import { findBrowser, howToInstall } from './browsers.mjs';
import { builtFor, DIST } from './built.mjs';
import { layOut, saveSheet } from './pictures/sheets.mjs';
import { Stage } from './pictures/stage.mjs';
import { GROUPS, THEMES, take } from './pictures/take.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(DIST, 'pictures');

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    /** English, a language of long words, and one that is written from the right. */
    languages: { type: 'string', default: 'en,de,ar' },
    'as-built': { type: 'boolean', default: false },
  },
});

const program = findBrowser('chromium');
if (!program) throw new Error(howToInstall(['chromium']));
if (!values['as-built']) await buildFor('chrome');

let failed = 0;
for (const language of values.languages.split(',')) {
  const own = join(folder, language);
  // Those of a part are laid beside what is there.
  if (!values.only) await rm(own, { recursive: true, force: true });
  await mkdir(own, { recursive: true });
  const stage = await Stage.start({ language, program, built: builtFor('chrome'), demo: join(root, 'demo') });
  try {
    const pictures = await take(stage, own, values.only);
    failed += pictures.failed;
    for (const group of GROUPS)
      for (const theme of THEMES) await saveSheets(stage, pictures.taken, { own, group, theme });
  } finally {
    await stage.close();
  }
}
if (failed > 0) process.exitCode = 1;

async function saveSheets({ chromium }, taken, { own, group, theme }) {
  const sheets = layOut(taken.filter((picture) => picture.group === group && picture.theme === theme));
  for (const [at, sheet] of sheets.entries()) {
    const path = join(own, `sheet-${group}-${theme}-${at + 1}.png`);
    await saveSheet(chromium.browser, sheet, path);
    console.log(relative(process.cwd(), path));
  }
}
