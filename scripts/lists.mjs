/** Makes the filter lists' engine, the file that is shipped: from the list as it lies in node_modules, nothing is fetched. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FiltersEngine } from '@ghostery/adblocker';
import { chooseRules } from './lists/choose.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'winnow');

/** Where the package keeps AdGuard Base: a rule set for browsers, with the list itself as it was written beside it. */
const RULESET = join(ROOT, 'node_modules/@adguard/dnr-rulesets/dist/filters/declarative/ruleset_2/ruleset_2.json');

/** What the engine depends on beside the list. */
const MADE_BY = ['scripts/lists.mjs', 'scripts/lists/choose.mjs', 'node_modules/@ghostery/adblocker/package.json'];

/** The most that the engine may add to the extension, in bytes. */
export const ENGINE_CAP = 4_000_000;

/** The file, in the folder of each build. */
const ENGINE_FILE = 'engine.bin';

/** The engine as bytes: the same from the same list, chosen by the same code and written by the same engine. */
export function makeEngine(text) {
  const rules = chooseRules(text);
  const bytes = FiltersEngine.parse(rules.join('\n')).serialize();
  // What the engine reserves is a little more than it fills.
  return bytes.slice();
}

/** Throws, in words, when the engine is larger than `cap`. */
export function checkEngine(bytes, cap = ENGINE_CAP) {
  if (bytes.length <= cap) return;
  throw new Error(
    `The filter lists' engine has ${bytes.length} bytes; at most ${cap} are allowed. ` +
      'scripts/lists/choose.mjs says which rules are kept, and the engine can be written compressed.',
  );
}

/** The engine, made once and kept until the list or the code that chooses from it changes. Throws when it is too large. */
export async function loadEngine() {
  const ruleset = await readFile(RULESET);
  const file = join(CACHE, `engine-${await fingerprint(ruleset)}.bin`);
  const kept = await readFile(file).catch((error) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (kept) return new Uint8Array(kept);
  const bytes = makeEngine(listIn(ruleset));
  checkEngine(bytes);
  await mkdir(CACHE, { recursive: true });
  // Two builds at once may both write it; neither may read half a file.
  const draft = `${file}.${process.pid}.${performance.now()}`;
  await writeFile(draft, bytes);
  await rename(draft, file);
  return bytes;
}

/** Writes the engine into a folder of a build. */
export async function writeEngine(folder) {
  await writeFile(join(folder, ENGINE_FILE), await loadEngine());
}

/** The list's own text. */
export async function readList() {
  return listIn(await readFile(RULESET));
}

function listIn(ruleset) {
  const text = JSON.parse(ruleset.toString())[0]?.metadata?.rawFilterList;
  if (typeof text !== 'string') throw new Error(`${RULESET} holds no list`);
  return text;
}

async function fingerprint(ruleset) {
  const hash = createHash('sha256').update(ruleset);
  for (const file of MADE_BY) hash.update(await readFile(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}
