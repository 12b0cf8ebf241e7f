/** A Chromium with Winnow in one language, a page of an invented site to look at, and Winnow's own pages in any state. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { closePopup, startChromium } from '../bench/chromium.mjs';
import { fakeBrowser } from './fakes.mjs';

/** Where the demo page's site would stand; it is answered from the folder. */
export const SITE = 'https://everyday-iron.example';

/** Nothing moves by itself. */
export const CALM = { name: 'prefers-reduced-motion', value: 'reduce' };

const PATIENCE = 20_000;

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** The popup's size, and that of a page. */
export const POPUP = { width: 380, height: 600 };
export const WIDE = { width: 1040, height: 760 };
export const NARROW = { width: 320, height: 640 };

/** A copy of the built extension that speaks this language: it falls back to it, where English isn't among its own. */
async function extensionIn(language, built, folder) {
  await cp(built, folder, { recursive: true });
  if (language === 'en') return folder;
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, default_locale: language }));
  await rm(join(folder, '_locales', 'en'), { recursive: true });
  return folder;
}

async function answerFrom(folder, request) {
  const { origin, pathname } = new URL(request.url());
  const file = join(folder, pathname === '/' ? 'index.html' : pathname);
  const body = origin === SITE ? await readFile(file).catch(() => null) : null;
  await request.respond(body ? { contentType: TYPES[extname(file)] ?? '', body } : { status: 404, body: '' });
}

export class Stage {
  static async start({ language, program, built, demo }) {
    const folder = await mkdtemp(join(tmpdir(), 'winnow-pictures-'));
    const extension = await extensionIn(language, built, join(folder, 'extension'));
    const messages = JSON.parse(await readFile(join(extension, '_locales', language, 'messages.json'), 'utf8'));
    const chromium = await startChromium(program, extension);
    const [id] = [...(await chromium.browser.extensions()).keys()];
    return new Stage({ folder, chromium, messages, demo, home: `chrome-extension://${id}/` });
  }

  constructor(parts) {
    Object.assign(this, parts);
    this.language = parts.messages.language.message;
  }

  /** A message as it is shown; in the plural form `other`, where it has one. */
  say(key, facts = {}) {
    const message = (this.messages[key] ?? this.messages[`${key}_other`])?.message;
    if (message === undefined) throw new Error(`no words for ${key}`);
    return message.replace(/\{(\w+)\}/g, (place, name) => facts[name] ?? place);
  }

  /** A tab on the demo page, to which Winnow has access. */
  async demoTab(size = WIDE) {
    const page = await this.chromium.browser.newPage();
    await this.#answer(page);
    await page.setViewport(size);
    await page.goto(`${SITE}/`, { waitUntil: 'load' });
    await this.giveAccess(page);
    return page;
  }

  async #answer(page) {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const own = request.url().startsWith('http') ? answerFrom(this.demo, request) : request.continue();
      own.catch((error) => console.error(error));
    });
  }

  /** As a press on the button does. */
  async giveAccess(page) {
    const popup = await this.chromium.openPopup(page);
    await popup.waitForSelector('.clean input:not([disabled]), .popup.short', { timeout: PATIENCE });
    await closePopup(popup);
  }

  /** The number by which the browser knows the demo page's tab that was opened last. */
  async tabId() {
    return this.inBackground(async () => {
      const tabs = await chrome.tabs.query({});
      return Math.max(...tabs.filter(({ url }) => url?.includes('everyday-iron')).map(({ id }) => id));
    });
  }

  async inBackground(run, ...args) {
    const target = await this.chromium.browser.waitForTarget((one) => one.type() === 'service_worker', {
      timeout: PATIENCE,
    });
    return (await target.worker()).evaluate(run, ...args);
  }

  /** One of Winnow's pages, in a tab of its own. `withSite`: it gets the pictures of the demo page's site. */
  async open(path, { fake = null, size = WIDE, withSite = false } = {}) {
    const page = await this.chromium.browser.newPage();
    if (withSite) await this.#answer(page);
    await page.setViewport(size);
    // What scrolls slowly is pressed where it was.
    await page.emulateMediaFeatures([CALM]);
    if (fake) await page.evaluateOnNewDocument(fakeBrowser, fake);
    await page.goto(this.home + path, { waitUntil: 'load' });
    return page;
  }

  /** Presses what is called so in a page of Winnow's: a button, a tab, a radio button; the first, or the one within. */
  async press(page, key, { facts = {}, within = 'body' } = {}) {
    const name = this.say(key, facts);
    const control = await page.waitForFunction(
      (name, within) => {
        const root = document.querySelector(within);
        const of = (one) => (one.getAttribute('aria-label') ?? one.innerText).trim();
        const all = [...(root?.querySelectorAll('button, [role="tab"], label, a') ?? [])];
        return all.find((one) => of(one) === name) ?? all.find((one) => of(one).startsWith(name));
      },
      { timeout: PATIENCE },
      name,
      within,
    );
    await control.click();
    await page.mouse.move(0, 0);
  }

  /** Takes settings over as a person does who imports a file. */
  async importSettings(settings) {
    const page = await this.open('options.html#transfer');
    const text = JSON.stringify({ winnow: 1, exported: new Date(0).toISOString(), settings });
    await chooseFile(page, this.folder, text);
    await page.waitForSelector('#transfer .preview', { timeout: PATIENCE });
    const change = await page.$('#transfer .preview .btn.full');
    // None where all of it is so already.
    if (change) {
      await change.click();
      // The preview goes before all of it is stored.
      const saved = (word) => document.querySelector('#transfer')?.innerText.includes(word);
      await page.waitForFunction(saved, { timeout: PATIENCE }, this.say('options_saved'));
    }
    await page.close();
  }

  async close() {
    await this.chromium.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Gives the import of the options page a file that holds this. */
export async function chooseFile(page, folder, text) {
  const file = join(folder, 'winnow-settings.json');
  await writeFile(file, text);
  const input = await page.waitForSelector('#transfer input[type="file"]', { timeout: PATIENCE });
  await input.uploadFile(file);
}
