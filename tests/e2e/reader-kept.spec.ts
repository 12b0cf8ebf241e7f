/** How long an article of the reader view is kept, and the way back to its page. */
import { expect, it } from 'vitest';
import { type Tab, until } from './driver.ts';
import { opened, reload } from './reader-page.ts';
import { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const TITLE = 'How a lock keeps a canal level';

/** The ids of what is kept over the end of the browser. */
const keptIds = () =>
  stage.driver.inBackground(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('winnow', 1);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => opening.result.createObjectStore('pages');
        opening.onsuccess = () => {
          const asking = opening.result.transaction('pages').objectStore('pages').getAllKeys();
          asking.onsuccess = () => resolve(asking.result.map(String));
          asking.onerror = () => reject(asking.error);
          opening.result.close();
        };
      }),
  );

const activeUrl = async (tabs: readonly Tab[]) => {
  const shown = await Promise.all(tabs.map((tab) => tab.evaluate(() => document.visibilityState === 'visible')));
  return tabs[shown.indexOf(true)];
};

it('is there after a reload, at the same place, and after the page’s tab has closed', async () => {
  const { page, reader, screen } = await opened(stage, '/reading');
  await page.close();
  await reader.evaluate(() => document.querySelector('#part-3')?.scrollIntoView({ behavior: 'instant' }));
  const place = await reader.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(100);
  await reload(reader);
  await screen.says(TITLE);
  await until('the place', () => reader.evaluate((place) => Math.abs(scrollY - place) < 120, place));
  await reader.close();
});

it('goes when its tab closes', async () => {
  const { reader } = await opened(stage, '/reading');
  const address = await reader.url();
  // By its own id: what the test before closed may be dropped only now.
  const id = new URL(address).searchParams.get('id') ?? '';
  await until('it to be kept', async () => (await keptIds()).includes(id));
  await reader.close();
  await until('it to be dropped', async () => !(await keptIds()).includes(id));
  const again = await stage.driver.open(address);
  await new Screen(again).says('no longer here');
  await again.close();
});

it('goes back to the very tab and place, and opens the page anew when that is gone', async () => {
  const { page, reader, screen } = await opened(stage, '/reading');
  const original = `To the original: ${new URL(stage.server.url).host}`;
  await page.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
  await reader.show();
  await screen.click('link', original);
  await until('the page to be in front', async () => (await activeUrl([page, reader])) === page);
  expect(await page.evaluate(() => scrollY)).toBe(300);
  await page.close();
  await reader.show();
  await screen.click('link', original);
  const anew = await stage.driver.tabAt((url) => url === `${stage.server.url}/reading`);
  expect(await anew.evaluate(() => document.title)).toContain(TITLE);
  await anew.close();
  await reader.close();
});

it('opens the page anew when its tab shows something else', async () => {
  const { page, reader, screen } = await opened(stage, '/reading');
  await page.go(`${stage.server.url}/farm`);
  await reader.show();
  await screen.click('link', `To the original: ${new URL(stage.server.url).host}`);
  const anew = await stage.driver.tabAt((url) => url === `${stage.server.url}/reading`);
  await anew.close();
  await page.close();
  await reader.close();
});

it('that was lost is made anew of its page, and of nothing that the page’s tab shows later', async () => {
  const { page, reader, screen } = await opened(stage, '/reading');
  const id = new URL(await reader.url()).searchParams.get('id') ?? '';
  const lose = async () => {
    await until('it to be kept', async () => (await keptIds()).includes(id));
    await stage.driver.inBackground(async () => indexedDB.deleteDatabase('winnow') && null);
    await until('it to be lost', async () => !(await keptIds()).includes(id));
    await stage.driver.killBackground();
  };
  await lose();
  await reader.go(await reader.url());
  await screen.says('Try again makes the article anew');
  await screen.click('button', 'Try again');
  await screen.says(TITLE);
  await lose();
  await page.go(`${stage.server.url}/farm`);
  await reader.show();
  await reader.go(await reader.url());
  await screen.says('shows something else by now');
  await screen.get('link', 'To the original');
  await reader.close();
  await page.close();
});

it('is there after a restart of the browser that brings its tab back, and is swept when it doesn’t', async () => {
  const { reader } = await opened(stage, '/reading');
  const address = await reader.url();
  await stage.driver.restart();
  const back = await stage.driver.open(address);
  await new Screen(back).says(TITLE);
  const id = new URL(address).searchParams.get('id') ?? '';
  // What earlier tests closed may be dropped only now; then this one is all there is.
  await until('it alone to be kept', async () => (await keptIds()).join() === id);
  await stage.driver.restart();
  await until('it to be swept', async () => (await keptIds()).length === 0, 40_000);
  const gone = await stage.driver.open(address);
  await new Screen(gone).says('no longer here');
}, 120_000);
