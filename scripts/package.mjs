/**
 * Packs what build.mjs made into one archive for each store, and what it was made from into another: the same bytes from
 * the same files, on any machine.
 */
import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import { builtFor, DIST } from './built.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Archives hold the local time of day without its zone, so these parts, not an instant, are what stays the same. */
const ALWAYS = new Date(2020, 0, 1);

async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const names = paths.map((path) => relative(folder, path).split(sep).join('/'));
  return names.sort((a, b) => (a < b ? -1 : 1));
}

/** The archive of a folder, as bytes. `names` are the files that go into it; without them, all do. */
export async function packFolder(folder, names) {
  const files = {};
  for (const name of names ?? (await filesIn(folder))) files[name] = new Uint8Array(await readFile(join(folder, name)));
  return zipSync(files, { level: 9, mtime: ALWAYS });
}

/** What a store's reviewer needs to make the same archives: every file that is kept in the repository, and nothing else. */
async function packSource(version) {
  const { stdout } = await promisify(execFile)('git', ['ls-files', '-z'], { cwd: root, maxBuffer: 2 ** 24 });
  const archive = join(DIST, `winnow-source-${version}.zip`);
  await save(archive, await packFolder(root, stdout.split('\0').filter(Boolean).sort()));
  return archive;
}

async function save(archive, bytes) {
  await writeFile(archive, bytes);
  console.log(`${relative(process.cwd(), archive)}  ${(bytes.length / 1000).toFixed(1)} kB`);
}

const isRepository = () =>
  promisify(execFile)('git', ['rev-parse', '--git-dir'], { cwd: root }).then(
    () => true,
    // Unpacked from the archive of its source it is none, nor where there is no git: then there is nothing to pack.
    () => false,
  );

/** Packs what was built for each target, and in a repository its source; returns where the archives stand. */
export async function packageAll(targets) {
  const archives = [];
  for (const target of targets) {
    const folder = builtFor(target);
    const { version } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    const archive = join(DIST, `winnow-${target}-${version}.zip`);
    await save(archive, await packFolder(folder));
    archives.push(archive);
  }
  const { version } = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  if (await isRepository()) archives.push(await packSource(version));
  return archives;
}
