/** Looks after the stored settings when the browser, or a new version of Winnow, starts. */
import { checkSettings } from '../browser/settings-store.ts';
import browser from '../browser/webextension.ts';

export function keepSettings(failed: (error: unknown) => void): void {
  // A private window of Chromium has a background of its own, which has no copy of them.
  if (browser.extension.inIncognitoContext) return;
  const check = () => void checkSettings().catch(failed);
  browser.runtime.onInstalled.addListener(check);
  browser.runtime.onStartup.addListener(check);
}
