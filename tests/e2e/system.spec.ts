/** What the person's system asks for holds in Winnow's own pages: as little motion, the system's own colours. */
import { describe, expect, it } from 'vitest';
import { type Surface, type SystemWish, until } from './driver.ts';
import { looked } from './popup.ts';
import { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const QUERIES = {
  'reduced-motion': '(prefers-reduced-motion: reduce)',
  'forced-colors': '(forced-colors: active)',
} as const;

/** The popup over an article, the options and the welcome page, one after the other, on a system that asks for this. */
async function onEach(asks: SystemWish, check: (screen: Screen, name: string) => Promise<void>): Promise<void> {
  const { popup } = await looked(stage, '/farm');
  await on(popup.surface, asks, () => check(popup, 'popup'));
  await popup.surface.close();
  for (const name of ['options', 'welcome']) {
    const page = await stage.driver.open(`${stage.driver.home}${name}.html`);
    const screen = new Screen(page);
    await screen.settled();
    await on(page, asks, () => check(screen, name));
    await page.close();
  }
}

async function on(surface: Surface, asks: SystemWish, check: () => Promise<void>): Promise<void> {
  await surface.setSystem(asks);
  try {
    const holds = () => surface.evaluate((query: string) => matchMedia(query).matches, QUERIES[asks]);
    await until('the system to ask', holds);
    await check();
  } finally {
    await surface.setSystem(null);
  }
}

/** What moves for longer than an eye sees, by the names of its elements. */
const moving = (surface: Surface): Promise<string[]> =>
  surface.evaluate(() => {
    const seconds = (times: string) =>
      Math.max(...times.split(',').map((time) => Number.parseFloat(time) / (time.trim().endsWith('ms') ? 1000 : 1)));
    return [...document.querySelectorAll('body, body *')]
      .filter((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
        return seconds(transitionDuration) > 0.01 || (animationName !== 'none' && seconds(animationDuration) > 0.01);
      })
      .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
  });

/** What switches are filled with, and what they stand on. */
const coloursOf = (surface: Surface): Promise<{ paper: string; on: string[]; off: string[] }> =>
  surface.evaluate(() => {
    const colours = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => getComputedStyle(element).backgroundColor);
    return {
      paper: getComputedStyle(document.body).backgroundColor,
      on: [...new Set(colours('[role="switch"]:checked'))],
      off: [...new Set(colours('[role="switch"]:not(:checked)'))],
    };
  });

describe('a system that asks', () => {
  it('for as little motion gets none', async () => {
    const { popup } = await looked(stage, '/farm');
    // Else nothing would be shown by its absence.
    expect(await moving(popup.surface)).not.toEqual([]);
    await popup.surface.close();
    await onEach('reduced-motion', async (screen, name) => {
      // Firefox tells of it before it has styled its documents anew.
      await until(`nothing to move in ${name}`, async () => (await moving(screen.surface)).length === 0);
    });
  });

  it('for its own colours gets them: what is on is told from what is off, and axe has nothing else against it', async () => {
    await onEach('forced-colors', async (screen, name) => {
      // Firefox tells of it before it has styled its documents anew.
      await until(`on and off to be told apart in ${name}`, async () => {
        const { paper, on, off } = await coloursOf(screen.surface);
        const alike = on.filter((colour) => off.includes(colour) || colour === paper);
        if (alike.length > 0) throw new Error(`both are ${alike}`);
        return true;
      });
      // The colours are the system's, and what contrast they have is its choice.
      const faults = (await screen.faults()).filter((fault) => !fault.startsWith('color-contrast'));
      expect([name, faults]).toEqual([name, []]);
    });
  });
});
