/** Pages that fight back, forbid, mislead, or are no pages at all. */
import { describe, expect, it } from 'vitest';
import { type Tab, until } from './driver.ts';
import { serveHydrated } from './hydrated/build.ts';
import { expectToLiveOn } from './hydrated/lives-on.ts';
import { htmlOf, partsOf, tracesIn, waitFor, waitForState } from './page.ts';
import { CLEAN, cleaned } from './popup.ts';
import type { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

describe('a page that fights back with !important', () => {
  it('is cleaned all the same, with its stubs in sight, and gets everything back', async () => {
    const { tab, popup } = await cleaned(stage, '/fights-back');
    for (const kind of ['affiliate', 'ad', 'repeat'] as const) await waitFor(tab, kind, 'gone');
    for (const kind of ['text', 'original'] as const) await waitFor(tab, kind, 'shown');
    const stubs = await tab.evaluate(() =>
      [...document.querySelectorAll('winnow-stub')].map((stub) => stub.checkVisibility()),
    );
    expect(stubs.length).toBeGreaterThan(0);
    expect(stubs).not.toContain(false);
    const got = await tab.evaluate(() => {
      const { made, roots } = window as unknown as { made: number; roots: string[] };
      return { isMade: made > 0, roots };
    });
    expect(got).toEqual({ isMade: true, roots: [] });
    await popup.click('switch', CLEAN);
    await waitForState(tab, 'off');
    for (const kind of ['affiliate', 'ad', 'repeat', 'text', 'original'] as const) await waitFor(tab, kind, 'shown');
    await popup.click('button', 'Undo all');
    await waitForState(tab, null);
    expect(await tracesIn(tab)).toEqual([]);
  });
});

describe('a page whose first copies nobody sees', () => {
  it('keeps every copy that can be read', async () => {
    const { tab } = await cleaned(stage, '/unseen-copy');
    const copies = await tab.evaluate(() =>
      [...document.querySelectorAll('.copy')].map((copy) => copy.getBoundingClientRect().height > 1),
    );
    expect(copies).toEqual(Array(6).fill(true));
    expect(await tab.evaluate(() => document.querySelectorAll('winnow-stub').length)).toBe(0);
  });
});

describe('a page that forbids everything by its policy', () => {
  const reports = () => stage.server.requests.filter(({ path }) => path === '/csp-report').length;

  it('is cleaned, shown in the reader view and undone without one violation of its policy', async () => {
    const tab = await stage.open('/strict-policy');
    const before = await htmlOf(tab);
    await tab.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
        seen.push(`${violatedDirective} ${sample}`),
      );
    });
    const violations = () => tab.evaluate(() => [...(window as unknown as { seen: string[] }).seen]);
    const reportsBefore = reports();
    const requestsBefore = stage.server.requests.length;
    const popup = await stage.popup(tab);
    await popup.click('switch', CLEAN);
    await waitForState(tab, 'on');
    for (const kind of ['affiliate', 'ad', 'repeat'] as const) await waitFor(tab, kind, 'gone');
    const [show] = await tab.buttonsInside('winnow-stub');
    if (!show) throw new Error('no button in the stub');
    await tab.clickAt(show);
    await until('the fold to open', () =>
      tab.evaluate(() => document.querySelector('[data-winnow-verb="fold"][data-winnow-open]') !== null),
    );
    // Looked at, cleaned, a fold opened: nothing of that has asked for anything.
    expect(stage.server.requests.slice(requestsBefore).map(({ path }) => path)).toEqual([]);
    const second = await stage.popup(tab);
    await second.click('button', 'Open reader view');
    const reader = await stage.driver.tabAt((url) => url.startsWith(`${stage.driver.home}reader.html`));
    await until('the article', () => reader.evaluate(() => document.querySelector('article') !== null));
    await reader.close();
    // The reader view shows the page's own pictures, and the page isn't told from where.
    const shown = stage.server.requests.slice(requestsBefore);
    expect(shown.filter(({ path, referer }) => !path.startsWith('/pictures/') || referer !== '')).toEqual([]);
    const again = await stage.popup(tab);
    await again.click('button', 'Undo all');
    await waitForState(tab, null);
    expect(await htmlOf(tab)).toBe(before);
    expect(await violations()).toEqual([]);
    expect(reports()).toBe(reportsBefore);
    // Would a violation have been seen at all? This is one.
    await tab.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await until('the page’s policy to notice', async () => (await violations()).length > 0);
    await until('its report to arrive', async () => reports() > reportsBefore);
  });
});

