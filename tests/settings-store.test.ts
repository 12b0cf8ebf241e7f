/** Settings over a storage that fails in every way that browsers' storages were seen to fail. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { declarations } from '../src/rules/declarations.ts';
import {
  defaultSettings,
  overridesOf,
  type Settings,
  STORED_KEYS,
  withKept,
  withRuleOn,
} from '../src/settings/settings.ts';
import { type Sealed, sealed, wholeOf } from '../src/settings/whole.ts';

/** What the browser holds: storage.local, and the database beside it. */
const disk = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  copy: null as unknown,
  readFails: false,
  writeFails: '' as string,
  /** What becomes of a write on its way. */
  onWrite: (items: Record<string, unknown>): Record<string, unknown> => items,
  copyFails: false,
  /** Told of what is written. */
  heard: (_changes: Record<string, unknown>, _area: string): void => undefined,
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        async get(keys: string[]) {
          if (disk.readFails) throw new Error('Corruption: block checksum mismatch');
          const held = structuredClone(disk.local);
          return Object.fromEntries(
            Object.entries(held)
              .filter(([key]) => keys.includes(key))
              .sort()
              .reverse(),
          );
        },
        async set(items: Record<string, unknown>) {
          if (disk.writeFails) throw new Error(disk.writeFails);
          Object.assign(disk.local, disk.onWrite(structuredClone(items)));
        },
      },
      onChanged: {
        addListener: (heard: typeof disk.heard) => {
          disk.heard = heard;
        },
        removeListener: () => undefined,
      },
    },
  },
}));
vi.mock('../src/browser/settings-copy.ts', () => ({
  // Slower than the storage, as databases are.
  readCopy: async () => {
    await new Promise((later) => setTimeout(later, 5));
    return disk.copyFails ? null : structuredClone(disk.copy);
  },
  keepCopy: async (copy: Sealed) => {
    if (disk.copyFails) throw new Error('no room');
    disk.copy = structuredClone(copy);
  },
}));

const { loadSettings, saveSettings, checkSettings, onSettingsChanged } = await import(
  '../src/browser/settings-store.ts'
);

const START = defaultSettings(declarations);
const RULE = declarations[0]?.id ?? '';
const off = (settings: Settings) => withRuleOn(settings, RULE, false);
const keeping = (settings: Settings) =>
  withKept(settings, 'kettles.example', { rule: RULE, mark: 'm', excerpt: 'Kettle', added: 5 });
const quiet = (settings: Settings): Settings => ({ ...settings, stepPictures: false });
const restoredIn = async () => (await loadSettings()).repairs.flatMap((one) => ('because' in one ? [one.because] : []));

beforeEach(() => {
  let held: Promise<unknown> = Promise.resolve();
  const request = (_name: string, work: () => Promise<unknown>) => {
    held = held.then(work, work);
    return held;
  };
  vi.stubGlobal('navigator', { locks: { request } });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  Object.assign(disk, { local: {}, copy: null, readFails: false, writeFails: '', copyFails: false });
  disk.onWrite = (items) => items;
});

