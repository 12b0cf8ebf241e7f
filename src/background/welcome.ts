/** Opens the welcome page once, when Winnow is installed. */
import browser from '../browser/webextension.ts';

/** Not after an update, and never in a private window. */
export function welcomeOnce(failed: (error: unknown) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // In Chrome private windows have a background of their own, which is told as well.
    if (reason !== 'install' || browser.extension.inIncognitoContext) return;
    openWelcome().catch(failed);
  });
}

/** In an ordinary window; where there is none, the options lead to it. */
async function openWelcome(): Promise<void> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const ordinary = windows.filter(({ incognito }) => !incognito);
  const windowId = (ordinary.find(({ focused }) => focused) ?? ordinary[0])?.id;
  if (windowId !== undefined) await browser.tabs.create({ url: 'welcome.html', windowId });
}
