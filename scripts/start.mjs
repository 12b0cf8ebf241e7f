/**
 * Builds Winnow and shows its main job on the demo page.
 *
 * With a display: a Chromium with Winnow in it, open on the cleaned page. Without one: the same, unseen, with pictures
 * of before and after. Without a Chromium: the same core in Node, printed.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFor } from '../build.mjs';
import { findBrowser, howToInstall } from './browsers.mjs';
import { builtFor } from './built.mjs';
import { buildCli } from './clean.mjs';
import { serveDemo } from './start/server.mjs';
import { showHeaded, showHeadless } from './start/show.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const here = (path) => relative(process.cwd(), path) || '.';

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function inBrowser(program, cli) {
  const server = await serveDemo(`${root}demo`);
  const show = hasDisplay ? showHeaded : showHeadless;
  try {
    await show({ program, extension: builtFor('chrome'), address: server.address, pictures: `${root}pictures`, cli });
  } finally {
    await server.close();
  }
}

console.log('Building …');
for (const target of ['chrome', 'firefox']) await buildFor(target);
const cli = await buildCli();
console.log(`Built ${here(builtFor('chrome'))} and ${here(builtFor('firefox'))}.\n`);

const program = findBrowser('chromium');
if (program) await inBrowser(program, cli);
else {
  console.log(`${howToInstall(['chromium'])}\n\nWithout it, here is what Winnow does to demo/index.html, in Node:\n`);
  process.argv.splice(2, Infinity, `${root}demo/index.html`);
  await import(`${cli}/clean.mjs`);
}
