/** What is being read stays where it is on the screen, whatever is folded or comes back above it. */
import { describe, expect, it } from 'vitest';
import { sleep, type Tab } from './driver.ts';
import { cleanedPage, press, shows, stubBefore } from './folds.ts';
import { waitFor, waitForState } from './page.ts';
import { CLEAN, looked } from './popup.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** Where the things that a page may do about its scrolling are tried. */
const SCROLLERS = [
  { name: 'the page itself', css: '' },
  { name: 'a page that anchors nothing', css: '* { overflow-anchor: none !important; }' },
  {
    name: 'a part of the page',
    css: 'html, body { height: 100%; overflow: hidden; } main { height: 100vh; overflow: auto; overflow-anchor: none; }',
  },
  { name: 'a page that scrolls smoothly', css: 'html { scroll-behavior: smooth; overflow-anchor: none; }' },
];

describe('the text being read', () => {
  const topOf = (tab: Tab, selector: string): Promise<number> =>
    tab.evaluate((selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? NaN, selector);

  it.each(SCROLLERS)('stays where it is when text above it goes and comes back: $name', async ({ css }) => {
    const { tab, popup } = await looked(stage, '/repeats');
    await tab.evaluate((css: string) => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
      document.querySelector('#often')?.scrollIntoView({ block: 'start', behavior: 'instant' });
    }, css);
    // Firefox moves on to a whole pixel a moment later.
    await sleep(300);
    const before = await topOf(tab, '#often');
    const stays = async () => {
      // Whatever the browser does by itself about it is done two frames later.
      await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(Math.abs((await topOf(tab, '#often')) - before)).toBeLessThanOrEqual(1);
    };
    await popup.click('switch', CLEAN);
    await waitForState(tab, 'on');
    await waitFor(tab, 'repeat', 'gone');
    await stays();
    await popup.click('switch', CLEAN);
    await waitForState(tab, 'off');
    await waitFor(tab, 'repeat', 'shown');
    await stays();
  });

  it('stays at the top of a page that is at its top', async () => {
    const { tab, popup } = await looked(stage, '/repeats');
    await popup.click('switch', CLEAN);
    await waitForState(tab, 'on');
    await waitFor(tab, 'repeat', 'gone');
    expect(await tab.evaluate(() => scrollY)).toBe(0);
  });

  it('is the stub, when somebody opens and closes a fold', async () => {
    const tab = await cleanedPage(stage);
    const number = await stubBefore(tab, '#all-again');
    const top = async () => (await tab.buttonsInside('winnow-stub', number))[0]?.y ?? NaN;
    const before = await top();
    await press(tab, '#all-again', 'Show');
    await shows(tab, '#all-again');
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  });
});
