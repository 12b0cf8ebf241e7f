/** The documents of Firefox that a test asks: a tab, the toolbar popup, the background's page. */
import { type HiddenButton, type Point, type Tab, until } from './driver.ts';
import { secondPress } from './firefox-menu.ts';
import { FirefoxSurface } from './firefox-surface.ts';

/** Firefox prepares the popup in one `<browser>` and shows it in another; only the shown one counts. */
export const POPUP = `
  const popup = document.querySelector('.webextension-popup-browser:not(.webextension-preload-browser)');
  return popup && popup.currentURI && popup.currentURI.spec !== 'about:blank' ? popup.browserId : null;`;

export const CLOSE_POPUPS = `
  for (const panel of document.querySelectorAll('panel')) if (panel.state !== 'closed') panel.hidePopup(false);`;

/** Frame scripts may look into closed shadow roots; pages may not. */
const hostAt = (selector: string, number: number) =>
  `const host = content.document.querySelectorAll(${JSON.stringify(selector)})[${number}];`;

const buttonsInside = (selector: string, number: number) => `
  ${hostAt(selector, number)}
  host.scrollIntoView({ block: 'center', behavior: 'instant' });
  return [...host.openOrClosedShadowRoot.querySelectorAll('button')].map((button) => {
    const box = button.getBoundingClientRect();
    const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    return { ...place, text: button.textContent, expanded: button.getAttribute('aria-expanded') };
  });`;

const textInside = (selector: string, number: number) => `
  ${hostAt(selector, number)}
  return host.openOrClosedShadowRoot.querySelector('div').innerText.replace(/\\s+/g, ' ').trim();`;

/** The search of the find bar; settles when it has looked. */
const FIND = `
  await new Promise((found) => {
    const listener = { onFindResult() { browser.finder.removeResultListener(listener); found(); } };
    browser.finder.addResultListener(listener);
    browser.finder.fastFind(args[1], false, false);
  });`;

export class FirefoxTab extends FirefoxSurface implements Tab {
  /** Opens the page's menu at a place. */
  async openMenu({ x, y }: Point): Promise<void> {
    await this.inDocument(secondPress(x, y));
  }

  async url(): Promise<string> {
    return String(await this.inWindow('return browser.currentURI.spec'));
  }

  async go(url: string): Promise<void> {
    await this.inWindow(
      `browser.fixupAndLoadURIString(args[1], {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
        loadFlags: Ci.nsIWebNavigation.LOAD_FLAGS_NONE,
      });`,
      url,
    );
    await this.loaded(url);
  }

  async buttonsInside(selector: string, number = 0): Promise<HiddenButton[]> {
    return (await this.inDocument(buttonsInside(selector, number))) as HiddenButton[];
  }

  async textInside(selector: string, number = 0): Promise<string> {
    return String(await this.inDocument(textInside(selector, number)));
  }

  async find(words: string): Promise<void> {
    await this.inWindow(FIND, words);
  }

  async setMedium(medium: 'print' | 'screen'): Promise<void> {
    await this.inWindow("browser.browsingContext.top.mediumOverride = args[1] === 'print' ? 'print' : '';", medium);
  }

  async show(): Promise<void> {
    await this.inWindow('gBrowser.selectedTab = gBrowser.getTabForBrowser(browser);');
  }

  async close(): Promise<void> {
    await this.inWindow('gBrowser.removeTab(gBrowser.getTabForBrowser(browser), { animate: false });');
  }

  /** Waits until the document at this address, wherever it was redirected to, is complete. */
  async loaded(url: string): Promise<void> {
    const loading = `return browser.webProgress.isLoadingDocument ||
      (browser.currentURI.spec === 'about:blank' && args[1] !== 'about:blank')`;
    // No script of ours runs in the browser's own pages.
    const isOwn = url.startsWith('about:');
    // Asked from outside, where no field of the page's can stand in the place of `readyState`.
    const complete = async () => isOwn || (await this.inDocument("return content.document.readyState === 'complete'"));
    await until(`${url} to load`, async () => !(await this.inWindow(loading, url)) && (await complete()), 60_000);
  }
}

export class FirefoxPopup extends FirefoxSurface {
  async close(): Promise<void> {
    // A panel that is still opening doesn't hear that it should close: it is told again.
    await until('the popup to close', async () => {
      await this.marionette.script(CLOSE_POPUPS);
      return !(await this.marionette.script(POPUP));
    });
  }
}

/** The page that the event page's script runs in; no window shows it. */
export const BACKGROUND = `
  const { extension } = WebExtensionPolicy.getByID(args[0]);
  await extension.wakeupBackground?.();
  const browser = [...extension.views].find((view) => view.viewType === 'background').xulBrowser;`;

export class FirefoxBackground extends FirefoxSurface {
  async close(): Promise<void> {
    await this.marionette.script(
      `const { extension } = WebExtensionPolicy.getByID(args[0]);
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      if (extension.backgroundState === 'running') throw new Error('the event page would not end');`,
      [this.key],
    );
  }
}