describe('a page that puts fields in the place of the DOM', () => {
  it('is cleaned and undone to the last byte', async () => {
    const { tab, popup, before } = await cleaned(stage, '/clobber');
    await waitFor(tab, 'affiliate', 'gone');
    await waitFor(tab, 'repeat', 'gone');
    for (const kind of ['text', 'original'] as const) await waitFor(tab, kind, 'shown');
    await popup.click('button', 'Undo all');
    await waitForState(tab, null);
    expect(await htmlOf(tab)).toBe(before);
  });
});

describe('a page that is no article', () => {
  it('is left alone, and cleaned if the person wants it anyway', async () => {
    const tab = await stage.open('/not-article');
    const before = await htmlOf(tab);
    const popup = await stage.popup(tab);
    await popup.says('This doesn’t look like an article');
    expect(await htmlOf(tab)).toBe(before);
    await popup.click('button', 'Clean anyway');
    await waitForState(tab, 'on');
    await popup.get('switch', CLEAN, { on: true });
    await popup.click('button', 'Undo all');
    await waitForState(tab, null);
    expect(await htmlOf(tab)).toBe(before);
  });
});

describe('a page that is too large', () => {
  it('is refused at once, untouched', async () => {
    const tab = await stage.open('/too-large');
    const before = await htmlOf(tab);
    const popup = await stage.popup(tab);
    const start = Date.now();
    await popup.says('This page is too large');
    // The popup is open by now; reading a page of this size takes many seconds, refusing it must not.
    expect(Date.now() - start).toBeLessThan(5_000);
    expect(await popup.text()).toMatch(/more than [\d,]+ elements/);
    expect(await htmlOf(tab)).toBe(before);
  });
});

describe('a page that React has made alive', () => {
  it('lives on while it is cleaned, never complains, and is what it would be without Winnow', async () => {
    expect.hasAssertions();
    const server = await serveHydrated(['react']);
    await expectToLiveOn(stage, `${server.url}/react`).finally(() => server.close());
  });
});

describe('what is no page', () => {
  const NO_PAGE = /No extension may change this page|This isn’t a web page/;

  async function popupOver(address: string): Promise<{ tab: Tab; popup: Screen }> {
    const tab = address.startsWith('/') ? await stage.open(address) : await stage.driver.open(address);
    return { tab, popup: await stage.popup(tab) };
  }

  for (const path of ['/feed.xml', '/drawing.svg', '/paper.pdf'])
    it(`${path} is refused with a reason`, async () => {
      const { popup } = await popupOver(path);
      await popup.says(NO_PAGE);
      expect(await popup.find('switch', CLEAN)).toBeNull();
    });

  it('a page of the browser itself is refused with a reason', async () => {
    const { popup } = await popupOver(stage.driver.browser === 'chromium' ? 'chrome://version' : 'about:support');
    await popup.says('No extension may change this page');
    expect(await popup.find('switch', CLEAN)).toBeNull();
  });

  it('the keys do nothing there, and say so on the button', async () => {
    const { tab, popup } = await popupOver('/feed.xml');
    await popup.says(NO_PAGE);
    await popup.surface.close();
    await stage.driver.pressShortcut(tab);
    await until('the button to say no', async () => (await badgeInFront()) === '–');
  });

  it('a page where the popup failed before is cleaned as soon as it is an article', async () => {
    const { tab, popup } = await popupOver('/not-article');
    await popup.says('This doesn’t look like an article');
    await popup.surface.close();
    await tab.go(`${stage.server.url}/farm`);
    const again = await stage.popup(tab);
    await again.click('switch', CLEAN);
    await waitForState(tab, 'on');
    expect((await partsOf(tab, 'affiliate')).shown).toBe(0);
  });
});

async function badgeInFront(): Promise<string> {
  return stage.driver.inBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
  });
}
