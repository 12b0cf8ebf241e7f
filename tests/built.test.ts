/** Whoever builds somewhere else also measures, packs and shows what was built there. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SCRIPTS = ['build.mjs', ...readdirSync(join(ROOT, 'scripts'), { recursive: true, encoding: 'utf8' })]
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => (file === 'build.mjs' ? file : `scripts/${file}`));

/** What says it for all; the command line, which finds its packages only in the project; and what compares two builds. */
const OWN_PLACES = new Set(['scripts/built.mjs', 'scripts/clean.mjs', 'scripts/rebuild.mjs']);

const builtWith = (folder?: string): string => {
  const { WINNOW_DIST: _own, ...env } = process.env;
  const code = `import { builtFor } from ${JSON.stringify(join(ROOT, 'scripts/built.mjs'))}; console.log(builtFor('chrome'));`;
  const given = folder === undefined ? env : { ...env, WINNOW_DIST: folder };
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { env: given, encoding: 'utf8' }).trim();
};

it('lies in dist, or where WINNOW_DIST says', () => {
  expect(builtWith()).toBe(join(ROOT, 'dist/chrome'));
  expect(builtWith('/elsewhere')).toBe('/elsewhere/chrome');
});

it('is looked for by no script in a place of its own', () => {
  // In code, not in what is said: “load dist/chrome” and comments name the folder as people find it.
  const ownPlace = /\bWINNOW_DIST\b|['"`](?:\.\.\/)?dist['"`/]|\}dist\//;
  const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const looking = SCRIPTS.filter(
    (file) => !OWN_PLACES.has(file) && ownPlace.test(withoutComments(readFileSync(join(ROOT, file), 'utf8'))),
  );
  expect(looking).toEqual([]);
  expect(ownPlace.test("new URL('../dist/chrome', import.meta.url)")).toBe(true);
});
