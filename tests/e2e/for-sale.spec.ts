/** A page on which everything around the text is for sale: what goes, what is only marked, and what comes later. */
import { expect, it } from 'vitest';
import { type Tab, until } from './driver.ts';
import { htmlOf, isShown, waitForState } from './page.ts';
import { cleaned } from './popup.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const open = () => cleaned(stage, '/for-sale');

const linkOf = (tab: Tab) =>
  tab.evaluate(() => {
    const link = document.querySelector('#link');
    return {
      href: link?.getAttribute('href') ?? '',
      words: link?.textContent ?? '',
      label: link?.nextElementSibling?.localName,
    };
  });

it('hides what is for sale, folds what is written, mends what is broken, and keeps the article', async () => {
  const { tab } = await open();
  for (const gone of ['#banner', '#slot', '#notice', '#letter', '#farm']) {
    await until(`${gone} to be gone`, async () => !(await isShown(tab, gone)));
  }
  const lost = await tab.evaluate(
    () => [...document.querySelectorAll('[data-is="text"]')].filter((part) => !part.checkVisibility()).length,
  );
  expect(lost).toBe(0);
  expect(await tab.evaluate(() => document.querySelector('#broken')?.textContent)).toContain('Wool doesn’t felt');
});

it('asks the filter lists, which name an ad that nothing else does', async () => {
  const { tab, popup } = await open();
  await until('the listed slot to be gone', async () => !(await isShown(tab, '#slot')));
  await popup.click('tab', 'Removed');
  await until('the reason to be told', async () => {
    const text = await popup.text();
    if (!text.includes('AdGuard Base filter list')) throw new Error(text);
    return true;
  });
});

it('marks an affiliate link in a sentence, says what it is, and leads it straight to the shop on wish', async () => {
  const { tab, popup } = await open();
  await popup.surface.close();
  await tab.show();
  expect(await linkOf(tab)).toMatchObject({ words: 'plain wool soap', label: 'winnow-label' });
  const [label] = await tab.buttonsInside('winnow-label');
  expect(label).toMatchObject({ text: 'affiliate', expanded: 'false' });
  if (label) await tab.clickAt(label);
  const straight = await until('the note to open', async () =>
    (await tab.buttonsInside('winnow-label')).find(({ text }) => text === 'Link straight to the shop'),
  );
  await tab.clickAt(straight);
  await until('the link to lead to the shop', async () => (await linkOf(tab)).href === 'https://soap.example/wool');
  expect((await linkOf(tab)).words).toBe('plain wool soap');
});

it('leaves a marked link as it is when the person says so in its note', async () => {
  const { tab, popup } = await open();
  await popup.surface.close();
  await tab.show();
  const before = await linkOf(tab);
  const [label] = await tab.buttonsInside('winnow-label');
  if (label) await tab.clickAt(label);
  const keep = await until('the note to open', async () =>
    (await tab.buttonsInside('winnow-label')).find(({ text }) => text === 'Keep it as it is'),
  );
  await tab.clickAt(keep);
  await until('the label to go', async () => (await linkOf(tab)).label === undefined);
  expect((await linkOf(tab)).href).toBe(before.href);
});

it('gives all of it back byte for byte, links and mended words too', async () => {
  const { tab, popup, before } = await open();
  await until('the listed slot to be gone', async () => !(await isShown(tab, '#slot')));
  await popup.click('button', 'Undo all');
  await waitForState(tab, null);
  expect(await htmlOf(tab)).toBe(before);
});

it('shows broken words as they were while the page is shown as it was', async () => {
  const { tab, popup } = await open();
  await popup.click('switch', 'Clean this page');
  await waitForState(tab, 'off');
  expect(await tab.evaluate(() => document.querySelector('#broken')?.textContent)).toContain('doesnâ€™t');
});

it('handles what the page adds after it was cleaned, and nothing that was there', async () => {
  const { tab } = await open();
  await tab.evaluate(() => {
    const late = document.createElement('div');
    late.id = 'late';
    late.innerHTML =
      '<a href="https://www.shareasale.com/r.cfm?b=1&u=2&m=3"><img src="/missing/late.png" width="600" height="90" alt=""></a>';
    document.querySelector('article')?.append(late);
    const text = document.createElement('p');
    text.id = 'more';
    text.textContent = 'A blanket that was washed like this once a year lasts longer than the person who bought it.';
    document.querySelector('article')?.append(text);
  });
  await until('the late banner to be gone', async () => !(await isShown(tab, '#late')));
  expect(await isShown(tab, '#more')).toBe(true);
});