describe('settings that were saved', () => {
  it('come back, sealed, with a copy beside them, each change a generation', async () => {
    await saveSettings(off);
    await saveSettings(keeping);
    expect(await loadSettings()).toEqual({ settings: keeping(off(START)), repairs: [] });
    expect(wholeOf(disk.local)?.seal.generation).toBe(2);
    expect(disk.copy).toEqual(wholeOf(disk.local));
  });

  it('are all there when many are saved at once', async () => {
    const hosts = Array.from({ length: 40 }, (_, at) => `s${at}.example`);
    const entry = { rule: RULE, mark: 'm', excerpt: '', added: 1 };
    await Promise.all(hosts.map((host) => saveSettings((settings) => withKept(settings, host, entry))));
    expect(Object.keys((await loadSettings()).settings.kept).sort()).toEqual([...hosts].sort());
  });

  it.each(STORED_KEYS)('are restored, and that is said, when “%s” is gone, cut or garbage', async (key) => {
    for (const damage of [undefined, 'x', 7, null, [{}], '{"on":']) {
      Object.assign(disk, { local: {}, copy: null });
      await saveSettings((settings) => quiet(keeping(off(settings))));
      if (damage === undefined) delete disk.local[key];
      else disk.local[key] = damage;
      // Nothing reads the version yet: garbage there is no loss.
      const isRead = key !== 'version' || damage === undefined;
      expect(await restoredIn()).toEqual(isRead ? ['damaged'] : []);
      expect((await loadSettings()).settings).toEqual(quiet(keeping(off(START))));
    }
  });

  it('are restored when everything is gone, or the browser can’t read it, or gives back an older state', async () => {
    await saveSettings(off);
    const before = structuredClone(disk.local);
    await saveSettings(keeping);
    disk.local = {};
    expect(await restoredIn()).toEqual(['missing']);
    disk.local = before;
    await checkSettings();
    expect(await restoredIn()).toEqual(['older']);
    disk.readFails = true;
    expect(await restoredIn()).toEqual(['unreadable']);
    expect((await loadSettings()).settings).toEqual(keeping(off(START)));
    disk.readFails = false;
    expect((await loadSettings()).settings).toEqual(keeping(off(START)));
  });

  it('tell that they were restored, and from when, until something is saved', async () => {
    vi.setSystemTime(1_700_000_000_000);
    await saveSettings(off);
    vi.setSystemTime(1_700_000_900_000);
    disk.local = {};
    for (let times = 0; times < 3; times++)
      expect((await loadSettings()).repairs).toEqual([{ because: 'missing', restored: 1_700_000_000_000 }]);
    // What only reads the storage has them back, too.
    expect(wholeOf(disk.local)?.fields.rules).toEqual({ [RULE]: { on: false } });
    await saveSettings(quiet);
    expect((await loadSettings()).repairs).toEqual([]);
    vi.useRealTimers();
  });

  it('keep what was changed last where only the copy is behind, as far as it can be read', async () => {
    await saveSettings(off);
    disk.copyFails = true;
    await saveSettings(keeping);
    disk.copyFails = false;
    disk.local.rules = 'garbage';
    expect(await restoredIn()).toEqual(['damaged']);
    expect((await loadSettings()).settings).toEqual(keeping(off(START)));
  });

  it('are repaired field by field where there is no copy', async () => {
    disk.local = { version: 1, rules: [1], views: { stepPictures: false } };
    expect(await loadSettings()).toEqual({ settings: quiet(START), repairs: [{ path: 'rules' }] });
  });
});

/** Has one write go wrong. */
const once = (wrong: typeof disk.onWrite) => {
  disk.onWrite = (items) => {
    disk.onWrite = (next) => next;
    return wrong(items);
  };
};

describe('a save', () => {
  it.each([
    ['throws', () => (disk.writeFails = 'IO error: No space left on device')],
    ['is over its quota', () => (disk.writeFails = 'QUOTA_BYTES quota exceeded')],
    ['keeps half of it', () => (disk.onWrite = ({ views: _lost, kept: _too, ...rest }) => rest)],
    ['keeps nothing and says nothing', () => (disk.onWrite = () => ({}))],
    ['gives back garbage', () => once((items) => ({ ...items, rules: { [RULE]: { on: true } } }))],
    ['cuts lists', () => once((items) => ({ ...items, kept: {} }))],
  ])('is not confirmed, and loses nothing, when the storage %s', async (_, fail) => {
    await saveSettings((settings) => keeping(off(settings)));
    fail();
    await expect(saveSettings(quiet)).rejects.toThrow();
    disk.onWrite = (items) => items;
    disk.writeFails = '';
    expect((await loadSettings()).settings).toEqual(keeping(off(START)));
    expect(await saveSettings(quiet)).toEqual(quiet(keeping(off(START))));
    expect((await loadSettings()).settings).toEqual(quiet(keeping(off(START))));
  });

  it('is confirmed without a copy where only that can’t be kept', async () => {
    disk.copyFails = true;
    await saveSettings(off);
    expect(await loadSettings()).toEqual({ settings: off(START), repairs: [] });
  });

  it('rejects where neither storage nor copy can be read, and so does loading', async () => {
    disk.readFails = true;
    await expect(loadSettings()).rejects.toThrow('checksum');
    await expect(saveSettings(off)).rejects.toThrow('checksum');
  });
});

