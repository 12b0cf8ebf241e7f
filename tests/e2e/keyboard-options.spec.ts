/** The options with nothing but keys; no key of a test types letters. */
import { describe, it } from 'vitest';
import { type Tab, until } from './driver.ts';
import { closeOptions, openOptions } from './options.ts';
import { RULES } from './popup.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** Fills the field that has the focus, as by pasting. */
const paste = (page: Tab, value: string) =>
  page.evaluate((value: string) => {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement)) throw new Error('no field has the focus');
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, value);

/** The person's own rules as they are listed. */
const rules = (page: Tab) =>
  page.evaluate(() => [...document.querySelectorAll('.own-rules .name')].map(({ textContent }) => textContent));

const untilRules = (page: Tab, ...wanted: string[]) =>
  until(`the rules ${wanted}`, async () => {
    const is = await rules(page);
    if (String(is) !== String(wanted)) throw new Error(String(is));
    return true;
  });

/** Has the file chosen that the system's own window, which no test reaches, would give. */
const chooseFile = (page: Tab, content: string) =>
  page.evaluate((content: string) => {
    const field = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!field) throw new Error('no field for a file');
    const files = new DataTransfer();
    files.items.add(new File([content], 'winnow-settings.json', { type: 'application/json' }));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, content);

describe('the options', () => {
  it('have own rules written, refused, put in order, switched, changed, deleted and brought back', async () => {
    const { page, options } = await openOptions(stage);
    await options.pressTo('Tab', 'textbox', 'CSS selector');
    await paste(page, 'div.promo >');
    await page.press('Enter');
    await options.says('This selector ends after “>”');
    // Where the fault is, the focus is.
    await options.focusOn('textbox', 'CSS selector');
    for (const selector of ['.first', '.second', '.third']) {
      await paste(page, selector);
      await page.press('Enter');
      await options.says(`Hide ${selector}`);
      await options.focusOn('textbox', 'CSS selector');
    }
    await untilRules(page, 'Hide .first', 'Hide .second', 'Hide .third');

    await options.pressTo('Tab', 'button', 'Move up', { shift: true });
    await page.press('Enter');
    await untilRules(page, 'Hide .first', 'Hide .third', 'Hide .second');
    await options.focusOn('button', 'Move up');
    await page.press('Enter');
    await untilRules(page, 'Hide .third', 'Hide .first', 'Hide .second');
    // At the top there is only the way down.
    await options.focusOn('button', 'Move down');
    await page.press('Space');
    await untilRules(page, 'Hide .first', 'Hide .third', 'Hide .second');

    await options.pressTo('Tab', 'switch', 'Hide .third');
    await page.press('Space');
    await options.focusOn('switch', 'Hide .third', { on: false });

    await options.pressTo('Tab', 'button', 'Edit', { shift: true });
    await page.press('Enter');
    await until('the field to have the focus', () =>
      page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.value !== ''),
    );
    await paste(page, '.fourth');
    await page.press('Escape');
    await untilRules(page, 'Hide .first', 'Hide .third', 'Hide .second');
    await options.focusOn('button', 'Edit');
    await page.press('Enter');
    await until('the field to have the focus', () =>
      page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.value !== ''),
    );
    await paste(page, '.fourth');
    await page.press('Enter');
    await untilRules(page, 'Hide .first', 'Hide .fourth', 'Hide .second');
    await options.focusOn('button', 'Edit');

    await options.pressTo('Tab', 'button', 'Delete');
    await page.press('Enter');
    await untilRules(page, 'Hide .first', 'Hide .second');
    await options.focusOn('button', 'Delete');
    await options.get('button', 'Undo');
    await options.pressTo('Tab', 'button', 'Undo', { shift: true });
    await page.press('Enter');
    await untilRules(page, 'Hide .first', 'Hide .fourth', 'Hide .second');
    await options.focusOn('heading', 'My rules');
    await closeOptions(page);
  });

  it('have a file taken, that taken back, everything set back, and that taken back', async () => {
    const { page, options } = await openOptions(stage);
    await options.pressTo('Tab', 'button', 'Import');
    await chooseFile(page, '{"winnow":1,"settings":{"rules":{"ad-slots":{"on":false}}}}');
    await options.says(/Ads: on → off/);
    await options.pressTo('Tab', 'button', 'Change them');
    await page.press('Enter');
    await options.get('switch', RULES.ads, { on: false });
    await options.focusOn('heading', 'Import and export');
    await options.get('button', 'Undo');
    await options.pressTo('Tab', 'button', 'Undo');
    await page.press('Enter');
    await options.get('switch', RULES.ads, { on: true });
    await options.pressTo('Tab', 'switch', RULES.ads, { shift: true });
    await page.press('Space');
    await options.get('switch', RULES.ads, { on: false });
    await options.pressTo('Tab', 'button', 'Reset to defaults');
    await page.press('Enter');
    await options.get('switch', RULES.ads, { on: true });
    await options.get('button', 'Undo');
    await options.pressTo('Tab', 'button', 'Undo', { shift: true });
    await page.press('Enter');
    await options.get('switch', RULES.ads, { on: false });
    await options.pressTo('Tab', 'button', 'Reset to defaults');
    await page.press('Enter');
    await options.get('switch', RULES.ads, { on: true });
    await closeOptions(page);
  });
});
