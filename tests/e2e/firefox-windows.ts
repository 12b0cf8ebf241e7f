/** Firefox's own windows: what is asked of the browser is asked of the one that was gone to last. */
import type { Marionette } from './marionette.ts';

/** What a person does on the browser's page of extensions: “Run in Private Windows”. The extension starts anew. */
const ALLOW_PRIVATELY = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await ExtensionPermissions.add(args[0], { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  await (await AddonManager.getAddonByID(args[0])).reload();`;

const OPEN_PRIVATE_WINDOW = `
  const opened = OpenBrowserWindow({ private: true });
  for (let waits = 0; waits < 300 && !opened.gBrowserInit?.delayedStartupFinished; waits++)
    await new Promise((wake) => setTimeout(wake, 100));`;

/** Lets the extension into private windows. */
export async function allowPrivateWindows(marionette: Marionette, extensionId: string): Promise<void> {
  await marionette.script(ALLOW_PRIVATELY, [extensionId]);
}

/** Opens a private window and goes to it. */
export async function openPrivateWindow(marionette: Marionette): Promise<void> {
  const before = await windows(marionette);
  await marionette.script(OPEN_PRIVATE_WINDOW);
  const [handle] = (await windows(marionette)).filter((one) => !before.includes(one));
  if (handle === undefined) throw new Error('no private window was opened');
  await goTo(marionette, handle);
}

/** Goes back to the window that the browser began with. */
export async function goToFirstWindow(marionette: Marionette): Promise<void> {
  const [first, ...others] = await windows(marionette);
  if (others.length > 0) await goTo(marionette, first);
}

async function windows(marionette: Marionette): Promise<readonly unknown[]> {
  const handles = await marionette.command('WebDriver:GetWindowHandles');
  if (!Array.isArray(handles)) throw new Error('the browser names no windows');
  return handles;
}

async function goTo(marionette: Marionette, handle: unknown): Promise<void> {
  await marionette.command('WebDriver:SwitchToWindow', { handle });
}
