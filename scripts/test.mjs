/**
 * Everything that has to hold before a change lands, in one command. Usage: node scripts/test.mjs [stage …]
 * Stages: types, lint, build, unit, addon, e2e, corpus; without any, all of them. The last line is the sum.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.mjs';
import { builtFor } from './built.mjs';
import { failed, NODE, npm, ROOT, run, tell, verdict, vitest, vitestInBrowsers } from './test-run.mjs';

/** Real pages that belong to their publishers: they lie beside the project, where somebody has put them. */
const CORPUS = join(ROOT, '..', 'shared', 'corpus');

const WEB_EXT = join(ROOT, 'node_modules', 'web-ext', 'bin', 'web-ext.js');

const script = async (name) => verdict((await run(npm, ['run', '--silent', name])).code === 0);

/** Mozilla's own check of the built add-on. */
async function lintAddon() {
  const flags = ['--source-dir', builtFor('firefox'), '--output', 'json', '--boring', '--no-config-discovery'];
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
  // Half of a test is waiting for a browser.
  return vitestInBrowsers(['chromium', 'firefox'], `--maxWorkers=${availableParallelism() + 1}`);
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
  unit: { title: 'Unit tests', run: () => vitest(['unit', 'unit-apart'], `--maxWorkers=${availableParallelism()}`) },
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
  return tell(sum);
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
