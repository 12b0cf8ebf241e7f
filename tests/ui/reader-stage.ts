/**
 * What the reader view asks of the browser, put out of its way. A test imports this before all else: what it imports after
 * it gets these in the place of the modules.
 */
import { vi } from 'vitest';

vi.mock('../../src/browser/article-store.ts', () => ({ takePage: vi.fn() }));
vi.mock('../../src/browser/messages.ts', () => ({ askBackground: vi.fn() }));
vi.mock('../../src/browser/settings-store.ts', () => ({
  loadSettings: vi.fn(),
  saveSettings: vi.fn(),
  onSettingsChanged: vi.fn(),
}));
vi.mock('../../src/browser/source-tab.ts', () => ({ claimPage: vi.fn(), goToSource: vi.fn(), findSource: vi.fn() }));
vi.mock('../../src/browser/step-mode-tab.ts', () => ({ openStepMode: vi.fn() }));
vi.mock('../../src/browser/step-progress.ts', () => ({
  loadProgress: async () => ({}),
  onProgressChanged: () => () => {},
  storeDone: vi.fn(),
}));
