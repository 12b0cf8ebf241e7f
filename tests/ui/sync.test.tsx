// @vitest-environment jsdom
/** Syncing as the options page offers it. */
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import {
  deleteShared,
  hasShared,
  loadSync,
  onSyncChanged,
  type SyncState,
  type SyncStatus,
  setSync,
} from '../../src/browser/sync-store.ts';
import { Sync } from '../../src/options/sync.tsx';
import { withKept } from '../../src/settings/settings.ts';
import { SETTINGS } from './reports.ts';
import { byRole, draw, expectNoBarriers, press, settle, text } from './screen.tsx';

vi.mock('../../src/browser/sync-store.ts', () => ({
  loadSync: vi.fn(),
  hasShared: vi.fn(),
  setSync: vi.fn(),
  deleteShared: vi.fn(),
  onSyncChanged: vi.fn(),
}));

let changed: (state: SyncState) => void;
const KEPT = { rule: 'ads', mark: 'm', excerpt: 'Kettle', added: 1 };

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(loadSync).mockResolvedValue({ on: false, status: null });
  vi.mocked(hasShared).mockResolvedValue(false);
  vi.mocked(setSync).mockResolvedValue();
  vi.mocked(deleteShared).mockResolvedValue();
  vi.mocked(onSyncChanged).mockImplementation((listener) => {
    changed = listener;
    return () => {};
  });
});

const drawn = async (state: Partial<SyncState> = {}) => {
  vi.mocked(loadSync).mockResolvedValue({ on: false, status: null, ...state });
  await draw(<Sync settings={withKept(SETTINGS, 'a.example', KEPT)} />);
  await settle();
};
const told = (status: SyncStatus | null) => act(() => changed({ on: true, status }));
const AT = 1_700_000_000_000;

it('is off, and says what it would upload before it is switched on', async () => {
  await drawn();
  expect(text()).toContain('what you always keep: its site and its first words (1)');
  expect(text()).toContain('your own rules (0)');
  expect(text()).toContain('Without an account all of it stays in this browser');
  expect(setSync).not.toHaveBeenCalled();
  await press(byRole('switch', 'Sync my settings'));
  expect(setSync).toHaveBeenCalledWith(true);
  await told(null);
  expect(text()).toContain('Syncing starts in a moment');
  await expectNoBarriers();
});

it.each<[SyncStatus, RegExp]>([
  [{ kind: 'done', at: AT }, /Synced Nov 14, 2023/],
  [{ kind: 'full', at: AT, left: [{ of: 'kept', count: 340 }] }, /too large to sync: 340 kept things\. They stay/],
  [{ kind: 'full', at: AT, left: [{ of: 'own', count: 1 }] }, /too large to sync: 1 rule of your own\. It stays/],
  [{ kind: 'too-large', at: AT }, /too large to sync\. They stay on this browser/],
  [{ kind: 'newer', at: AT }, /a newer Winnow/],
  [{ kind: 'partial', at: AT }, /not whole/],
])('says how it went: %j', async (status, words) => {
  await drawn({ on: true, status });
  expect(text()).toMatch(words);
  await expectNoBarriers();
});

it('says why it failed, and tries again', async () => {
  await drawn({ on: true, status: { kind: 'failed', at: AT, detail: 'MAX_WRITE_OPERATIONS_PER_HOUR' } });
  expect(text()).toMatch(/Syncing did not work.*MAX_WRITE_OPERATIONS_PER_HOUR/);
  await press(byRole('button', 'Try again'));
  expect(setSync).toHaveBeenCalledWith(true);
});

it('offers to delete the copy in the account once it is off', async () => {
  vi.mocked(hasShared).mockResolvedValue(true);
  await drawn({ on: true, status: { kind: 'done', at: AT } });
  expect(text()).not.toContain('Delete the copy');
  await act(() => changed({ on: false, status: null }));
  await settle();
  byRole('button', 'Delete the copy').focus();
  await press(byRole('button', 'Delete the copy'));
  await settle();
  expect(deleteShared).toHaveBeenCalledOnce();
  // The button went with what it deleted.
  expect(document.activeElement).toBe(byRole('switch', 'Sync my settings'));
  expect(text()).toContain('The copy is deleted');
  expect(text()).not.toContain('Delete the copy');
});

it('says when it can’t be switched or deleted, and claims neither', async () => {
  vi.mocked(setSync).mockRejectedValue(new Error('the disk is full'));
  vi.mocked(hasShared).mockResolvedValue(true);
  vi.mocked(deleteShared).mockRejectedValue(new Error('offline'));
  await drawn();
  await press(byRole('switch', 'Sync my settings'));
  await settle();
  expect(text()).toContain('the disk is full');
  await press(byRole('button', 'Delete the copy'));
  await settle();
  expect(text()).toContain('offline');
  expect(text()).not.toContain('The copy is deleted');
});
