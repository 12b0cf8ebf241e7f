/**
 * Everything that has to hold before a change lands, in one command. Usage: node scripts/test.mjs [stage …]
 * Stages: types, lint, build, unit, addon, e2e, corpus; without any, all of them. The last line is the sum.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureBrowsers } from './browsers.mjs';

const ROOT = join(import.meta.dirname, '..');
/** Real pages that belong to their publishers: they lie beside the project, where somebody has put them. */
const CORPUS = join(ROOT, '..', 'shared', 'corpus');

const NODE = process.execPath;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const WEB_EXT = join(ROOT, 'node_modules', 'web-ext', 'bin', 'web-ext.js');

/** What a stage adds to the sum. */
const passed = { passed: 1, failed: 0 };
const failed = { passed: 0, failed: 1 };
const verdict = (ok) => (ok ? passed : failed);

/** What failed so far, a line each. */
const failures = [];

/** Runs a command in the project; gives its exit code, and its output when that isn't shown. */
function run(command, args, { show = true } = {}) {
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

const script = async (name) => verdict((await run(npm, ['run', '--silent', name])).code === 0);

/** Runs vitest projects and counts their tests; a file that could not be run counts as one that failed. */
async function vitest(projects, ...flags) {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-test-'));
  const report = join(folder, 'report.json');
  try {
    const names = projects.flatMap((name) => ['--project', name]);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { code } = await run(NODE, [VITEST, 'run', ...names, ...reporters, ...flags]);
    const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
    if (!result) return failed;
    const fell = result.numFailedTests + result.testResults.filter(failedAsAFile).length;
    failures.push(...namesOfFailed(result));
    // Vitest also fails for errors outside of any test.
    return { passed: result.numPassedTests, failed: code !== 0 ? Math.max(1, fell) : fell };
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

/** Mozilla's own check of the built add-on. */
async function lintAddon() {
  const flags = [
    '--source-dir',
    join(ROOT, 'dist', 'firefox'),
    '--output',
    'json',
    '--boring',
    '--no-config-discovery',
  ];
  const { output } = await run(NODE, [WEB_EXT, 'lint', ...flags], { show: false });
  let report;
  try {
    report = JSON.parse(output.slice(output.indexOf('{')));
  } catch {
    console.log(output || 'web-ext said nothing');
    return failed;
  }
  for (const { _type, code, message, file, line } of [...report.errors, ...report.warnings])
    console.log(`${_type}: ${code} ${file ?? ''}${line ? `:${line}` : ''} – ${message}`);
  const { errors, warnings, notices } = report.summary;
  console.log(`${errors} errors, ${warnings} warnings, ${notices} notices`);
  return verdict(errors === 0);
}

async function inBrowsers() {
  const programs = ensureBrowsers();
  console.log(`Chromium: ${programs.chromium}\nFirefox:  ${programs.firefox}`);
  return vitest(['chromium', 'firefox'], `--maxWorkers=${Math.max(2, availableParallelism())}`);
}

async function corpusFloors() {
  if (!existsSync(CORPUS)) {
    console.log('skipped: no corpus');
    return { passed: 0, failed: 0 };
  }
  return verdict((await run(NODE, [join(ROOT, 'scripts', 'bench.mjs'), '--floors'])).code === 0);
}

const needsBuild = true;
const STAGES = {
  types: { title: 'Types', run: () => script('types') },
  lint: { title: 'Lint', run: () => script('lint') },
  build: { title: 'Build', run: () => script('build') },
  unit: { title: 'Unit tests', run: () => vitest(['unit']) },
  addon: { title: 'Add-on check (web-ext lint)', run: lintAddon, needsBuild },
  e2e: { title: 'End to end, in Chromium and Firefox', run: inBrowsers, needsBuild },
  corpus: { title: 'Floors on real pages', run: corpusFloors, needsBuild },
};

async function runStage({ title, run: stage }) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 76 - title.length))}`);
  const start = Date.now();
  const result = await stage().catch((error) => {
    console.log(error.name === 'MissingBrowsers' ? error.message : error.stack);
    return failed;
  });
  const mark = result.failed ? 'failed' : 'passed';
  const counts = result.passed + result.failed > 1 ? `: ${result.passed} passed, ${result.failed} failed` : '';
  console.log(
    `${title} ${result.passed + result.failed ? mark : 'skipped'}${counts} (${((Date.now() - start) / 1000).toFixed(1)} s)`,
  );
  return result;
}

async function main(asked) {
  const unknown = asked.filter((name) => !Object.hasOwn(STAGES, name));
  if (unknown.length) {
    console.log(`No such stage: ${unknown.join(', ')}. There are ${Object.keys(STAGES).join(', ')}.`);
    return false;
  }
  const sum = { passed: 0, failed: 0 };
  let isBuilt = true;
  for (const [name, stage] of Object.entries(STAGES)) {
    if (asked.length && !asked.includes(name)) continue;
    const result = stage.needsBuild && !isBuilt ? failed : await runStage(stage);
    if (result === failed && stage.needsBuild && !isBuilt) console.log(`\n${stage.title} not run: nothing was built`);
    if (name === 'build') isBuilt = result.failed === 0;
    sum.passed += result.passed;
    sum.failed += result.failed;
  }
  if (failures.length) console.log(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}`);
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0;
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
