/** When the welcome page opens by itself. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { welcomeOnce } from '../src/background/welcome.ts';

type Installed = (details: { reason: string }) => void;

const api = vi.hoisted(() => ({
  installed: (_: Installed) => {},
  extension: { inIncognitoContext: false },
  windows: [] as { id: number; incognito: boolean; focused: boolean }[],
  create: vi.fn(),
}));

vi.mock('../src/browser/webextension.ts', () => ({
  default: {
    runtime: { onInstalled: { addListener: (heard: Installed) => api.installed(heard) } },
    extension: api.extension,
    windows: { getAll: async () => api.windows },
    tabs: { create: api.create },
  },
}));

const ordinary = { id: 1, incognito: false, focused: false };
const focused = { id: 2, incognito: false, focused: true };
const secret = { id: 3, incognito: true, focused: true };

async function install(reason: string): Promise<void> {
  let tell: Installed = () => {};
  api.installed = (heard) => {
    tell = heard;
  };
  welcomeOnce((error) => {
    throw error;
  });
  tell({ reason });
  await new Promise((done) => setTimeout(done));
}

beforeEach(() => {
  api.create.mockReset().mockResolvedValue({});
  api.extension.inIncognitoContext = false;
  api.windows = [ordinary, focused];
});

describe('the welcome page', () => {
  it('opens when Winnow is installed, in the window that is in front', async () => {
    await install('install');
    expect(api.create.mock.calls).toEqual([[{ url: 'welcome.html', windowId: 2 }]]);
  });

  it.each(['update', 'browser_update', 'chrome_update', 'shared_module_update'])(
    'does not after: %s',
    async (reason) => {
      await install(reason);
      expect(api.create).not.toHaveBeenCalled();
    },
  );

  it('opens in no private window', async () => {
    api.windows = [secret, ordinary];
    await install('install');
    expect(api.create.mock.calls).toEqual([[{ url: 'welcome.html', windowId: 1 }]]);
    api.windows = [secret];
    await install('install');
    expect(api.create).toHaveBeenCalledOnce();
  });

  it('opens once where private windows have a background of their own', async () => {
    api.extension.inIncognitoContext = true;
    await install('install');
    expect(api.create).not.toHaveBeenCalled();
  });
});
