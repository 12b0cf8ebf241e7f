/** Words in other letters than A to Z, and those of affiliate notices, are put in only where a page has such letters or names affiliates. */
import { describe, expect, it } from 'vitest';
import { ask } from '../long/ask-page.ts';
import { type Tab, until } from './driver.ts';
import { htmlOf, isShown, waitFor, waitForState } from './page.ts';
import { CLEAN, cleaned, looked } from './popup.ts';
import { refusePart } from './refused-part.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** Whether a part of the content script, by what it leaves, was put into the page of the tab in front. */
const has = (left: string) =>
  stage.driver.inBackground(async (left: string) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const func = (left: string) => Object.getOwnPropertyDescriptor(globalThis, left)?.value !== undefined;
    const [there] = await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func, args: [left] });
    return there?.result === true;
  }, left);

const hasWords = () => has('winnowWords');
const hasNotices = () => has('winnowNotices');

/** Adds a list of other articles, as a page does that is scrolled. */
const addList = (tab: Tab) =>
  tab.evaluate(() => {
    const list = document.createElement('div');
    list.id = 'later';
    const links = [
      '圧力鍋のパッキンを長持ちさせる方法',
      '台所の換気扇を簡単に掃除するコツ',
      '包丁を自宅で研ぐときの注意点',
    ];
    list.innerHTML = `<p>関連記事</p><ul>${links.map((text, at) => `<li><a href="/later-${at}">${text}</a></li>`).join('')}</ul>`;
    document.querySelector('article')?.append(list);
  });

describe('a page in other letters', () => {
  it('is cleaned by its words, has its broken text mended, and is given back to the byte', async () => {
    const { tab, popup, before } = await cleaned(stage, '/letters');
    await waitFor(tab, 'also-read', 'gone');
    await waitFor(tab, 'text', 'shown');
    expect(await tab.evaluate(() => document.querySelector('#broken')?.textContent?.trim())).toMatch(
      /^Потом вскипятите/,
    );
    await popup.click('button', 'Undo all');
    await waitForState(tab, null);
    expect(await htmlOf(tab)).toBe(before);
    await popup.surface.close();
    await tab.close();
  });

  it('says so when its words can’t be had, leaves the page as it is, and has them when asked again', async () => {
    const tab = await stage.open('/letters');
    const before = await htmlOf(tab);
    await refusePart(stage, 'words.js');
    const popup = await stage.popup(tab);
    await popup.says("words.js can't be put in");
    expect(await htmlOf(tab)).toBe(before);
    await popup.surface.close();
    // The next one is as it always is.
    await stage.driver.killBackground();
    const again = await stage.popup(tab);
    await again.click('switch', CLEAN);
    await waitFor(tab, 'also-read', 'gone');
    await again.surface.close();
    await tab.close();
  });
});

describe('a page in no other letters', () => {
  it('is read without such words, and gets them with the first part that needs them', async () => {
    const { tab, popup } = await looked(stage, '/farm');
    expect(await hasWords()).toBe(false);
    await popup.click('switch', CLEAN);
    await waitForState(tab, 'on');
    await popup.get('switch', CLEAN, { on: true });
    await popup.surface.close();
    expect(await hasWords()).toBe(false);
    await addList(tab);
    await until('the later list to be gone', async () => !(await isShown(tab, '#later li')));
    expect(await hasWords()).toBe(true);
    await tab.close();
  });

  it('is read again once they are there, where what it turned into was read without them', async () => {
    const { tab, popup } = await cleaned(stage, '/farm');
    await popup.surface.close();
    await tab.evaluate(() => history.pushState(null, '', '/turned'));
    await addList(tab);
    // Nothing that gives a page back waits for words.
    await ask(stage, 'showOriginal');
    expect(await hasWords()).toBe(false);
    const { answer } = await ask(stage, 'look');
    expect(await hasWords()).toBe(true);
    const excerpts = answer.kind === 'report' ? answer.report.actions.map(({ excerpt }) => excerpt) : [];
    expect(excerpts.join()).toContain('関連記事');
    await tab.close();
  });
});

describe('a page that names affiliates', () => {
  const addNotice = (tab: Tab) =>
    tab.evaluate(() => {
      const notice = document.createElement('p');
      notice.id = 'later-notice';
      notice.textContent = 'This article contains affiliate links.';
      document.querySelector('article')?.append(notice);
    });

  it('gets the words of their notices before it is read', async () => {
    const { tab, popup } = await cleaned(stage, '/for-sale');
    expect(await hasNotices()).toBe(true);
    await until('the notice to be gone', async () => !(await isShown(tab, '#notice')));
    await popup.surface.close();
    await tab.close();
  });

  it('says so when they can’t be had, and leaves the page as it is', async () => {
    const tab = await stage.open('/for-sale');
    const before = await htmlOf(tab);
    await refusePart(stage, 'notices.js');
    const popup = await stage.popup(tab);
    await popup.says("notices.js can't be put in");
    expect(await htmlOf(tab)).toBe(before);
    await popup.surface.close();
    await stage.driver.killBackground();
    await tab.close();
  });

  it('gets them with what it adds later, where it hadn’t named any', async () => {
    const { tab, popup } = await cleaned(stage, '/reading');
    await popup.surface.close();
    expect(await hasNotices()).toBe(false);
    await addNotice(tab);
    await until('the notice to be gone', async () => !(await isShown(tab, '#later-notice')));
    expect(await hasNotices()).toBe(true);
    await tab.close();
  });
});
