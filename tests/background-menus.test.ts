import { beforeEach, describe, expect, it, vi } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { carryOut } from '../src/background/asked.ts';
import { badgeOf } from '../src/background/badge.ts';
import { answerCommands } from '../src/background/commands.ts';
import { keepMenu } from '../src/background/menus.ts';

type Heard = (...args: unknown[]) => void;

const heard = vi.hoisted(() => new Map<string, (...args: unknown[]) => void>());
const api = vi.hoisted(() => {
  const event = (name: string) => ({
    addListener: (listener: (...args: unknown[]) => void) => heard.set(name, listener),
  });
  return {
    contextMenus: { removeAll: vi.fn(), create: vi.fn(), onClicked: event('clicked') },
    commands: { onCommand: event('command') },
    runtime: { onInstalled: event('installed'), onStartup: event('startup') },
    extension: { inIncognitoContext: false },
    i18n: { getMessage: (key: string) => (key === 'language' ? 'en' : `say ${key}`) },
  };
});
vi.mock('webextension-polyfill', () => ({ default: api }));
vi.mock('../src/background/asked.ts', () => ({ carryOut: vi.fn(async () => undefined) }));

const send = (name: string, ...args: unknown[]) => (heard.get(name) as Heard)(...args);
const failed = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  heard.clear();
  vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
});

describe('the menu of a page', () => {
  it('is made anew when Winnow is installed and when the browser starts, for web pages only', async () => {
    keepMenu(failed);
    expect(api.contextMenus.create).not.toHaveBeenCalled();
    for (const event of ['installed', 'startup']) {
      vi.clearAllMocks();
      send(event);
      await vi.waitFor(() => expect(api.contextMenus.create).toHaveBeenCalledTimes(5));
      expect(api.contextMenus.removeAll).toHaveBeenCalledOnce();
      const made = api.contextMenus.create.mock.calls.map(([item]) => item as Record<string, unknown>);
      expect(made.map(({ id, title }) => `${id}: ${title}`)).toEqual([
        'clean: say menu_clean',
        'reader: say menu_reader',
        'steps: say menu_steps',
        'pick: say menu_pick',
        'why: say menu_why',
      ]);
      for (const { documentUrlPatterns } of made) expect(documentUrlPatterns).toEqual(['http://*/*', 'https://*/*']);
      // An ad is a picture, a link or a frame; a field to write in and our own button are no places.
      expect(made[4]?.contexts).toEqual(['page', 'selection', 'link', 'image', 'video', 'audio', 'frame']);
      expect(made[0]?.contexts).toEqual(['page', 'selection']);
    }
    expect(failed).not.toHaveBeenCalled();
  });

  it('is made by the background of a private window itself', async () => {
    Object.assign(api.extension, { inIncognitoContext: true });
    keepMenu(failed);
    await vi.waitFor(() => expect(api.contextMenus.create).toHaveBeenCalledTimes(5));
    Object.assign(api.extension, { inIncognitoContext: false });
  });

  it('says when it could not be made', async () => {
    api.contextMenus.removeAll.mockRejectedValueOnce(new Error('no menus'));
    keepMenu(failed);
    send('installed');
    await vi.waitFor(() => expect(failed).toHaveBeenCalledWith(new Error('no menus')));
  });

  it('has done what is chosen, at the place where it was opened', () => {
    keepMenu(failed);
    send('clicked', { menuItemId: 'why', frameId: 0, targetElementId: 7 }, { id: 3 });
    expect(carryOut).toHaveBeenLastCalledWith('why', 3, { inPage: true, element: 7 });
    send('clicked', { menuItemId: 'pick', frameId: 12 }, { id: 3 });
    expect(carryOut).toHaveBeenLastCalledWith('pick', 3, { inPage: false, element: null });
  });

  it.each([
    ['an item of nobody', { menuItemId: 'other', frameId: 0 }, { id: 3 }],
    ['a place without a tab', { menuItemId: 'why', frameId: 0 }, undefined],
  ])('does nothing for %s', (_case, pressed, tab) => {
    keepMenu(failed);
    send('clicked', pressed, tab);
    expect(carryOut).not.toHaveBeenCalled();
  });
});

describe('the keys', () => {
  it('do what the manifest says they do, and nothing else', () => {
    answerCommands(failed);
    const commands = Object.keys(manifest.commands);
    for (const command of commands) {
      send('command', command, { id: 5 });
      expect(carryOut).toHaveBeenLastCalledWith(command, 5, null);
    }
    vi.mocked(carryOut).mockClear();
    send('command', 'why', { id: 5 });
    send('command', '_execute_action', { id: 5 });
    send('command', 'clean', undefined);
    expect(carryOut).not.toHaveBeenCalled();
  });

  it('are no more than Chrome takes, each its own', () => {
    const keys = Object.values(manifest.commands).map(({ suggested_key: key }) => key.default);
    expect(keys.length).toBeLessThanOrEqual(4);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^Alt\+(?:Shift\+)?[A-Z]$/);
  });
});

describe('what stands on the button', () => {
  const page = { state: 'on', actions: 7, steps: 4 } as const;
  it.each([
    ['count', page, '7'],
    ['count', { ...page, actions: 0 }, '≡'],
    ['count', { ...page, actions: 0, steps: 0 }, ''],
    ['count', { ...page, state: 'off' }, '≡'],
    ['count', { ...page, state: 'original' }, ''],
    ['steps', page, '≡'],
    ['steps', { ...page, steps: 0 }, ''],
    ['steps', { ...page, state: 'original' }, ''],
    ['off', page, ''],
  ] as const)('by the choice “%s”, of %j, is “%s”', (choice, seen, text) => {
    expect(badgeOf(seen, choice)).toBe(text);
  });
});
