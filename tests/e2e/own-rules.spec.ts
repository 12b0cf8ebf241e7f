/** A person's own rules: written in the options, obeyed by an open page, explained in the popup. */
import { expect, it } from 'vitest';
import { type Tab, until } from './driver.ts';
import { closeOptions, openOptions } from './options.ts';
import { isShown } from './page.ts';
import { cleaned, looked } from './popup.ts';
import { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** No key of a test types letters: the field is filled at once, as by pasting. */
const write = (page: Tab, value: string) =>
  page.evaluate((value: string) => {
    const field = document.querySelector<HTMLInputElement>('#my-rules > .own-form [name="value"]');
    if (!field) throw new Error('no field for a rule');
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, value);

/** Where the button that adds a rule begins, from the top of the document. */
const placeOfAdd = (page: Tab) =>
  page.evaluate(() => {
    const button = document.querySelector('#my-rules > .own-form [type="submit"]');
    if (!button) throw new Error('no button');
    return button.getBoundingClientRect().top + scrollY;
  });

const untilShown = (tab: Tab, selector: string, shown: boolean) =>
  until(`${selector} to be ${shown ? 'shown' : 'gone'}`, async () => (await isShown(tab, selector)) === shown);

it('hides and keeps what the person names, says what that costs, and refuses what is no selector', async () => {
  const { tab, popup } = await cleaned(stage, '/farm');
  await popup.surface.close();
  await untilShown(tab, '#offer-1', false);
  const before = stage.server.requests.length;
  const { page, options } = await openOptions(stage);

  const leak = `url(${stage.server.url}/leak)`;
  for (const [value, why] of [
    ['div.promo >', 'This selector ends after “>”'],
    [`.a } body { background: ${leak} } .b`, '“}” has no place in a selector'],
    [`[style="${leak}"]`, '“url(” has no place in a selector'],
    ['body', 'This names the whole page'],
  ] as const) {
    await write(page, value);
    await options.click('button', 'Add rule');
    await options.says(why);
  }
  expect(await options.faults()).toEqual([]);
  expect(await options.text()).toContain('No rules of yours yet');

  await write(page, '#nowhere');
  await options.says('Harrow Home Desk” · none on this page');
  const place = await placeOfAdd(page);
  await write(page, '#way-1');
  await options.says(/Harrow Home Desk” · 1 on this page It would take \d+ words of the article/);
  // What comes while somebody types moves nothing that they are about to press.
  expect(await placeOfAdd(page)).toBe(place);
  await options.click('button', 'Add rule');
  await untilShown(tab, '#way-1', false);

  await options.click('radio', 'Keep');
  await write(page, '#offer-1');
  await options.click('button', 'Add rule');
  await untilShown(tab, '#offer-1', true);
  expect(await isShown(tab, '#offer-2')).toBe(false);

  await options.click('button', 'Delete', 'Hide #way-1');
  await untilShown(tab, '#way-1', true);
  await options.click('button', 'Undo');
  await untilShown(tab, '#way-1', false);
  expect(await options.faults()).toEqual([]);
  expect(stage.server.requests.slice(before).map(({ path }) => path)).toEqual([]);
  await closeOptions(page);

  const again = await stage.popup(tab);
  await again.click('tab', 'Removed');
  await again.says(/Your rule “#way-1”, for every site\. It takes \d+ words of the article\./);
  await again.says('You keep this: your rule “#offer-1”.');
  await again.click('button', 'Show this rule', 'Your rule “#way-1”');
  const rule = new Screen(await stage.driver.tabAt((url) => url.includes('options.html#my-rule-')));
  await rule.focusOn('button', 'Edit');
});

it('begins to pick on the page that was looked at last, and goes there', async () => {
  const { tab, popup } = await looked(stage, '/farm');
  await popup.surface.close();
  const { page, options } = await openOptions(stage);
  await options.click('button', 'Pick on the page…');
  await until('the picker', async () => (await tab.textInside('winnow-panel')).includes('Point at something'));
  await until('the page in front', () => tab.evaluate(() => document.visibilityState === 'visible'));
  const place = await tab.evaluate(() => {
    const offer = document.querySelector('#offer-2');
    if (!offer) throw new Error('no offer');
    offer.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, height } = offer.getBoundingClientRect();
    return { x: left + 40, y: top + height / 2 };
  });
  await tab.clickAt(place);
  const save = await until('the button that saves', async () =>
    (await tab.buttonsInside('winnow-panel')).find(({ text, x }) => text === 'Save as my rule' && x > 0),
  );
  await tab.clickAt(save);
  await page.show();
  await options.says(/Hide (?!#way-1).+? 127\.0\.0\.1/);
});

it('keeps what is named from the top of the page on, and takes no rule for the page itself', async () => {
  const { tab, popup } = await cleaned(stage, '/farm');
  await popup.surface.close();
  await untilShown(tab, '#offer-2', false);
  const { page, options } = await openOptions(stage);
  await options.click('radio', 'Keep');
  await write(page, 'html');
  await options.click('button', 'Add rule');
  await options.says('This names the whole page');
  await write(page, 'html > body #offer-2');
  await options.click('button', 'Add rule');
  await options.says('Keep html > body #offer-2');
  await untilShown(tab, '#offer-2', true);
  await closeOptions(page);
});
