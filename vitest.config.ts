import { defineConfig } from 'vitest/config';

/** The same specs run in each browser; a spec file starts its browser once. Starting Firefox takes 20 s on a busy machine. */
const inBrowser = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: browser,
    include: ['tests/e2e/**/*.spec.ts'],
    provide: { browser },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

/** What is too long for every change: `npm run test:long`. One test may take as long as all others together. */
const LONG = { testTimeout: 3_600_000, hookTimeout: 120_000 };

const longInBrowser = (browser: 'chromium' | 'firefox') => ({
  test: { name: `long-${browser}`, include: ['tests/long/**/*.spec.ts'], provide: { browser }, ...LONG },
});

/** Random pages and settings: a few for every change, thousands in the long run. */
const fuzz = (runs: number) => ({ provide: { runs } });

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 20_000,
          ...fuzz(12),
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
      {
        test: { name: 'long-fuzz', include: ['tests/fuzz/**/*.test.ts'], environment: 'node', ...fuzz(2000), ...LONG },
      },
      longInBrowser('chromium'),
      longInBrowser('firefox'),
    ],
  },
});
