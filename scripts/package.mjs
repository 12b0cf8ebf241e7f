/** Packs what build.mjs made into one archive for each store: the same bytes from the same files, on any machine. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Archives hold the local time of day without its zone, so these parts, not an instant, are what stays the same. */
const ALWAYS = new Date(2020, 0, 1);

async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const names = paths.map((path) => relative(folder, path).split(sep).join('/'));
  return names.sort((a, b) => (a < b ? -1 : 1));
}

/** The archive of a folder, as bytes. */
export async function packFolder(folder) {
  const files = {};
  for (const name of await filesIn(folder)) files[name] = new Uint8Array(await readFile(join(folder, name)));
  return zipSync(files, { level: 9, mtime: ALWAYS });
}

/** Packs dist/<target> for each target; returns where the archives stand. */
export async function packageAll(targets) {
  const archives = [];
  for (const target of targets) {
    const folder = join(dist, target);
    const { version } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    const archive = join(dist, `winnow-${target}-${version}.zip`);
    const bytes = await packFolder(folder);
    await writeFile(archive, bytes);
    console.log(`${relative(process.cwd(), archive)}  ${(bytes.length / 1000).toFixed(1)} kB`);
    archives.push(archive);
  }
  return archives;
}
