/** Step mode: opened from the popup, worked through by the keyboard alone, in step with the popup, and back to the page. */
import { describe, expect, it } from 'vitest';
import { until } from './driver.ts';
import { Screen } from './screen.ts';
import { useStage } from './stage.ts';
import { FIRST, forgetAll, heading, inFront, opened, reload } from './step-mode.ts';

const stage = useStage();

describe('step mode', () => {
  it('is worked through by the keyboard alone, and stays where it was over a reload', async () => {
    await forgetAll(stage);
    const { mode, screen, popup } = await opened(stage);
    await screen.says('Step 1 of 4');
    expect(await screen.text()).toContain(FIRST);
    expect(await heading(mode)).toContain('Close the valve under the sink');
    await mode.press('Space');
    await screen.says('Step 2 of 4');
    await mode.press('ArrowRight');
    await screen.says('Step 3 of 4');
    await mode.press('ArrowLeft');
    await screen.says('Step 2 of 4');
    await screen.get('button', 'Next');
    await mode.press('End');
    await screen.says('Step 4 of 4');
    await screen.get('button', 'Finish');
    await mode.press('Home');
    await screen.says('Step 1 of 4');
    await mode.press('End');
    await screen.says('Step 4 of 4');
    await reload(mode);
    await screen.says('Step 4 of 4');
    await mode.press('Space');
    await screen.says('3 of 4 done');
    await screen.pressTo('Tab', 'button', 'To step 3');
    await mode.press('Enter');
    await screen.says('Step 3 of 4');
    await mode.press('ArrowRight');
    await mode.press('ArrowRight');
    await screen.says('All 4 steps are done.');
    expect(await screen.faults()).toEqual([]);
    await popup.surface.close().catch(() => undefined);
    await mode.close();
  });

  it('shares what is done with the popup, and takes it back', async () => {
    await forgetAll(stage);
    const { tab, mode, screen } = await opened(stage);
    await screen.click('button', 'Done, next');
    await screen.says('Step 2 of 4');
    const popup = await stage.popup(tab);
    await popup.click('tab', 'Steps');
    await popup.says('1 of 4 done');
    const box = () =>
      popup.surface.evaluate(
        () => document.querySelector<HTMLInputElement>('.procedure li:first-child .tick')?.checked,
      );
    expect(await box()).toBe(true);
    await popup.surface.close();
    await mode.show();
    await mode.press('ArrowLeft');
    await screen.says('Step 1 of 4');
    await screen.click('button', 'Not done yet');
    await screen.get('button', 'Done, next');
    const again = await stage.popup(tab);
    await again.click('tab', 'Steps');
    await again.get('region', FIRST);
    expect(await again.text()).not.toContain('done');
    await again.surface.close();
    await mode.close();
  });

  it('leads back to the step in the page, and says so when the page is gone', async () => {
    const { tab, mode, screen } = await opened(stage);
    await mode.press('End');
    await screen.says('Step 4 of 4');
    await mode.press('Escape');
    await inFront(tab);
    await until('the step to be in view', () =>
      tab.evaluate(() => document.querySelector('[data-winnow-place]')?.textContent?.includes('Swap the ring')),
    );
    await mode.show();
    await tab.close();
    await screen.click('button', 'Back to the page at this step');
    await screen.says('The page’s tab is closed.');
    await screen.get('link', 'Open the page here');
    expect(await screen.faults()).toEqual([]);
    await mode.close();
  });

  it('says so when the page was loaded again', async () => {
    const { tab, mode, screen } = await opened(stage);
    await tab.go(await tab.url());
    await mode.show();
    await screen.click('button', 'Back to the page at this step');
    await screen.says('This step is no longer in the page’s tab');
    await inFront(mode);
    await screen.click('button', 'Show the tab');
    await inFront(tab);
    await mode.close();
  });

  it('has a timer for what takes its time, which runs on beside other steps and over a reload', async () => {
    await forgetAll(stage);
    const { mode, screen } = await opened(stage, '/timers');
    await screen.says('Step 1 of 3');
    await screen.click('button', 'Start');
    await screen.get('button', 'Pause');
    await screen.click('button', 'Pause');
    await screen.click('button', 'Go on');
    await screen.click('button', '+ 1 minute');
    await screen.says(/2[01]:\d\d/);
    await mode.press('ArrowRight');
    await screen.says(/Step 1: 2[01]:\d\d left/);
    await screen.click('button', 'Start');
    await mode.press('ArrowRight');
    await reload(mode);
    await screen.says(/Step 1: 2[01]:\d\d left/);
    await screen.says('Time is up: 6 seconds, step 2.');
    expect(await mode.evaluate(() => document.querySelector('[role="alert"]')?.textContent)).toContain('Time is up');
    // The title follows what is drawn.
    await until('the title to say so', async () => (await mode.evaluate(() => document.title)).includes('Time is up'));
    expect(await screen.faults()).toEqual([]);
    await screen.click('button', 'OK');
    await until('the notice to go', async () => !(await screen.text()).includes('Time is up'));
    await mode.close();
  });

  it('tells which keys there are, and gives the focus back', async () => {
    const { mode, screen } = await opened(stage);
    await screen.click('button', 'Keys');
    await screen.get('button', 'Close');
    expect(await screen.faults()).toEqual([]);
    const before = await heading(mode);
    await mode.press('Escape');
    await until('the keys to close', () => mode.evaluate(() => document.querySelector('dialog') === null));
    expect(await heading(mode)).toBe(before);
    await inFront(mode);
    await screen.focusOn('button', 'Keys');
    await mode.close();
  });

  it('has no fault in light and dark, and asks for pictures without saying from where', async () => {
    await forgetAll(stage);
    const { mode, screen } = await opened(stage, '/timers');
    await screen.says('Step 1 of 3');
    for (const scheme of ['light', 'dark'] as const) {
      await mode.setColours(scheme);
      await screen.settled();
      expect((await screen.faults()).map((fault) => `${scheme}: ${fault}`)).toEqual([]);
    }
    const policies = await mode.evaluate(() => [...document.images].map((picture) => picture.referrerPolicy));
    expect(policies).toEqual(['no-referrer']);
    await mode.close();
  });

  it('prints every procedure as a list', async () => {
    const { mode } = await opened(stage, '/farm', 'Print');
    await until('the list', () => mode.evaluate(() => document.querySelectorAll('.printed li').length === 8));
    const starts = await mode.evaluate(() => [...document.querySelectorAll('.printed h2')].map((h) => h.textContent));
    expect(starts[0]).toContain(FIRST);
    await mode.close();
  });

  it('says so when there are no such steps any more', async () => {
    const tab = await stage.driver.open(`${stage.driver.home}step-mode.html?id=gone&at=0`);
    const screen = new Screen(tab);
    await screen.says('These steps are no longer here');
    expect(await screen.faults()).toEqual([]);
    await tab.close();
  });
});
