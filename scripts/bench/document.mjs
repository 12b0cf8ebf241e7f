/** Keeps docs/benchmarks.md: what was printed stands between its fences, and above them where and with what it was made. */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const require = createRequire(import.meta.url);

const FENCE = '```';
const BEGIN = '<!-- made by npm run bench -- --write -->';

/** Runs `work` and gives what it printed, which is shown as well. */
export async function printedBy(work) {
  const lines = [];
  const { log } = console;
  console.log = (...parts) => {
    lines.push(parts.join(' '));
    log(...parts);
  };
  try {
    await work();
  } finally {
    console.log = log;
  }
  return lines.join('\n').trim();
}

const { dependencies, devDependencies } = require('../../package.json');
const versionOf = (name) => `${name} ${{ ...dependencies, ...devDependencies }[name]}`;

/** The machine and the versions, in a sentence. `browser` names itself and its version. */
function circumstances(browser, now) {
  const peers = ['@mozilla/readability', 'defuddle'].map(versionOf).join(' and ');
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = now.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return `Printed on ${day} in ${browser} on ${type()}, ${availableParallelism()} cores and ${memory} GB, Node ${process.versions.node}, beside ${peers}.`;
}

/** Only figures: what is told of single pages holds their text, which is their publishers'. */
const figuresOf = (printed) =>
  printed
    .split('\n')
    .filter((line) => !/^\s/.test(line) || /^\s{10}|\s{2}[\d.]+$/.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');

/** The document with another table in it; what people wrote around it stays. */
export function withTable(document, sentence, printed) {
  const begin = document.indexOf(BEGIN);
  const open = document.indexOf(FENCE, begin);
  const close = document.indexOf(FENCE, open + FENCE.length);
  if (begin < 0 || open < 0 || close < 0) throw new Error('docs/benchmarks.md has no place for the table');
  return `${document.slice(0, begin)}${BEGIN}\n${sentence}\n\n${FENCE}\n${figuresOf(printed)}\n${document.slice(close)}`;
}

/** Writes the table into the document. */
export async function writeDocument(printed, browser) {
  const before = await readFile(FILE, 'utf8');
  await writeFile(FILE, withTable(before, circumstances(browser, new Date()), printed));
}
