/** The readers that Winnow is measured beside, bundled to be run in a page. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** How often each reader, and Winnow, reads the page; the last time counts. */
export const RUNS = 4;

const ENTRY = `
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';

// A reader shows the title above the content.
const shown = ({ title, content }) => {
  const heading = document.createElement('h1');
  heading.textContent = title;
  return heading.outerHTML + content;
};

// A script that runs for the first time takes twice as long, so each reader has as many runs.
const timed = (work) => {
  let article = null;
  let time = 0;
  for (let run = 0; run < ${RUNS}; run++) {
    const start = performance.now();
    article = work();
    time = performance.now() - start;
  }
  return { time, html: article ? shown(article) : '' };
};

globalThis.peers = () => ({
  Readability: timed(() => new Readability(document.cloneNode(true)).parse()),
  Defuddle: timed(() => new Defuddle(document.cloneNode(true), { url: location.href }).parse()),
});
`;

/** A script that defines `peers()`: what each makes of the open page, as HTML, and how long it took in milliseconds. */
export async function peersScript() {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: fileURLToPath(new URL('../..', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome123',
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}
