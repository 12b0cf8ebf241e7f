/** Firefox, driven over Marionette without geckodriver; the extension is a temporary add-on. */
import { type Command, type Data, type Driver, type Point, type Surface, type Tab, until } from './driver.ts';
import { BACKGROUND, CLOSE_POPUPS, FirefoxBackground, FirefoxPopup, FirefoxTab, POPUP } from './firefox-documents.ts';
import { CHOOSE, OBEY_KEY } from './firefox-menu.ts';
import { type FirefoxProcess, startFirefox } from './firefox-process.ts';
import { allowPrivateWindows, goToFirstWindow, openPrivateWindow } from './firefox-windows.ts';
import { closeWelcome } from './welcome-tab.ts';

/** Chosen by Firefox at random unless it finds one in its preferences. */
const UUID = '5eed0f11-0c4a-4f1e-9c2b-7d1a3f6b9e42';

const ALT = '\uE00A';

/** The letters of the other commands, as the manifest suggests them. */
const LETTERS: Record<Exclude<Command, 'clean'>, string> = { reader: 'V', steps: 'S', pick: 'H' };

const OPEN_TAB = `
  const tab = gBrowser.addTab(args[0], { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
  gBrowser.selectedTab = tab;
  return tab.linkedBrowser.browserId;`;

const ACTION = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = WebExtensionPolicy.getByID(args[0]).extension;
  const action = ExtensionParent.apiManager.global.browserActionFor(extension);`;

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
    await this.#install();
    await this.#active();
    await closeWelcome(this, this.#extensionFolder);
  }

  async #install(): Promise<void> {
    try {
      await this.#marionette.command('Addon:Install', { path: this.#extensionFolder, temporary: true });
    } catch (error) {
      const version = await this.#marionette.script('return Services.appinfo.version');
      throw new Error(`Firefox ${version} refused the add-on; is it too old for it? ${error}`);
    }
  }

  async open(url: string): Promise<Tab> {
    await goToFirstWindow(this.#marionette);
    return this.#openHere(url);
  }

  async #openHere(url: string): Promise<Tab> {
    const tab = new FirefoxTab(this.#marionette, Number(await this.#marionette.script(OPEN_TAB, [url])));
    await tab.loaded(url);
    return tab;
  }

  async openPrivately(url: string): Promise<Tab> {
    await allowPrivateWindows(this.#marionette, this.#id);
    await this.#active();
    await openPrivateWindow(this.#marionette);
    return this.#openHere(url);
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

  async pressShortcut(tab: Tab, command: Command = 'clean'): Promise<void> {
    await tab.show();
    if (command !== 'clean') {
      await this.#marionette.script(OBEY_KEY, [this.#id, LETTERS[command]]);
      return;
    }
    const key = (type: string, value: string) => ({ type, value });
    const actions = [key('keyDown', ALT), key('keyDown', 'r'), key('keyUp', 'r'), key('keyUp', ALT)];
    await this.#marionette.command('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    await this.#marionette.command('WebDriver:ReleaseActions');
  }

  async chooseInMenu(tab: Tab, item: Command | 'why', place: Point): Promise<void> {
    if (!(tab instanceof FirefoxTab)) throw new Error('a tab of another browser');
    await tab.show();
    await tab.openMenu(place);
    await until(`“${item}” in the menu`, () => this.#marionette.script(CHOOSE, [this.#id, item]));
  }

  async inBackground<A extends readonly Data[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return new FirefoxBackground(this.#marionette, this.#id, BACKGROUND).evaluate(run, ...args);
  }

  async sayYesFor(): Promise<void> {
    await this.#marionette.script("Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);");
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

  async switchExtension(on: boolean): Promise<void> {
    await this.#addon(on ? 'enable()' : 'disable()');
    if (on) await this.#active();
  }

  async #addon(act: string): Promise<void> {
    await this.#marionette.script(
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(args[0])).${act};`,
      [this.#id],
    );
  }

  async #active(): Promise<void> {
    await until('the extension to start', () =>
      this.#marionette.script('return WebExtensionPolicy.getByID(args[0])?.active', [this.#id]),
    );
  }

  async update(version: string): Promise<void> {
    await this.#install();
    await until('the new version', () =>
      this.#marionette.script(
        'const policy = WebExtensionPolicy.getByID(args[0]); return policy?.active && policy.extension.version === args[1]',
        [this.#id, version],
      ),
    );
  }

  async restart(): Promise<void> {
    await this.#process?.quit();
    await this.#start();
  }

  async crash(meanwhile?: (profile: string) => void): Promise<void> {
    await this.#process?.crash();
    this.#process = null;
    meanwhile?.(this.#profile);
    await this.#start();
  }

  async quit(): Promise<void> {
    await this.#process?.quit();
    this.#process = null;
  }
}