describe('another version', () => {
  it('without seals: its settings are taken, then sealed and copied', async () => {
    disk.local = {
      version: 1,
      rules: {},
      toolbar: {},
      views: { stepPictures: false },
      reader: {},
      kept: {},
      sites: {},
    };
    expect(await loadSettings()).toEqual({ settings: quiet(START), repairs: [] });
    await checkSettings();
    expect(wholeOf(disk.local)).not.toBeNull();
    expect(disk.copy).toEqual(wholeOf(disk.local));
    disk.local = {};
    expect((await loadSettings()).settings).toEqual(quiet(START));
  });

  it('that is being sealed for the first time while its settings are read: nothing is said to be gone', async () => {
    const later = (wait: number) => new Promise((done) => setTimeout(done, wait));
    const loads = Array.from({ length: 40 }, (_, at) => later(at).then(() => restoredIn()));
    await checkSettings();
    expect((await Promise.all(loads)).flat()).toEqual([]);
    expect(await restoredIn()).toEqual([]);
  });

  it('that was just installed has its defaults sealed, and tells nothing', async () => {
    await checkSettings();
    expect(wholeOf(disk.local)).not.toBeNull();
    expect(await loadSettings()).toEqual({ settings: START, repairs: [] });
  });

  it('that came back and knows no seals: what it wrote counts', async () => {
    await saveSettings(off);
    Object.assign(disk.local, { rules: {}, views: { stepPictures: false } });
    expect(await loadSettings()).toEqual({ settings: quiet(START), repairs: [] });
  });

  it('that is newer and sealed more: nothing is taken for damaged, and what it sealed comes back with the rest', async () => {
    const newer = { ...overridesOf(quiet(START), declarations, {}), spells: { learnt: 3 } };
    const { fields, seal } = sealed(newer, 7, 5);
    disk.local = { ...fields, seal };
    disk.copy = structuredClone({ fields, seal });
    expect(await loadSettings()).toEqual({ settings: quiet(START), repairs: [] });
    disk.local = {};
    expect((await loadSettings()).settings).toEqual(quiet(START));
    expect(disk.local.spells).toEqual({ learnt: 3 });
  });

  it('that is newer: what this one doesn’t know stays', async () => {
    disk.local = { version: 2, rules: { 'rule-to-come': { on: true } }, spells: { learnt: 3 } };
    await saveSettings(quiet);
    expect(disk.local).toMatchObject({ rules: { 'rule-to-come': { on: true } }, spells: { learnt: 3 } });
  });
});

describe('whoever follows the settings', () => {
  it('isn’t told of older ones after newer ones, however long it took to read them', async () => {
    const told: Settings[] = [];
    const end = onSettingsChanged((settings) => told.push(settings));
    await saveSettings(off);
    // The copy is slower than the storage.
    const { rules } = disk.local;
    delete disk.local.rules;
    disk.heard({ rules: {} }, 'local');
    disk.local.rules = rules;
    await saveSettings(keeping);
    disk.heard({ kept: {} }, 'local');
    await vi.waitFor(() => expect(told).toContainEqual(keeping(off(START))));
    await new Promise((later) => setTimeout(later, 50));
    expect(told.at(-1)).toEqual(keeping(off(START)));
    expect(told).toHaveLength(1);
    end();
  });
});
