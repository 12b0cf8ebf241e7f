/** Every kind of page that a browser can show: each is cleaned and given back, or refused with a reason. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../e2e/driver.ts';
import { htmlOf, isShown, stateOf, waitForState } from '../e2e/page.ts';
import { CLEAN } from '../e2e/popup.ts';
import { serve, type TestServer } from '../e2e/serve.ts';
import { useStage } from '../e2e/stage.ts';
import { PAGES } from './kinds.ts';

const stage = useStage();

let server: TestServer;
beforeAll(async () => {
  server = await serve((path) => PAGES[path] ?? (path.startsWith('/app/') ? (PAGES['/app'] ?? null) : null));
});
afterAll(() => server.close());

const open = (path: string) => stage.driver.open(server.url + path);

async function clean(tab: Tab): Promise<void> {
  const popup = await stage.popup(tab);
  await popup.click('switch', CLEAN);
  await waitForState(tab, 'on');
  await until('the offer to be gone', async () => !(await isShown(tab, '#offer')));
  await popup.surface.close();
}

async function undo(tab: Tab): Promise<void> {
  const popup = await stage.popup(tab);
  await popup.click('button', 'Undo all');
  await waitForState(tab, null);
  await popup.surface.close();
}

describe('what is cleaned and given back to the byte', () => {
  it.each(['/plain', '/sandbox', '/frames', '/quirks', '/editor', '/shadow', '/declared'])('%s', async (path) => {
    const tab = await open(path);
    const before = await htmlOf(tab);
    await clean(tab);
    await undo(tab);
    expect(await htmlOf(tab)).toBe(before);
    await tab.close();
  });
});

describe('what is refused with a reason, and left as it is', () => {
  it.each([
    ['/frameset', /isn’t a web page|doesn’t look like an article|No extension/],
    ['/xhtml', /isn’t a web page/],
    ['/text', /doesn’t look like an article|isn’t a web page/],
    ['/json', /isn’t a web page|doesn’t look like an article|No extension/],
    ['/picture', /isn’t a web page|No extension/],
  ])('%s', async (path, words) => {
    const tab = await open(path);
    const before = path === '/json' ? '' : await htmlOf(tab);
    const popup = await stage.popup(tab);
    await popup.says(words);
    expect(await popup.find('switch', CLEAN)).toBeNull();
    if (before) expect(await htmlOf(tab)).toBe(before);
    await popup.surface.close();
    await tab.close();
  });

  it('an empty tab', async () => {
    const tab = await stage.driver.open('about:blank');
    const popup = await stage.popup(tab);
    await popup.says(/No extension may change this page|doesn’t look like an article/);
    expect(await popup.find('switch', CLEAN)).toBeNull();
    await popup.surface.close();
    await tab.close();
  });
});

describe('a page that replaces itself', () => {
  it('by document.open: what is there then is cleaned when it is asked for', async () => {
    const tab = await open('/written');
    const popup = await stage.popup(tab);
    await popup.says('This doesn’t look like an article');
    await popup.surface.close();
    await tab.load('rewrite()');
    const before = await htmlOf(tab);
    await clean(tab);
    await undo(tab);
    expect(await htmlOf(tab)).toBe(before);
    await clean(tab);
    await tab.load('rewrite()');
    expect(await stateOf(tab)).toBeNull();
    await clean(tab);
    await tab.close();
  });

  it('under another address: the next page is cleaned anew, and nothing of the one before is done to it', async () => {
    const tab = await open('/app');
    await clean(tab);
    await tab.load("turn('Sieves')");
    await until('the new page', () => tab.evaluate(() => document.querySelector('h1')?.textContent === 'Sieves'));
    await clean(tab);
    await undo(tab);
    expect(await htmlOf(tab)).not.toMatch(/winnow/);
    await tab.close();
  });

  it('by going away and back: it stands as it was left, and is undone from there', async () => {
    const tab = await open('/plain');
    const before = await htmlOf(tab);
    await clean(tab);
    await tab.go(`${server.url}/text`);
    await tab.evaluate(() => history.back());
    await until('the article to be back', async () => (await htmlOf(tab)).includes('How a mill grinds'));
    if ((await stateOf(tab)) === 'on') await undo(tab);
    expect(await htmlOf(tab)).toBe(before);
    await tab.close();
  });
});

describe('what a person is at work in', () => {
  it('is not touched: an editor keeps every word, also what looks like an ad', async () => {
    const tab = await open('/editor');
    const inside = () => tab.evaluate(() => document.getElementById('editor')?.outerHTML ?? '');
    const before = await inside();
    await clean(tab);
    expect(await inside()).toBe(before);
    await tab.evaluate(() => {
      const editor = document.getElementById('editor');
      editor?.focus();
      editor?.append(Object.assign(document.createElement('p'), { textContent: 'Advertisement' }));
    });
    await new Promise((later) => setTimeout(later, 3_000));
    expect(await inside()).not.toMatch(/winnow/);
    await tab.close();
  });

  it('prints as it is read: what is taken is not on paper, nor are Winnow’s own controls', async () => {
    const tab = await open('/plain');
    await clean(tab);
    await tab.setMedium('print');
    expect(await isShown(tab, '#offer')).toBe(false);
    expect(await tab.evaluate(() => [...document.querySelectorAll('p')].every((line) => line.checkVisibility()))).toBe(
      true,
    );
    await tab.setMedium('screen');
    await undo(tab);
    await tab.setMedium('print');
    expect(await isShown(tab, '#offer')).toBe(true);
    await tab.close();
  });

  it('leaves what stands in shadow roots in sight', async () => {
    for (const path of ['/shadow', '/declared']) {
      const tab = await open(path);
      await clean(tab);
      const seen = await tab.evaluate(() => {
        const deep = document.getElementById('box')?.shadowRoot?.getElementById('deep');
        return deep?.checkVisibility() === true;
      });
      expect([path, seen]).toEqual([path, true]);
      await tab.close();
    }
  });
});
