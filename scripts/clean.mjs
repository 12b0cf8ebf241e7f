/** Builds the command line and runs it: node scripts/clean.mjs page.html [options]. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeEngine } from './lists.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles src/cli for Node, with the filter lists beside it, and returns its folder; packages stay outside, they are installed. */
export async function buildCli() {
  // Always inside the project: what it imports is looked for from where it lies.
  const outdir = `${root}dist/cli`;
  await build({
    absWorkingDir: root,
    entryPoints: { clean: 'src/cli/main.ts', report: 'src/cli/report-text.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  await writeEngine(outdir);
  return outdir;
}

if (import.meta.filename === process.argv[1]) {
  // Whoever reads the output may stop early, as `head` does.
  process.stdout.on('error', (error) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  await import(`${await buildCli()}/clean.mjs`);
}
