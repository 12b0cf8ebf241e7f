/**
 * What the popup asks of the browser, put out of its way. A test imports this before all else: what it imports after it
 * gets these in the place of the modules.
 */
import { vi } from 'vitest';

vi.mock('../../src/browser/ask-for-site.ts', () => ({ askForSite: vi.fn() }));
vi.mock('../../src/browser/site-access.ts', () => ({
  hasAccess: async () => true,
  onAccessChanged: () => () => {},
}));
vi.mock('../../src/browser/step-progress.ts', () => ({
  loadProgress: async () => ({}),
  onProgressChanged: () => () => {},
}));
vi.mock('../../src/browser/procedure-store.ts', () => ({}));
vi.mock('../../src/browser/inject.ts', () => ({ injectInto: vi.fn() }));
vi.mock('../../src/browser/messages.ts', () => ({ askPage: vi.fn(), askBackground: vi.fn() }));
vi.mock('../../src/browser/settings-store.ts', () => ({
  loadSettings: vi.fn(),
  saveSettings: vi.fn(),
  onSettingsChanged: () => () => {},
}));
vi.mock('../../src/browser/toolbar.ts', () => ({
  popupTab: vi.fn(),
  keysOf: vi.fn(),
  openOptions: vi.fn(),
  openReportPage: vi.fn(),
}));
