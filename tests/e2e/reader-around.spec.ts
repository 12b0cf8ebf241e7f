/** What stands around the text of the reader view, by keys alone and where it is narrow. */
import { describe, expect, it } from 'vitest';
import { type Tab, until } from './driver.ts';
import { opened, reload } from './reader-page.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** What the pictures of the article say. */
const pictures = (tab: Tab) =>
  tab.evaluate(() => [...document.querySelectorAll<HTMLImageElement>('.content img')].map(({ alt }) => alt).join());

const TAKEN = 'SealRight ring set';

describe('with nothing but keys', () => {
  it('what was removed is read, brought back and taken again', async () => {
    const { reader, screen } = await opened(stage, '/farm');
    expect(await pictures(reader)).not.toContain(TAKEN);
    await screen.pressTo('Tab', 'button', 'Contents');
    await screen.focusOn('button', 'Contents', { expanded: true });
    for (let presses = 0; presses < 2; presses++) await reader.press('ArrowRight');
    await screen.focusOn('button', 'What was removed', { expanded: false });
    await reader.press('Enter');
    await screen.focusOn('complementary', 'What was removed');
    await screen.says('None of them took a sentence of the article');
    await screen.pressTo('Tab', 'button', 'Restore');
    await reader.press('Enter');
    await until('it to be back', async () => (await pictures(reader)).includes(TAKEN));
    await screen.focusOn('button', 'Hide again');
    await reader.press('Enter');
    await until('it to go', async () => !(await pictures(reader)).includes(TAKEN));
    await reader.press('Escape');
    await screen.focusOn('button', 'What was removed', { expanded: false });
    await reader.close();
  });

  it('a fold is one line that opens', async () => {
    const { reader, screen } = await opened(stage, '/farm');
    const summary = () => reader.evaluate(() => document.querySelector('.content summary')?.textContent ?? '');
    expect(await summary()).toContain('again');
    await reader.evaluate(() => document.querySelector<HTMLElement>('.content summary')?.focus());
    await reader.press('Enter');
    await until('it to open', () => reader.evaluate(() => document.querySelector('.content details[open]') !== null));
    expect(await screen.faults()).toEqual([]);
    await reader.close();
  });

  it('the contents lead through the article and say where one is', async () => {
    const { reader, screen } = await opened(stage, '/reading');
    await screen.pressTo('Tab', 'link', 'Where the water comes from');
    await reader.press('Enter');
    await until('the part to be current', () =>
      reader.evaluate(
        () => document.querySelector('.toc [aria-current]')?.textContent === 'Where the water comes from',
      ),
    );
    const read = () =>
      reader.evaluate(() => Number(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')));
    expect(await read()).toBeGreaterThan(10);
    await reader.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await until('all to be read', async () => (await read()) === 100);
    await reader.close();
  });

  it('words are found, also behind folds, and marked', async () => {
    const { reader, screen } = await opened(stage, '/farm');
    await screen.pressTo('Tab', 'button', 'Contents');
    for (let presses = 0; presses < 3; presses++) await reader.press('ArrowRight');
    await screen.focusOn('button', 'Find');
    await reader.press('Enter');
    await screen.focusOn('textbox', 'Find in the article');
    await reader.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.find input');
      if (!field) return;
      field.value = 'THE  DRIP always';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const count = await screen.says(/1 of \d/);
    const total = Number(/1 of (\d+)/.exec(count)?.[1]);
    // The first copy, and what repeats it behind a fold.
    expect(total).toBeGreaterThan(1);
    expect(await reader.evaluate(() => CSS.highlights.get('found')?.size)).toBe(total);
    await reader.press('Enter');
    await screen.says(`2 of ${total}`);
    await until('the fold to open', () => reader.evaluate(() => document.querySelector('details[open]') !== null));
    await reader.press('Escape');
    await screen.focusOn('button', 'Find');
    expect(await reader.evaluate(() => CSS.highlights.size)).toBe(0);
    await reader.close();
  });

  it('steps are checked off, and stay so', async () => {
    const { reader, screen } = await opened(stage, '/farm');
    await screen.click('button', 'Steps');
    await screen.focusOn('complementary', 'Steps');
    await screen.pressTo('Tab', 'checkbox', 'Grip the handle firmly so that it cannot turn along with the nut.');
    await reader.press('Space');
    await screen.says('1 of 4 done');
    await reader.press('Tab');
    await reader.press('Enter');
    await until('the text to scroll', () => reader.evaluate(() => scrollY > 0));
    expect(await screen.faults()).toEqual([]);
    await reload(reader);
    await screen.click('button', 'Steps');
    await screen.says('1 of 4 done');
    await screen.click('checkbox', 'Grip the handle firmly so that it cannot turn along with the nut.');
    await screen.says(/Way 2 of 2 · 4 steps/);
    await reader.close();
  });
});

describe('where it is as narrow as a phone', () => {
  for (const path of ['/farm', '/reading'])
    it(`${path} fits, and its panes lie above the text`, async () => {
      const { reader, screen } = await opened(stage, path);
      await reader.setWidth(360);
      await until('the window to be narrow', () => reader.evaluate(() => innerWidth === 360));
      const fits = () =>
        reader.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
      expect(await fits()).toBe(true);
      expect(await screen.faults()).toEqual([]);
      for (const tool of ['Contents', 'What was removed', 'Type and colours']) {
        await screen.click('button', tool);
        await screen.focusOn('complementary', tool);
        const covers = await reader.evaluate(() => {
          const pane = document.querySelector('.pane')?.getBoundingClientRect();
          return pane
            ? { left: pane.left, share: pane.width / innerWidth, isLow: pane.bottom >= innerHeight - 1 }
            : null;
        });
        expect(covers).toMatchObject({ left: 0, isLow: true });
        expect(covers?.share).toBeGreaterThan(0.95);
        expect(await fits()).toBe(true);
        expect(await screen.faults()).toEqual([]);
        await reader.press('Escape');
        await screen.focusOn('button', tool, { expanded: false });
      }
      await reader.close();
    });
});
