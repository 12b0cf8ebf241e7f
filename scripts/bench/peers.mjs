/** The readers that Winnow is measured beside, bundled to be run in a page. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** How often each reader, and Winnow, reads the page. */
export const RUNS = 8;

/** The first of them that counts: a script that runs for the first time takes twice as long. Of those that do the median is taken. */
export const FIRST = 3;

/** Milliseconds of rest between two of them, as there are where each is asked for by a message. */
const REST = 20;

const ENTRY = `
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';

// A reader shows the title above the content.
const shown = ({ title, content }) => {
  const heading = document.createElement('h1');
  heading.textContent = title;
  return heading.outerHTML + content;
};

const timed = async (work) => {
  let article = null;
  const times = [];
  for (let run = 0; run < ${RUNS}; run++) {
    await new Promise((rested) => setTimeout(rested, ${REST}));
    const start = performance.now();
    article = work();
    times.push(performance.now() - start);
  }
  const counted = times.slice(${FIRST}).sort((a, b) => a - b);
  return { time: counted[counted.length >> 1], html: article ? shown(article) : '' };
};

globalThis.peers = async () => ({
  Readability: await timed(() => new Readability(document.cloneNode(true)).parse()),
  Defuddle: await timed(() => new Defuddle(document.cloneNode(true), { url: location.href }).parse()),
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
