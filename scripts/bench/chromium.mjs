/** A real Chromium with Winnow in it, where each page is served under its own address and nothing else is reachable. */
import { rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

/** Chromium's sandbox does not start as root, nor in most containers. */
const SANDBOX = process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [];

const FLAGS = [
  ...SANDBOX,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** Chromium speaks the system's language; switches are pressed and pictures made by their English names. */
const ENGLISH = { LANGUAGE: 'en', LANG: 'en_US.UTF-8' };

/** Longer than anything takes on a busy machine. */
const PATIENCE = 30_000;

/** Every picture that a page asks for: of ordinary size, so that the page is laid out as if it had its own. */
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"/>';

/** The saved page as it stands: its own scripts would change it, each time differently. */
const POLICY = "script-src 'none'";

/** Chromium asks for most pages of `http:` by `https:` first, and takes any answer to that. */
const schemeless = (address) => address.replace(/^https?:/, '');

function answerTo(request, pages) {
  const isPage = request.isNavigationRequest() && request.frame()?.parentFrame() === null;
  const page = isPage && pages.get(schemeless(request.url()));
  if (page)
    return {
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': POLICY },
      body: page,
    };
  if (request.resourceType() === 'image') return { contentType: 'image/svg+xml', body: PICTURE };
  return { contentType: request.resourceType() === 'document' ? 'text/html' : 'text/plain', body: '' };
}

/** Starts it with an unpacked extension that isn't Winnow, and as it comes but for that. */
export const launchWith = (program, folder) =>
  puppeteer.launch({
    executablePath: program,
    pipe: true,
    enableExtensions: [folder],
    args: ['--disable-gpu', ...SANDBOX],
  });

/** Starts it with a profile of its own, which `close` removes. `folder` is the built extension. */
export async function startChromium(program, folder, { headless = true } = {}) {
  const profile = await mkdtemp(join(tmpdir(), 'winnow-'));
  // Also when the person ends the program with Ctrl+C; puppeteer ends the browser then.
  const dropProfile = () => rmSync(profile, { recursive: true, force: true });
  process.once('exit', dropProfile);
  // Chromium reads scripts from the folder as it needs them; a build meanwhile must not change what is measured.
  const extensionFolder = join(profile, 'winnow');
  await cp(folder, extensionFolder, { recursive: true });
  const browser = await puppeteer.launch({
    executablePath: program,
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: headless ? { width: 1200, height: 900 } : null,
    args: FLAGS,
    env: { ...process.env, ...ENGLISH },
    protocolTimeout: 4 * PATIENCE,
  });
  const id = await browser.installExtension(extensionFolder);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`Chromium did not take the extension in ${folder}`);
  await closeWelcome(browser, id);
  return {
    browser,
    openTab: () => openTab(browser),
    openPopup: (page) => openPopup(browser, extension, page),
    async close() {
      await browser.close();
      process.off('exit', dropProfile);
      dropProfile();
    },
  };
}

/** The welcome page opens by itself; its work would be measured with the rest. */
async function closeWelcome(browser, id) {
  const opened = await browser.waitForTarget((target) => target.url() === `chrome-extension://${id}/welcome.html`);
  await (await opened.asPage()).close();
}

/** A tab whose `show(url, html)` serves the bytes under the address and waits until they are laid out. */
async function openTab(browser) {
  const page = await browser.newPage();
  const pages = new Map();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.isInterceptResolutionHandled()) return;
    request.respond(answerTo(request, pages)).catch((error) => {
      // A request that its page gave up meanwhile can't be answered, and needn't be.
      if (!/Invalid InterceptionId|Target closed|Session closed/.test(String(error))) throw error;
    });
  });
  return {
    page,
    async show(url, html) {
      const address = new URL(url);
      address.hash = '';
      pages.clear();
      pages.set(schemeless(address.href), Buffer.from(html));
      const answer = await page.goto(address.href, { waitUntil: 'load', timeout: PATIENCE });
      if (!pages.has(schemeless(answer?.url() ?? ''))) throw new Error(`Chromium shows ${answer?.url()} instead`);
    },
  };
}

/** Presses the toolbar button on a tab: opens the real popup and grants activeTab, as a person's click does. */
async function openPopup(browser, extension, page) {
  const isPopup = (target) => target.url() === `chrome-extension://${extension.id}/popup.html`;
  await page.bringToFront();
  const opening = browser.waitForTarget(isPopup, { timeout: PATIENCE });
  await page.triggerExtensionAction(extension);
  return (await opening).asPage();
}

/** Closes a popup and waits until it is gone, so that the next one is not taken for it. */
export async function closePopup(popup) {
  const gone = new Promise((resolve) => popup.once('close', resolve));
  await popup.close();
  await gone;
}
