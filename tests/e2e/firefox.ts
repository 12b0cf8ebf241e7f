/** Firefox, driven over Marionette without geckodriver; the extension is a temporary add-on. */
import { type Data, type Driver, type HiddenButton, type Surface, type Tab, until } from './driver.ts';
import { type FirefoxProcess, startFirefox } from './firefox-process.ts';
import { FirefoxSurface } from './firefox-surface.ts';

/** Chosen by Firefox at random unless it finds one in its preferences. */
const UUID = '5eed0f11-0c4a-4f1e-9c2b-7d1a3f6b9e42';

const ALT = '\uE00A';

const OPEN_TAB = `
  const tab = gBrowser.addTab(args[0], { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
  gBrowser.selectedTab = tab;
  return tab.linkedBrowser.browserId;`;

const ACTION = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = WebExtensionPolicy.getByID(args[0]).extension;
  const action = ExtensionParent.apiManager.global.browserActionFor(extension);`;

/** Firefox prepares the popup in one `<browser>` and shows it in another; only the shown one counts. */
const POPUP = `
  const popup = document.querySelector('.webextension-popup-browser:not(.webextension-preload-browser)');
  return popup && popup.currentURI && popup.currentURI.spec !== 'about:blank' ? popup.browserId : null;`;

const CLOSE_POPUPS = `
  for (const panel of document.querySelectorAll('panel')) if (panel.state !== 'closed') panel.hidePopup(false);`;

/** Frame scripts may look into closed shadow roots; pages may not. */
const buttonsInside = (selector: string) => `
  const host = content.document.querySelector(${JSON.stringify(selector)});
  host.scrollIntoView({ block: 'center', behavior: 'instant' });
  return [...host.openOrClosedShadowRoot.querySelectorAll('button')].map((button) => {
    const box = button.getBoundingClientRect();
    const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    return { ...place, text: button.textContent, expanded: button.getAttribute('aria-expanded') };
  });`;

class FirefoxTab extends FirefoxSurface implements Tab {
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

  async buttonsInside(selector: string): Promise<HiddenButton[]> {
    return (await this.inDocument(buttonsInside(selector))) as HiddenButton[];
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

class FirefoxPopup extends FirefoxSurface {
  async close(): Promise<void> {
    await this.marionette.script(CLOSE_POPUPS);
    await until('the popup to close', async () => !(await this.marionette.script(POPUP)));
  }
}

/** The page that the event page's script runs in; no window shows it. */
const BACKGROUND = `
  const { extension } = WebExtensionPolicy.getByID(args[0]);
  await extension.wakeupBackground?.();
  const browser = [...extension.views].find((view) => view.viewType === 'background').xulBrowser;`;

class FirefoxBackground extends FirefoxSurface {
  async close(): Promise<void> {
    await this.marionette.script(
      `const { extension } = WebExtensionPolicy.getByID(args[0]);
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      if (extension.backgroundState === 'running') throw new Error('the event page would not end');`,
      [this.key],
    );
  }
}

export class Firefox implements Driver {
  readonly browser = 'firefox';
  readonly home = `moz-extension://${UUID}/`;
  #process: FirefoxProcess | null = null;

  readonly #program: string;
  readonly #profile: string;
  readonly #extensionFolder: string;
  /** As the manifest says. */
  readonly #id: string;

  private constructor(program: string, profile: string, extensionFolder: string, id: string) {
    this.#program = program;
    this.#profile = profile;
    this.#extensionFolder = extensionFolder;
    this.#id = id;
  }

  static async launch(program: string, profile: string, extensionFolder: string, id: string): Promise<Firefox> {
    const firefox = new Firefox(program, profile, extensionFolder, id);
    await firefox.#start();
    return firefox;
  }

  get #marionette() {
    if (!this.#process) throw new Error('Firefox is not running');
    return this.#process.marionette;
  }

  async #start(): Promise<void> {
    const uuids = JSON.stringify({ [this.#id]: UUID });
    this.#process = await startFirefox(this.#program, this.#profile, { 'extensions.webextensions.uuids': uuids });
    await this.#marionette.command('Addon:Install', { path: this.#extensionFolder, temporary: true });
    await until('the extension to start', () =>
      this.#marionette.script('return WebExtensionPolicy.getByID(args[0])?.active', [this.#id]),
    );
  }

  async open(url: string): Promise<Tab> {
    const tab = new FirefoxTab(this.#marionette, Number(await this.#marionette.script(OPEN_TAB, [url])));
    await tab.loaded(url);
    return tab;
  }

  async tabAt(address: (url: string) => boolean): Promise<Tab> {
    const id = await until('a tab to open', async () => {
      const tabs = (await this.#marionette.script(
        'return gBrowser.browsers.map((one) => ({ id: one.browserId, url: one.currentURI.spec }))',
      )) as { id: number; url: string }[];
      return tabs.find(({ url }) => address(url))?.id;
    });
    const tab = new FirefoxTab(this.#marionette, id);
    await tab.loaded('');
    return tab;
  }

  async openPopup(tab: Tab): Promise<Surface> {
    await this.#marionette.script(CLOSE_POPUPS);
    await tab.show();
    await this.#marionette.script(`${ACTION} action.triggerAction(window);`, [this.#id]);
    const id = await until('the popup to open', () => this.#marionette.script(POPUP));
    const popup = new FirefoxPopup(this.#marionette, Number(id));
    await until('the popup to load', () => popup.evaluate(() => document.readyState === 'complete'));
    return popup;
  }

  async pressShortcut(tab: Tab): Promise<void> {
    await tab.show();
    const key = (type: string, value: string) => ({ type, value });
    const actions = [key('keyDown', ALT), key('keyDown', 'r'), key('keyUp', 'r'), key('keyUp', ALT)];
    await this.#marionette.command('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    await this.#marionette.command('WebDriver:ReleaseActions');
  }

  async inBackground<A extends readonly Data[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return new FirefoxBackground(this.#marionette, this.#id, BACKGROUND).evaluate(run, ...args);
  }

  async killBackground(): Promise<boolean> {
    const state = await this.#marionette.script(
      'return WebExtensionPolicy.getByID(args[0]).extension.backgroundState',
      [this.#id],
    );
    if (state !== 'running') return false;
    await new FirefoxBackground(this.#marionette, this.#id, BACKGROUND).close();
    return true;
  }

  async restart(): Promise<void> {
    await this.#process?.quit();
    await this.#start();
  }

  async quit(): Promise<void> {
    await this.#process?.quit();
    this.#process = null;
  }
}
