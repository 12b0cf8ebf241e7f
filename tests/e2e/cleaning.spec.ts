/** The main job, on a page in the manner of content farms: look, clean, choose, take back. */
import { describe, expect, it } from 'vitest';
import { sleep, until } from './driver.ts';
import { htmlOf, isShown, partsOf, stateOf, tracesIn, waitFor, waitForState } from './page.ts';
import { CLEAN, changesCounted, cleaned, looked, placesIn, RULES } from './popup.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** Milliseconds in which a popup opens and is looked at, also on a busy machine. */
const BUSY = 2500;

describe('before the person asks', () => {
  it('has four permissions, reaches no site, and runs nowhere by itself', async () => {
    const granted = await stage.driver.inBackground(async () => {
      const { permissions = [], origins = [] } = await chrome.permissions.getAll();
      return { permissions: [...permissions].sort(), origins };
    });
    const menus = stage.driver.browser === 'chromium' ? 'contextMenus' : 'menus';
    expect(granted).toEqual({ permissions: ['activeTab', menus, 'scripting', 'storage'], origins: [] });
    const manifest = await stage.driver.inBackground(() => chrome.runtime.getManifest());
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(await stage.driver.inBackground(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  });

  it('has its keys, which no other command of the browser has taken', async () => {
    const commands = await stage.driver.inBackground(() => chrome.commands.getAll());
    const { shortcut } = commands.find(({ name }) => name === 'clean') ?? {};
    expect(shortcut).toMatch(/^(Alt\+R|⌥R)$/);
  });

  it('leaves no trace in a page', async () => {
    const tab = await stage.open('/farm');
    const before = await htmlOf(tab);
    await sleep(500);
    expect(await htmlOf(tab)).toBe(before);
    expect(await tracesIn(tab)).toEqual([]);
  });
});

describe('the popup', () => {
  it('counts, and changes nothing, when it is opened', async () => {
    const { tab, popup, before } = await looked(stage, '/farm');
    const text = await popup.says(/([\d,]+) words.*?([\d,]+) to read/);
    const [, words = '', toRead = ''] = text.match(/([\d,]+) words.*?([\d,]+) to read/) ?? [];
    expect(Number(toRead.replace(',', ''))).toBeLessThan(Number(words.replace(',', '')));
    expect(text).toMatch(/4 affiliate blocks/);
    expect(await popup.names('tab')).toEqual(['Rules', 'Steps', 'Removed']);
    expect(await popup.get('switch', CLEAN)).toMatchObject({ on: false });
    for (const rule of Object.values(RULES)) expect(await popup.get('switch', rule)).toMatchObject({ on: true });
    expect(await popup.get('button', 'Undo all')).toMatchObject({ disabled: true });
    expect(await htmlOf(tab)).toBe(before);
    expect(await tracesIn(tab)).toEqual([]);
  });

  it('moves nothing that is about to be pressed while it reads and cleans', async () => {
    const tab = await stage.open('/farm');
    // A page that is busy lets the popup wait for its answer.
    await tab.evaluate((busy: number) => {
      setTimeout(() => {
        for (const end = Date.now() + busy; Date.now() < end; );
      }, 0);
    }, BUSY);
    const popup = await stage.popup(tab);
    await popup.get('switch', CLEAN, { disabled: true });
    const before = await placesIn(popup);
    expect(await popup.text()).toContain('Reading the page…');
    await popup.get('switch', CLEAN, { disabled: false });
    expect(await placesIn(popup)).toEqual(before);
    await popup.click('switch', CLEAN);
    await popup.get('switch', CLEAN, { on: true });
    await until('the number of changes beside its tab', () =>
      popup.surface.evaluate(() => document.querySelector('[role="tab"]:last-child')?.hasAttribute('data-number')),
    );
    expect(await placesIn(popup)).toEqual(before);
  });

  it('cleans: ads and affiliate blocks are gone, repeats are folded, the article stays', async () => {
    const { tab } = await cleaned(stage, '/farm');
    for (const kind of ['affiliate', 'ad', 'repeat', 'also-read'] as const) await waitFor(tab, kind, 'gone');
    for (const kind of ['text', 'original'] as const) await waitFor(tab, kind, 'shown');
    const stubs = await tab.evaluate(() =>
      [...document.querySelectorAll('winnow-stub')].map((stub) => ({
        shown: stub.checkVisibility(),
        height: stub.getBoundingClientRect().height,
        isClosed: stub.shadowRoot === null,
      })),
    );
    expect(stubs.length).toBeGreaterThanOrEqual(3);
    for (const stub of stubs) expect(stub).toMatchObject({ shown: true, isClosed: true });
    // One line each, and not a bare hairline.
    for (const { height } of stubs) expect(height).toBeGreaterThan(20);
  });

  it('switches a rule off and on again, effective at once', async () => {
    const { tab, popup } = await cleaned(stage, '/farm');
    await waitFor(tab, 'affiliate', 'gone');
    await popup.click('switch', RULES.affiliate);
    await waitFor(tab, 'affiliate', 'shown');
    await waitFor(tab, 'ad', 'gone');
    await popup.get('switch', RULES.affiliate, { on: false }, '4 found');
    await popup.click('switch', RULES.affiliate);
    await waitFor(tab, 'affiliate', 'gone');
    await popup.get('switch', RULES.affiliate, { on: true }, '4 hidden');
  });

  it('gives one block back, hides it again, and shows where one was', async () => {
    const { tab, popup } = await cleaned(stage, '/farm');
    await popup.click('tab', 'Removed');
    const block = 'SealRight ring set';
    await popup.click('button', 'Restore', block);
    await until('the block to be back', () => isShown(tab, '#offer-1'));
    expect(await partsOf(tab, 'affiliate')).toEqual({ shown: 1, gone: 3 });
    await popup.click('button', 'Hide again', block);
    await waitFor(tab, 'affiliate', 'gone');
    await popup.click('button', 'Show', block);
    await until('the block to be shown in its place', () => isShown(tab, '#offer-1'));
    const { outline, isInView } = await tab.evaluate(() => {
      const block = document.querySelector('#offer-1');
      if (!block) throw new Error('no block');
      const { top } = block.getBoundingClientRect();
      return { outline: getComputedStyle(block).outlineStyle, isInView: top >= 0 && top < innerHeight };
    });
    expect({ outline, isInView }).toEqual({ outline: 'solid', isInView: true });
  });

  it('says of each block by which rule and why it went', async () => {
    const { popup } = await cleaned(stage, '/farm');
    await popup.click('tab', 'Removed');
    const { row } = await popup.get('button', 'Restore', {}, 'SealRight ring set');
    expect(row).toMatch(/pxf\.io/);
    const headings = await popup.names('heading');
    for (const rule of Object.values(RULES)) expect(headings.some((heading) => heading.startsWith(rule))).toBe(true);
  });

  it('undoes all to the last byte', async () => {
    const { tab, popup, before } = await cleaned(stage, '/farm');
    expect(await htmlOf(tab)).not.toBe(before);
    await popup.click('button', 'Undo all');
    await waitForState(tab, null);
    expect(await htmlOf(tab)).toBe(before);
    expect(await tracesIn(tab)).toEqual([]);
    await popup.get('switch', CLEAN, { on: false });
    await popup.get('button', 'Undo all', { disabled: true });
  });

  it('undoes all to the last byte also after rules, folds and blocks went back and forth', async () => {
    const { tab, popup, before } = await cleaned(stage, '/farm');
    await popup.click('switch', RULES.repeats);
    await waitFor(tab, 'repeat', 'shown');
    await popup.click('switch', RULES.repeats);
    await waitFor(tab, 'repeat', 'gone');
    await popup.click('tab', 'Removed');
    await popup.click('button', 'Restore', 'SealRight ring set');
    await popup.get('button', 'Hide again', {}, 'SealRight ring set');
    await popup.click('button', 'Show', 'TapMate repair kit');
    await until('the block to be shown', () => isShown(tab, '#offer-4'));
    await popup.click('button', 'Undo all');
    await waitForState(tab, null);
    expect(await htmlOf(tab)).toBe(before);
  });

  it('shows the page as it was, and cleans it again with what was given back', async () => {
    const { tab, popup } = await cleaned(stage, '/farm');
    await popup.click('tab', 'Removed');
    await popup.click('button', 'Restore', 'TapMate repair kit');
    await until('the block to be back', () => isShown(tab, '#offer-4'));
    await popup.click('switch', CLEAN);
    await waitForState(tab, 'off');
    for (const kind of ['affiliate', 'ad', 'repeat', 'also-read', 'text', 'original'] as const)
      await waitFor(tab, kind, 'shown');
    const stubs = await tab.evaluate(() =>
      [...document.querySelectorAll('winnow-stub')].some((stub) => stub.checkVisibility()),
    );
    expect(stubs).toBe(false);
    await popup.click('switch', CLEAN);
    await waitForState(tab, 'on');
    await until('all but one to be gone', async () => (await partsOf(tab, 'affiliate')).gone === 3);
    expect(await isShown(tab, '#offer-4')).toBe(true);
  });

  it('finds the page as it left it when it is opened again', async () => {
    const { tab, popup } = await cleaned(stage, '/farm');
    const changes = await changesCounted(popup);
    await popup.surface.close();
    expect(await stateOf(tab)).toBe('on');
    const again = await stage.popup(tab);
    await again.get('switch', CLEAN, { on: true });
    expect(await changesCounted(again)).toBe(changes);
  });
});
