import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The same specs run in each browser; a spec file starts its browser once. Starting Firefox takes 20 s on a busy machine. */
const inBrowser = (browser: 'chromium' | 'firefox', exclude: string[] = []) => ({
  test: {
    name: browser,
    include: ['tests/e2e/**/*.spec.ts'],
    exclude,
    provide: { browser },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

/**
 * Pages of our own and what they do by themselves, in which browsers hardly differ: for every change in Chromium, in Firefox
 * by the long run. Together with the rest they took longer than a change should have to wait.
 */
const OWN_PAGES = ['around', 'aloud', 'out', 'type'].map((part) => `tests/e2e/reader-${part}.spec.ts`);
const LATER_IN_FIREFOX = [...OWN_PAGES, 'tests/e2e/step-mode.spec.ts', 'tests/e2e/steps-taken.spec.ts'];

/** What is too long for every change: `npm run test:long`. One test may take as long as all others together. */
const LONG = { testTimeout: 3_600_000, hookTimeout: 120_000 };

const longInBrowser = (browser: 'chromium' | 'firefox', more: string[] = []) => ({
  test: { name: `long-${browser}`, include: ['tests/long/**/*.spec.ts', ...more], provide: { browser }, ...LONG },
});

/** Random pages and settings: a few for every change, thousands in the long run. */
const fuzz = (runs: number) => ({ provide: { runs } });

const UNIT = 'tests/**/*.test.{ts,tsx}';

/**
 * Unit tests that put something in the place of a module or a global, or draw in a document that is there for all: others
 * in the same world would meet it.
 */
const APART = readdirSync(join(import.meta.dirname, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .filter((file) =>
    /\bvi\.(?:mock|doMock|stubGlobal)\(|@vitest-environment jsdom/.test(
      readFileSync(join(import.meta.dirname, 'tests', file), 'utf8'),
    ),
  )
  .map((file) => `tests/${file.replaceAll('\\', '/')}`);

/** Those that share one world need half the time: jsdom is loaded once and not for each file. */
const unit = (name: string, isolate: boolean, files: { include: string[]; exclude?: string[] }) => ({
  test: {
    name,
    ...files,
    isolate,
    environment: 'node',
    // On a busy machine the longest take five times as long; only what hangs should fall.
    testTimeout: 60_000,
    ...fuzz(12),
  },
});

export default defineConfig({
  test: {
    projects: [
      unit('unit', false, { include: [UNIT], exclude: APART }),
      unit('unit-apart', true, { include: APART }),
      inBrowser('chromium'),
      inBrowser('firefox', LATER_IN_FIREFOX),
      {
        test: { name: 'long-fuzz', include: ['tests/fuzz/**/*.test.ts'], environment: 'node', ...fuzz(2000), ...LONG },
      },
      longInBrowser('chromium'),
      longInBrowser('firefox', LATER_IN_FIREFOX),
    ],
  },
});
