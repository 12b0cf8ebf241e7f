/**
 * What the options page asks of the browser, put out of its way. A test imports this before all else: what it imports after
 * it gets these in the place of the modules. Where the settings come from is each test's own.
 */
import { vi } from 'vitest';

vi.mock('../../src/browser/pick-on.ts', () => ({ pickOnLast: vi.fn() }));
vi.mock('../../src/browser/messages.ts', () => ({ askPage: vi.fn() }));
vi.mock('../../src/browser/looked-at.ts', () => ({ lastLookedAt: vi.fn(async () => null), tryRulesOn: vi.fn() }));
vi.mock('../../src/browser/ask-for-site.ts', () => ({ askForSite: vi.fn() }));
vi.mock('../../src/browser/site-access.ts', () => ({
  giveBackAccess: vi.fn(async () => {}),
  hasAccess: async () => true,
  onAccessChanged: () => () => {},
}));
vi.mock('../../src/browser/sync-store.ts', () => ({
  loadSync: async () => ({ on: false, status: null }),
  hasShared: async () => false,
  onSyncChanged: () => () => {},
}));
vi.mock('../../src/browser/step-progress.ts', () => ({
  loadProgress: async () => ({}),
  onProgressChanged: () => () => {},
}));
