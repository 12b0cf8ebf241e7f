/** What a fold is to the page around it: found by the browser’s search, printed, in other folds, a near copy. */
import { describe, expect, it } from 'vitest';
import { until } from './driver.ts';
import { cleanedPage, press, shows, stubBefore } from './folds.ts';
import { htmlOf, isShown, waitFor, waitForState } from './page.ts';
import { cleaned } from './popup.ts';
import { useStage } from './stage.ts';

const stage = useStage();

describe('the browser’s search', () => {
  it('finds what is folded, and the fold opens for it', async () => {
    const tab = await cleanedPage(stage);
    // With these commas it stands in the copy alone.
    await tab.find('and, between the two, there');
    await shows(tab, '#why-again p');
    await shows(tab, '#again-2');
    const [hide] = await tab.buttonsInside('winnow-stub', await stubBefore(tab, '#why-again'));
    expect(hide).toMatchObject({ text: 'Hide', expanded: 'true' });
    // Nothing else has opened.
    expect(await isShown(tab, '#all-again')).toBe(false);
  });

  it('scrolls to it', async () => {
    const tab = await cleanedPage(stage);
    // With this comma it stands in the copy alone.
    await tab.find('film out, within');
    await shows(tab, '#all-again p');
    await until('the words to be in view', () =>
      tab.evaluate(() => {
        const { top = -1, bottom = -1 } = document.querySelector('#all-again p')?.getBoundingClientRect() ?? {};
        return bottom > 0 && top < innerHeight;
      }),
    );
  });

  it('leaves a page behind that is given back to the last byte', async () => {
    const { tab, popup, before } = await cleaned(stage, '/repeats');
    await waitFor(tab, 'repeat', 'gone');
    await tab.find('and, between the two, there');
    await shows(tab, '#why-again p');
    await popup.surface.close();
    const again = await stage.popup(tab);
    await again.click('button', 'Undo all');
    await waitForState(tab, null);
    expect(await htmlOf(tab)).toBe(before);
  });

  it('is not taken for a page’s own event', async () => {
    const tab = await cleanedPage(stage);
    await tab.evaluate(() => {
      document.querySelector('#why-again')?.dispatchEvent(new Event('beforematch', { bubbles: true }));
    });
    expect(await isShown(tab, '#why-again')).toBe(false);
  });
});

describe('a closed fold', () => {
  it('leaves nothing in the page but its stub', async () => {
    const tab = await cleanedPage(stage);
    const [withFolds, without] = await tab.evaluate(() => {
      const places = () =>
        [...document.querySelectorAll('winnow-stub, [data-is="text"], [data-is="original"]')]
          .filter((element) => !element.closest('[data-winnow-verb]'))
          .map((element) => Math.round(element.getBoundingClientRect().top));
      const closed = places();
      for (const fold of document.querySelectorAll('[data-winnow-verb="fold"]')) fold.remove();
      return [closed, places()];
    });
    expect(withFolds).toEqual(without);
  });

  it('is not reached by keys, and is no part of the text that is drawn', async () => {
    const tab = await cleanedPage(stage);
    const reached: string[] = [];
    await tab.evaluate(() => getSelection()?.collapse(document.querySelector('#way-2'), 0));
    for (let presses = 0; presses < 12; presses++) {
      await tab.press('Tab');
      reached.push(await tab.evaluate(() => document.activeElement?.outerHTML ?? ''));
    }
    expect(reached.filter((html) => html.startsWith('<a'))).toEqual([]);
    expect(await tab.evaluate(() => document.body.innerText)).not.toContain('and, between the two, there');
  });
});

describe('a near copy', () => {
  it('says what differs, open or not, and is the same line as the copy that it goes on from', async () => {
    const tab = await cleanedPage(stage);
    await waitFor(tab, 'near', 'gone');
    const number = await stubBefore(tab, '#why-again');
    expect(await stubBefore(tab, '#need-again')).toBe(-1);
    const differs = /Differs from the first copy: was 2023 → now 2024$/;
    expect(await tab.textInside('winnow-stub', number)).toMatch(differs);
    await press(tab, '#why-again', 'Show');
    await shows(tab, '#need-again');
    expect(await tab.textInside('winnow-stub', number)).toMatch(differs);
    await press(tab, '#why-again', 'Hide');
    await shows(tab, '#need-again', false);
    expect(await tab.textInside('winnow-stub', number)).toMatch(differs);
  });

  it('is found by what is new in it', async () => {
    const tab = await cleanedPage(stage);
    await tab.find('In 2024 a bottle');
    await shows(tab, '#need-again p');
    expect(await tab.textInside('winnow-stub', await stubBefore(tab, '#why-again'))).toContain('now 2024');
  });
});

describe('the way to the first copy', () => {
  it('takes the keyboard along, and leaves no trace', async () => {
    const { tab, popup, before } = await cleaned(stage, '/repeats');
    await waitFor(tab, 'repeat', 'gone');
    await popup.surface.close();
    await tab.show();
    await press(tab, '#why-again', 'Go to the first copy');
    const isThere = () => tab.evaluate(() => document.querySelector('#why')?.contains(document.activeElement) === true);
    await until('the focus to be in the first copy', isThere);
    const again = await stage.popup(tab);
    await again.click('button', 'Undo all');
    await waitForState(tab, null);
    expect(await htmlOf(tab)).toBe(before);
  });
});

describe('in print', () => {
  it('a fold stays folded and says so, without its buttons', async () => {
    const tab = await cleanedPage(stage);
    const number = await stubBefore(tab, '#why-again');
    expect(await tab.textInside('winnow-stub', number)).not.toContain('Folded by Winnow');
    await tab.setMedium('print');
    const printed = await tab.textInside('winnow-stub', number);
    expect(printed).toMatch(/^Folded by Winnow: .*Why a chain begins to squeak/);
    expect(printed).not.toContain('Show');
    expect(await isShown(tab, '#why-again')).toBe(false);
    await tab.setMedium('screen');
  });

  it('an open one doesn’t say that it is folded', async () => {
    const tab = await cleanedPage(stage);
    await press(tab, '#why-again', 'Show');
    await shows(tab, '#why-again');
    await tab.setMedium('print');
    expect(await tab.textInside('winnow-stub', await stubBefore(tab, '#why-again'))).not.toContain('Folded by');
    await tab.setMedium('screen');
  });
});

describe('folds in folds', () => {
  it('stay folded when the one around them opens, and lead to their first copies', async () => {
    const tab = await cleanedPage(stage);
    await press(tab, '#all-again', 'Show');
    await shows(tab, '#all-again');
    expect(await isShown(tab, '#related')).toBe(false);
    await press(tab, '#related', 'Show');
    await shows(tab, '#related');
    await press(tab, '#all-again', 'Hide');
    await shows(tab, '#related', false);
  });
});
