/**
 * Long words and words from the right have room: Winnow in German and in Arabic, in the popup, which is 380 px wide, and
 * in the options at 320 px. Chromium alone: it is our own style sheets that are asked, and each language is a browser to
 * start.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ensureBrowsers } from '../../scripts/browsers.mjs';
import { speakIn } from './altered.ts';
import { Chromium } from './chromium.ts';
import { type Surface, until } from './driver.ts';
import { waitForState } from './page.ts';
import { Screen } from './screen.ts';
import type { TestServer } from './serve.ts';
import { startServer } from './server.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const BUILT = join(process.env.WINNOW_DIST ?? join(ROOT, 'dist'), 'chrome');

/** The narrowest window that a page of ours is made for. */
const NARROW = 320;

/** What sticks out: of the window, and words of the element whose words they are. */
const stickingOut = (surface: Surface) =>
  surface.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    const sheet = document.body.getBoundingClientRect();
    if (root.scrollWidth > root.clientWidth) faults.push(`the document: ${root.scrollWidth} > ${root.clientWidth}`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      let box = text.parentElement;
      if (!text.data.trim() || !box?.checkVisibility() || box.closest('.away, [role="menu"]')) continue;
      while (box.parentElement && getComputedStyle(box).display.startsWith('inline ')) box = box.parentElement;
      while (box.parentElement && getComputedStyle(box).display === 'inline') box = box.parentElement;
      // What is cut off with an ellipsis says so.
      if (getComputedStyle(box).overflowX !== 'visible') continue;
      const { left, right } = box.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(text);
      const words = range.getBoundingClientRect();
      const isOut = words.left < Math.max(left, sheet.left) - 1 || words.right > Math.min(right, sheet.right) + 1;
      if (isOut) faults.push(`“${text.data.slice(0, 40)}” in ${box.localName}.${box.className}`);
    }
    return faults;
  });

/** What is read only in part, or not as one: a word in a field that has no room for it, a count of four digits in two lines. */
const inParts = (surface: Surface) =>
  surface.evaluate(() => {
    const faults: string[] = [];
    const pen = document.createElement('canvas').getContext('2d');
    for (const field of document.querySelectorAll<HTMLInputElement>('input[placeholder]')) {
      const { font, paddingLeft, paddingRight } = getComputedStyle(field);
      const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      if (pen) pen.font = font;
      const words = pen?.measureText(field.placeholder).width ?? 0;
      if (words > room) faults.push(`“${field.placeholder}”: ${words} > ${room}`);
    }
    for (const count of document.querySelectorAll<HTMLElement>('.choice .number')) {
      count.textContent = '1204';
      const line = Number.parseFloat(getComputedStyle(count).lineHeight);
      if (count.offsetHeight > 1.5 * line) faults.push(`a count takes ${count.offsetHeight} px`);
    }
    return faults;
  });

describe.runIf(inject('browser') === 'chromium').each([
  ['de', 'ltr'],
  ['ar', 'rtl'],
] as const)('Winnow in %s', (locale, direction) => {
  const messages = JSON.parse(readFileSync(join(ROOT, 'src/_locales', locale, 'messages.json'), 'utf8')) as Record<
    string,
    { message: string }
  >;
  const say = (key: string) => messages[key]?.message ?? '';
  let folder = '';
  let driver: Chromium;
  let server: TestServer;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'winnow-language-'));
    cpSync(BUILT, join(folder, 'extension'), { recursive: true });
    speakIn(locale, join(folder, 'extension'));
    server = await startServer();
    driver = await Chromium.launch(ensureBrowsers().chromium, join(folder, 'profile'), join(folder, 'extension'));
  });
  afterAll(async () => {
    await driver.quit();
    await server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  it('has room in the popup, in each tab', async () => {
    const tab = await driver.open(`${server.url}/farm`);
    const popup = new Screen(await driver.openPopup(tab));
    await popup.click('switch', say('popup_clean'));
    await waitForState(tab, 'on');
    await popup.get('switch', say('popup_clean'), { on: true });
    expect(await popup.surface.evaluate(() => document.documentElement.dir)).toBe(direction);
    for (const key of ['popup_tab_rules', 'popup_tab_steps', 'popup_tab_removed']) {
      await popup.click('tab', say(key));
      await popup.settled();
      expect(await stickingOut(popup.surface)).toEqual([]);
    }
    // The page is English: its words are cut off at their own end, wherever that is.
    const cutOff = await popup.surface.evaluate(() =>
      [...document.querySelectorAll('.gone .what[title]')].map((what) => getComputedStyle(what).direction),
    );
    expect(new Set(cutOff)).toEqual(new Set(['ltr']));
    if (direction === 'rtl') expect(await popup.faults()).toEqual([]);
  });

  it('has room in the options, in the narrowest window', async () => {
    const options = new Screen(await driver.open(`${driver.home}options.html`));
    await options.get('switch', say('rule_ad_slots_name'));
    await until('counts for the page', () =>
      options.surface.evaluate(() => document.querySelector('.choice .number') !== null),
    );
    for (const width of [1000, NARROW]) {
      await options.surface.setWidth(width);
      await options.settled();
      expect(await stickingOut(options.surface)).toEqual([]);
      expect(await inParts(options.surface)).toEqual([]);
    }
    if (direction === 'rtl') expect(await options.faults()).toEqual([]);
    await options.surface.evaluate(() => {
      const button = [...document.querySelectorAll('button')].findLast((one) => one.checkVisibility());
      button?.style.setProperty('white-space', 'nowrap');
      button?.style.setProperty('inline-size', '4rem');
    });
    expect(await stickingOut(options.surface)).not.toEqual([]);
  });
});
