/**
 * The browser is killed (SIGKILL) at random moments while settings are changed, and its storage is damaged while it is
 * down. What a page of Winnow said was saved is there afterwards; what was restored is told.
 */
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Driver, sleep, type Tab, until } from '../e2e/driver.ts';
import { Screen } from '../e2e/screen.ts';
import { useStage } from '../e2e/stage.ts';

const stage = useStage();

const CHANGES = 200;

/** Changes in one life of the browser, the last of them cut short. */
const A_LIFE = 8;

/** Milliseconds. From the click until it is said to be saved a change takes 10 to 80 on a busy machine. */
const LONGEST_WAIT = 80;

/** How the switches of the rules stand. */
const switchesIn = (page: Tab): Promise<boolean[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('#rules input[role=switch]')].map(({ checked }) => checked),
  );

/** Flips a switch; settles once the page shows it as saved. A row is drawn anew only then. */
const flip = (page: Tab, number: number): Promise<null> =>
  page.evaluate(async (number: number) => {
    const button = document.querySelectorAll<HTMLInputElement>('#rules input[role=switch]')[number];
    const row = button?.closest('.row');
    if (!row) throw new Error(`no row ${number}`);
    const wasOff = row.classList.contains('off');
    button?.click();
    while (row.classList.contains('off') === wasOff) await new Promise((later) => setTimeout(later, 1));
    return null;
  }, number);

async function options(driver: Driver): Promise<Tab> {
  const page = await driver.open(`${driver.home}options.html`);
  await until('the rules', async () => (await switchesIn(page)).length > 4);
  return page;
}

const at = (share: number, of: number) => Math.min(of - 1, Math.floor(share * of));

it(`nothing that was saved is lost when the browser is killed, ${CHANGES} changes`, async () => {
  let page = await options(stage.driver);
  const expected = await switchesIn(page);
  let [changes, kills, cut, restored] = [0, 0, 0, 0];
  while (changes < CHANGES) {
    for (let count = 0; count < A_LIFE - 1 && changes < CHANGES - 1; count++) {
      const number = at(Math.random(), expected.length);
      await flip(page, number);
      expected[number] = !expected[number];
      changes++;
    }
    const number = at(Math.random(), expected.length);
    // Nobody hears whether this one was saved.
    flip(page, number).catch(() => undefined);
    await sleep(Math.random() * LONGEST_WAIT);
    await stage.driver.crash();
    changes++;
    kills++;
    page = await options(stage.driver);
    const now = await switchesIn(page);
    if (now[number] !== expected[number]) cut++;
    expected[number] = now[number] === true;
    expect(now, `after ${changes} changes and ${kills} kills`).toEqual(expected);
    if (/restored from their copy/.test(await new Screen(page).text())) restored++;
  }
  console.log(
    `${stage.driver.browser}: ${changes} changes, ${kills} kills, 0 lost; of the changes that were cut short ${cut} are there; ${restored} times restored from the copy`,
  );
});

/** Every file below a folder. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

/** The files of storage.local: LevelDB's in Chromium, a database in Firefox apart from those that pages open. */
const storageFiles = (profile: string, browser: Driver['browser']): string[] =>
  filesIn(profile).filter((file) =>
    browser === 'chromium'
      ? /Local Extension Settings.*\.(?:log|ldb)$/.test(file)
      : /moz-extension\+\+\+[^/]*userContextId[^/]*.*\.sqlite$/.test(file),
  );

const DAMAGES: Record<string, (file: string) => void> = {
  garbage: (file) => writeFileSync(file, Buffer.alloc(statSync(file).size, 0xa5)),
  'cut in half': (file) => writeFileSync(file, Buffer.alloc(0)),
};

describe.each(Object.entries(DAMAGES))('storage that is %s', (_, damage) => {
  it('has the settings restored from their copy, says so, and loses nothing that is saved after that', async () => {
    const page = await options(stage.driver);
    await flip(page, 1);
    const expected = await switchesIn(page);
    await stage.driver.restart();
    let damaged: string[] = [];
    await stage.driver.crash((profile) => {
      damaged = storageFiles(profile, stage.driver.browser);
      for (const file of damaged) damage(file);
    });
    expect(damaged.length).toBeGreaterThan(0);
    const again = await options(stage.driver);
    await new Screen(again).says('restored from their copy');
    expect(await switchesIn(again)).toEqual(expected);
    await flip(again, 2);
    await stage.driver.crash();
    // Chromium goes on writing into the damaged file, and comes back with nothing a second time.
    const last = await options(stage.driver);
    expected[2] = !expected[2];
    expect(await switchesIn(last)).toEqual(expected);
  });
});
