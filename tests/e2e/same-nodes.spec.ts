/** What a page does with nodes that carry our marks: an app draws its next page into them, or parses them once more. */
import { describe, expect, it } from 'vitest';
import { sleep, until } from './driver.ts';
import { htmlOf, isShown, stateOf, waitFor, waitForState } from './page.ts';
import { cleaned } from './popup.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const LINE = '#article p:nth-child(3)';

/** Longer than what a page adds is waited for. */
const LONG_ENOUGH = 2_000;

describe('an app that draws its next page into the same nodes', () => {
  it('shows all of that page, though nobody asked anything of it', async () => {
    const { tab, popup } = await cleaned(stage, '/reused');
    await popup.surface.close();
    expect(await isShown(tab, LINE)).toBe(false);
    await tab.load("turnTo('?roof')");
    await until('the line of the next page to be shown', () => isShown(tab, LINE));
    expect(await tab.evaluate((line: string) => document.querySelector(line)?.textContent ?? '', LINE)).toMatch(
      /^The one/,
    );
    await waitForState(tab, null);
    expect(await htmlOf(tab)).not.toContain('winnow');
    await tab.close();
  });

  it('stays cleaned where only the address changed', async () => {
    const { tab, popup } = await cleaned(stage, '/reused');
    await popup.surface.close();
    await tab.load("history.replaceState(null, '', '?from=somewhere')");
    // As a popup asks that is closed meanwhile; nobody sees what comes of it.
    await stage.driver.inBackground(async () => {
      const [{ id = -1 } = {}] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      await chrome.tabs.sendMessage(id, { winnow: 'page', name: 'prepareArticle', request: {} });
    });
    await sleep(LONG_ENOUGH);
    expect([await stateOf(tab), await isShown(tab, LINE)]).toEqual(['on', false]);
    await tab.close();
  });
});

describe('a page that writes another sentence into what is folded', () => {
  it('shows it, and stays cleaned otherwise', async () => {
    const { tab, popup } = await cleaned(stage, '/repeats');
    await waitFor(tab, 'repeat', 'gone');
    await popup.surface.close();
    await tab.evaluate(() => {
      const [text] = document.querySelector('#why-again p')?.childNodes ?? [];
      if (text) text.nodeValue = 'Now it says that a belt needs no oil at all, and never squeaks in the rain.';
    });
    await until('the new sentence to be shown', () => isShown(tab, '#why-again p'));
    expect([await stateOf(tab), await isShown(tab, '#all-again')]).toEqual(['on', false]);
    await tab.close();
  });
});

describe('a page that parses its own markup once more', () => {
  it('shows the text of folds whose stubs are dead, and is given back without a trace', async () => {
    const { tab, popup } = await cleaned(stage, '/repeats');
    await waitFor(tab, 'repeat', 'gone');
    await tab.evaluate(() => {
      document.body.innerHTML += '<p>One more line.</p>';
    });
    await waitFor(tab, 'repeat', 'shown');
    await popup.click('button', 'Undo all');
    await waitForState(tab, null);
    expect(await htmlOf(tab)).not.toContain('winnow');
    await popup.surface.close();
    await tab.close();
  });
});
