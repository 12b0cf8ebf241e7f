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

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 20_000 } },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
