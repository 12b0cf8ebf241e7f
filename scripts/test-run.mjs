/** Commands and vitest projects run for `npm test` and `npm run test:long`, and what came of them. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

export const NODE = process.execPath;
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');

/** What a stage adds to the sum. */
export const passed = { passed: 1, failed: 0 };
export const failed = { passed: 0, failed: 1 };
export const verdict = (ok) => (ok ? passed : failed);

/** What failed so far, a line each. */
const failures = [];

/** What failed among all others and passed alone, a line each. */
const unsteady = [];

/** Files that may be tried a second time. Where more fall, it is not the machine. */
const MOST_FILES_TWICE = 3;

/** Runs a command in the project; gives its exit code, and its output when that isn't shown. */
export function run(command, args, { show = true } = {}) {
  return new Promise((settle) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', show ? 'inherit' : 'pipe', 'inherit'],
      shell: process.platform === 'win32' && command === npm,
    });
    let output = '';
    child.stdout?.on('data', (piece) => {
      output += piece;
    });
    child.once('error', (error) => settle({ code: 1, output: String(error) }));
    child.once('close', (code) => settle({ code: code ?? 1, output }));
  });
}

/** Runs vitest projects and counts their tests; a file that could not be run counts as one that failed. */
export async function vitest(projects, ...flags) {
  const result = await once(projects, flags);
  failures.push(...result.names);
  return result;
}

/**
 * The same for tests in browsers, of which some wait longer than they can on a machine that has more to do: files that fall
 * are run once more, whole, with new browsers and nothing beside them. What falls again has failed; what passes is named at
 * the end of the run, to be looked into.
 */
export async function vitestInBrowsers(projects, ...flags) {
  const first = await once(projects, flags);
  if (first.files.length === 0 || first.files.length > MOST_FILES_TWICE) {
    failures.push(...first.names);
    return first;
  }
  console.log(`\nOnce more, alone: ${first.files.join(', ')}`);
  const second = await once(projects, ['--maxWorkers=1', ...first.files]);
  failures.push(...second.names);
  unsteady.push(...first.names);
  return { passed: first.passed + Math.max(0, first.failed - second.failed), failed: second.failed };
}

/** One run: how many tests passed and failed, the lines that say which, and the files they are in. */
async function once(projects, flags) {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-test-'));
  const report = join(folder, 'report.json');
  try {
    const names = projects.flatMap((name) => ['--project', name]);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { code } = await run(NODE, [VITEST, 'run', ...names, ...reporters, ...flags]);
    const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
    if (!result) return { ...failed, names: [], files: [] };
    const fell = result.numFailedTests + result.testResults.filter(failedAsAFile).length;
    const files = result.testResults
      .filter(({ status }) => status === 'failed')
      .map(({ name }) => relative(ROOT, name));
    return {
      passed: result.numPassedTests,
      // Vitest also fails for errors outside of any test.
      failed: code !== 0 ? Math.max(1, fell) : fell,
      names: namesOfFailed(result),
      files: [...new Set(files)],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const failedAsAFile = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((test) => test.status === 'failed');

/** “file › test: first line of the error” of each that failed, so that they stand together at the end of a long log. */
function namesOfFailed({ testResults }) {
  return testResults.flatMap((file) => {
    const name = relative(ROOT, file.name);
    if (failedAsAFile(file)) return [`${name}: ${firstLine(file.message)}`];
    const fell = file.assertionResults.filter(({ status }) => status === 'failed');
    return fell.map((test) => `${name} › ${test.fullName}: ${firstLine(test.failureMessages[0] ?? '')}`);
  });
}

const firstLine = (text) => text.split('\n', 1)[0];

/** The last lines of a run: what failed, what did at first, and the sum. */
export function tell(sum) {
  const list = (title, lines) =>
    lines.length && console.log(`\n${title}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
  list('Fell, and were tried once more alone', unsteady);
  list('Failed', failures);
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0;
}
