/** Chromium, driven over the DevTools protocol by puppeteer; the extension is loaded from its folder. */
import puppeteer, { type Browser, type Extension, type Target } from 'puppeteer-core';
import { allowHost, allowPrivateWindows, reloadExtension, switchExtension } from './chromium-permissions.ts';
import { killBrowser } from './chromium-process.ts';
import { ChromiumSurface, ChromiumTab } from './chromium-surface.ts';
import { endWorker, wokenWorker } from './chromium-worker.ts';
import { type Command, callOf, type Data, type Driver, type Point, type Surface, type Tab, until } from './driver.ts';
import { closeWelcome } from './welcome-tab.ts';

const FLAGS = [
  // Chromium's sandbox does not start as root or in most containers; every page here is our own.
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--no-first-run',
];

/** Chromium speaks the system's language; what tests ask for is in English. Winnow in others: see languages.spec.ts. */
const ENGLISH = { LANGUAGE: 'en', LANG: 'en_US.UTF-8' };

const WINDOW = { width: 1000, height: 700 };

/** As for Firefox: longer than anything takes on a busy machine. */
const PATIENCE = 60_000;

export class Chromium implements Driver {
  readonly browser = 'chromium';
  #running: { browser: Browser; extension: Extension } | null = null;

  readonly #program: string;
  readonly #profile: string;
  readonly #extensionFolder: string;

  private constructor(program: string, profile: string, extensionFolder: string) {
    this.#program = program;
    this.#profile = profile;
    this.#extensionFolder = extensionFolder;
  }

  static async launch(program: string, profile: string, extensionFolder: string): Promise<Chromium> {
    const chromium = new Chromium(program, profile, extensionFolder);
    await chromium.#start();
    return chromium;
  }

  get #it() {
    if (!this.#running) throw new Error('Chromium is not running');
    return this.#running;
  }

  get home(): string {
    return `chrome-extension://${this.#it.extension.id}/`;
  }

  async #start(): Promise<void> {
    const browser = await puppeteer.launch({
      executablePath: this.#program,
      headless: true,
      pipe: true,
      enableExtensions: true,
      userDataDir: this.#profile,
      defaultViewport: WINDOW,
      args: FLAGS,
      env: { ...process.env, ...ENGLISH },
      protocolTimeout: PATIENCE,
      timeout: PATIENCE,
    });
    try {
      const id = await browser.installExtension(this.#extensionFolder);
      const extension = await until('the extension to start', async () => (await browser.extensions()).get(id));
      this.#running = { browser, extension };
      await closeWelcome(this, this.#extensionFolder);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  async open(url: string): Promise<Tab> {
    const page = await this.#it.browser.newPage();
    await page.goto(url);
    await page.bringToFront();
    return new ChromiumTab(page);
  }

  async openPrivately(url: string): Promise<Tab> {
    const { browser } = this.#it;
    const id = new URL(this.home).host;
    await allowPrivateWindows(browser, id);
    await this.#startedAgain();
    const own = await browser.newPage({ type: 'tab', background: true });
    await own.goto(`${this.home}manifest.json`);
    await own.evaluate(async (url) => void (await chrome.windows.create({ incognito: true, url })), url);
    await own.close();
    return this.tabAt((address) => address === url);
  }

  async tabAt(address: (url: string) => boolean): Promise<Tab> {
    const target = await this.#it.browser.waitForTarget((one) => one.type() === 'page' && address(one.url()));
    const page = await target.page();
    if (!page) throw new Error(`${target.url()} is no page`);
    await until('the tab to load', () => page.evaluate(() => document.readyState === 'complete'));
    return new ChromiumTab(page);
  }

  async openPopup(tab: Tab): Promise<Surface> {
    if (!(tab instanceof ChromiumTab)) throw new Error('a tab of another browser');
    const { browser, extension } = this.#it;
    const isPopup = (target: Target) => target.url() === `${this.home}popup.html`;
    for (const open of browser.targets().filter(isPopup)) await (await open.asPage()).close();
    await until('the last popup to close', async () => !browser.targets().some(isPopup));
    await tab.show();
    const opening = browser.waitForTarget(isPopup, { timeout: PATIENCE });
    await tab.page.triggerExtensionAction(extension);
    const popup = await (await opening).asPage();
    await until('the popup to load', () => popup.evaluate(() => document.readyState === 'complete'));
    return new ChromiumSurface(popup);
  }

  async pressShortcut(tab: Tab, command: Command = 'clean'): Promise<void> {
    await tab.show();
    await this.#dispatch('commands', command);
  }

  async chooseInMenu(tab: Tab, item: Command | 'why', { x, y }: Point): Promise<void> {
    if (!(tab instanceof ChromiumTab)) throw new Error('a tab of another browser');
    await tab.show();
    await tab.page.mouse.click(x, y, { button: 'right' });
    await this.#dispatch('contextMenus', item);
  }

  /** What a key or a menu tells the background of the tab in front. */
  async #dispatch(of: 'commands' | 'contextMenus', name: string): Promise<void> {
    await this.inBackground(
      async (of, name) => {
        const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const event = of === 'commands' ? chrome.commands.onCommand : chrome.contextMenus.onClicked;
        const { dispatch } = event as unknown as { dispatch(this: unknown, what: unknown, tab: unknown): void };
        dispatch.call(event, of === 'commands' ? name : { menuItemId: name, frameId: 0 }, active);
      },
      of,
      name,
    );
  }

  async inBackground<A extends readonly Data[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const worker = await wokenWorker(this.#it.browser, this.#it.extension, this.home);
    return (await worker.evaluate(callOf(run, args))) as Awaited<R>;
  }

  sayYesFor(host: string): Promise<void> {
    return allowHost(this.#it.browser, new URL(this.home).host, host);
  }

  killBackground = (): Promise<boolean> => endWorker(this.#it.extension);

  async switchExtension(on: boolean): Promise<void> {
    await switchExtension(this.#it.browser, new URL(this.home).host, on);
    if (on) await this.#startedAgain();
  }

  async update(version: string): Promise<void> {
    await reloadExtension(this.#it.browser, new URL(this.home).host);
    // Not from puppeteer, which remembers the version of an extension.
    const now = () => this.inBackground(() => chrome.runtime.getManifest().version);
    await until('the new version', async () => (await now()) === version);
  }

  /** An extension that started anew is another one to puppeteer. */
  async #startedAgain(): Promise<void> {
    const { browser } = this.#it;
    const id = new URL(this.home).host;
    const extension = await until('the extension to start again', async () => (await browser.extensions()).get(id));
    this.#running = { browser, extension };
  }

  async restart(): Promise<void> {
    await this.#it.browser.close();
    await this.#start();
  }

  async crash(meanwhile?: (profile: string) => void): Promise<void> {
    await killBrowser(this.#it.browser);
    this.#running = null;
    meanwhile?.(this.#profile);
    await this.#start();
  }

  async quit(): Promise<void> {
    await this.#running?.browser.close();
    this.#running = null;
  }
}
