/**
 * Shows that the archive of the source makes the very archives that the stores get: packs all of it, unpacks the source
 * somewhere else, follows its README there, and compares byte for byte. Usage: node scripts/rebuild.mjs
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Each of the two builds lies in its own folder's dist. */
const { WINNOW_DIST: _elsewhere, ...env } = process.env;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function run(folder, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(npm, args, { cwd: folder, env, stdio: 'inherit', shell: process.platform === 'win32' });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm ${args.join(' ')} ended with ${code}`)),
    );
  });
}

const digest = async (file) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

async function unpack(archive, folder) {
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(archive)))) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
}

await run(root, 'run', '--silent', 'package');
const { version } = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
const archive = (name) => `winnow-${name}-${version}.zip`;
const elsewhere = await mkdtemp(join(tmpdir(), 'winnow-rebuild-'));
try {
  await unpack(join(root, 'dist', archive('source')), elsewhere);
  await run(elsewhere, 'ci', '--no-audit', '--no-fund');
  await run(elsewhere, 'run', '--silent', 'package');
  const names = ['chrome', 'firefox'].map(archive);
  for (const name of names) {
    const [here, there] = await Promise.all([root, elsewhere].map((folder) => digest(join(folder, 'dist', name))));
    const isSame = here === there;
    console.log(
      `${basename(name)}: ${isSame ? `the same, ${here}` : `differs: ${here} here, ${there} from its source`}`,
    );
    if (!isSame) process.exitCode = 1;
  }
} finally {
  await rm(elsewhere, { recursive: true, force: true });
}
