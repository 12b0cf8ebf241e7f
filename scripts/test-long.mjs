/**
 * What takes too long for every change: all hostile payloads, the ladder of sizes, faults, thousands of random pages.
 * Usage: node scripts/test-long.mjs [fuzz|chromium|firefox …] [-- vitest flags, such as part of a file's name]
 * WINNOW_SEED=… repeats the random pages of a run, WINNOW_RUNS=… makes so many; WINNOW_EVERY=… takes only every so many
 * hostile payloads. The last line is the sum.
 */
import { existsSync } from 'node:fs';
import { ensureBrowsers } from './browsers.mjs';
import { DIST } from './built.mjs';
import { failed, tell, vitest } from './test-run.mjs';

/** Each is a project of vitest.config.ts. */
const PARTS = ['fuzz', 'chromium', 'firefox'];

async function runPart(part, flags) {
  console.log(`\n── long: ${part} ${'─'.repeat(60)}`);
  if (part !== 'fuzz') console.log(ensureBrowsers()[part]);
  // One file at a time: what is measured here must not wait for another test.
  return vitest([`long-${part}`], '--maxWorkers=1', '--passWithNoTests', ...flags);
}

async function main(args) {
  const split = args.includes('--') ? args.indexOf('--') : args.length;
  const [asked, flags] = [args.slice(0, split), args.slice(split + 1)];
  const unknown = asked.filter((name) => !PARTS.includes(name));
  if (unknown.length) {
    console.log(`No such part: ${unknown.join(', ')}. There are ${PARTS.join(', ')}.`);
    return false;
  }
  if (!existsSync(DIST)) {
    console.log('Nothing was built: run “npm run build” first.');
    return false;
  }
  const sum = { passed: 0, failed: 0 };
  for (const part of PARTS) {
    if (asked.length && !asked.includes(part)) continue;
    const result = await runPart(part, flags).catch((error) => {
      console.log(error.name === 'MissingBrowsers' ? error.message : error.stack);
      return failed;
    });
    sum.passed += result.passed;
    sum.failed += result.failed;
  }
  return tell(sum);
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
