/** What a person does on the browser's page of extensions, also to let the extension into a site: no test can press that prompt. */
import type { Browser, Page } from 'puppeteer-core';

/** What a person does on the browser's page of extensions: "On specific sites", and a site. */
async function allowOn(extensionId: string, pages: string): Promise<void> {
  const { developerPrivate } = chrome as unknown as {
    developerPrivate: {
      updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
      addHostPermission(extensionId: string, pages: string): Promise<void>;
    };
  };
  await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
  await developerPrivate.addHostPermission(extensionId, pages);
}

/** What a person does there too: "Allow in incognito". An extension that was loaded from its folder is switched off by it. */
async function allowPrivately(extensionId: string): Promise<void> {
  const { developerPrivate } = chrome as unknown as {
    developerPrivate: {
      updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
    };
  };
  await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  const { management } = chrome as unknown as {
    management: { get(id: string): Promise<{ enabled: boolean }>; setEnabled(id: string, on: boolean): Promise<void> };
  };
  let wasOff = false;
  for (let tries = 0; tries < 50; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { enabled } = await management.get(extensionId);
    if (enabled && wasOff) return;
    if (enabled) continue;
    wasOff = true;
    await management.setEnabled(extensionId, true);
  }
}

/** Runs what a person does on the browser's page of extensions. */
async function onExtensionsPage(browser: Browser, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ type: 'tab', background: true });
  await page.goto('chrome://extensions/');
  await work(page);
  await page.close();
}

/** From then on the browser says yes when the extension asks for the pages of this host. */
export const allowHost = (browser: Browser, extensionId: string, host: string): Promise<void> =>
  onExtensionsPage(browser, (page) => page.evaluate(allowOn, extensionId, `*://${host}/*`));

/** Lets the extension into private windows. It starts anew. */
export const allowPrivateWindows = (browser: Browser, extensionId: string): Promise<void> =>
  onExtensionsPage(browser, (page) => page.evaluate(allowPrivately, extensionId));

/** The switch of an extension there. */
async function switchOn(extensionId: string, on: boolean): Promise<void> {
  const { management } = chrome as unknown as {
    management: { setEnabled(id: string, on: boolean): Promise<void> };
  };
  await management.setEnabled(extensionId, on);
}

export const switchExtension = (browser: Browser, extensionId: string, on: boolean): Promise<void> =>
  onExtensionsPage(browser, (page) => page.evaluate(switchOn, extensionId, on));

/** “Reload” there: what lies in the extension's folder by now takes the place of what ran. Only developers may. */
async function reload(extensionId: string): Promise<void> {
  const { developerPrivate } = chrome as unknown as {
    developerPrivate: {
      updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
      reload(extensionId: string, how: { failQuietly: boolean }): Promise<unknown>;
    };
  };
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await developerPrivate.reload(extensionId, { failQuietly: true });
}

export const reloadExtension = (browser: Browser, extensionId: string): Promise<void> =>
  onExtensionsPage(browser, (page) => page.evaluate(reload, extensionId));
