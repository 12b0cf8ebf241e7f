/** The whole of the popup with nothing but keys. */
import { expect, it } from 'vitest';
import { until } from './driver.ts';
import { htmlOf, isShown, partsOf, waitFor, waitForState } from './page.ts';
import { CLEAN, looked, RULES } from './popup.ts';
import { useStage } from './stage.ts';

const stage = useStage();

it('cleans, switches a rule, gives a block back, jumps to a step and undoes all', async () => {
  const { tab, popup, before } = await looked(stage, '/farm');
  const { surface } = popup;

  await popup.pressTo('Tab', 'switch', CLEAN);
  await surface.press('Space');
  await waitForState(tab, 'on');

  await popup.pressTo('Tab', 'tab', 'Rules');
  await popup.pressTo('Tab', 'switch', RULES.affiliate);
  await surface.press('Space');
  await waitFor(tab, 'affiliate', 'shown');
  await popup.focusOn('switch', RULES.affiliate, { on: false });
  await surface.press('Space');
  await waitFor(tab, 'affiliate', 'gone');

  await popup.pressTo('Tab', 'tab', 'Rules', { shift: true });
  await surface.press('ArrowRight');
  await popup.focusOn('tab', 'Steps', { on: true });
  await popup.pressTo('Tab', 'button', 'Grip the handle firmly so that it cannot turn along with the nut.');
  await surface.press('Enter');
  await until('the page to scroll', () => tab.evaluate(() => scrollY > 0));

  await popup.pressTo('Tab', 'tab', 'Steps', { shift: true });
  await surface.press('End');
  await popup.focusOn('tab', 'Removed', { on: true });
  await popup.pressTo('Tab', 'button', 'Restore');
  const { row } = await popup.focused();
  await surface.press('Enter');
  await until('something to be back', async () => {
    const kinds = ['affiliate', 'ad', 'repeat', 'also-read'] as const;
    const shown = await Promise.all(kinds.map(async (kind) => (await partsOf(tab, kind)).shown));
    return shown.some((count) => count > 0);
  });
  // Focus stays where it was, on the button that now says what it would do.
  await popup.get('button', 'Hide again', {}, row.slice(0, 12));
  await popup.focusOn('button', 'Hide again');

  await popup.pressTo('Tab', 'button', 'Undo all');
  await surface.press('Enter');
  await waitForState(tab, null);
  expect(await htmlOf(tab)).toBe(before);
  expect(await isShown(tab, '#offer-1')).toBe(true);
});

it('goes round the tabs with the arrow keys, and only one of them takes the focus', async () => {
  const { popup } = await looked(stage, '/farm');
  await popup.pressTo('Tab', 'tab', 'Rules');
  for (const [key, name] of [
    ['ArrowRight', 'Steps'],
    ['ArrowRight', 'Removed'],
    ['ArrowRight', 'Rules'],
    ['ArrowLeft', 'Removed'],
    ['Home', 'Rules'],
  ] as const) {
    await popup.surface.press(key);
    await popup.focusOn('tab', name, { on: true });
  }
  await popup.surface.press('Tab');
  expect((await popup.focused()).role).not.toBe('tab');
});

it('shows where the focus is', async () => {
  const { popup } = await looked(stage, '/farm');
  for (const [role, name] of [
    ['switch', CLEAN],
    ['tab', 'Rules'],
    ['switch', RULES.ads],
    ['button', 'Open reader view'],
  ] as const) {
    await popup.pressTo('Tab', role, name);
    const ring = await popup.surface.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(`${name}: ${ring}`).toMatch(/: (?:solid|auto) [1-9]/);
  }
});
