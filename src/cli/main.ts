/** The command line's door: `npm run clean -- page.html`. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { run } from './run.ts';

// npm runs a script in the project's folder; the person named the file from where they were.
const here = process.env.INIT_CWD ?? process.cwd();

process.exitCode = await run(process.argv.slice(2), {
  read: async (file) => (file === '-' ? buffer(process.stdin) : readFile(resolve(here, file))),
  addressOf: (file) => (file === '-' ? 'about:blank' : pathToFileURL(resolve(here, file)).href),
  // The build puts it beside this script.
  listEngine: () => readFile(new URL('engine.bin', import.meta.url)),
  now: () => performance.now(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
