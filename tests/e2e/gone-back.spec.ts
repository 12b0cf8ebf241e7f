/** A page that was cleaned when it was asked for, left, and gone back to: browsers keep it as it was. */
import { it } from 'vitest';
import { until } from './driver.ts';
import { badge, closeOptions, openOptions, waitForBadge } from './options.ts';
import { stateOf, waitFor } from './page.ts';
import { cleaned, RULES } from './popup.ts';
import { useStage } from './stage.ts';

const stage = useStage();

it('says on its button what was done to it, and follows what was changed meanwhile', async () => {
  const { tab, popup } = await cleaned(stage, '/farm');
  await waitFor(tab, 'affiliate', 'gone');
  await popup.surface.close();
  const count = await until('a number on the button', () => badge(stage));
  // Later, so that the page that is asked to go can still answer.
  const goBack = () => tab.evaluate(() => void setTimeout(() => history.back(), 0));
  const goOn = async () => {
    await tab.go(`${stage.server.url}/not-article`);
    await waitForBadge(stage, '');
  };
  await goOn();
  await goBack();
  await waitForBadge(stage, count);
  await goOn();
  const { page, options } = await openOptions(stage);
  await options.click('switch', RULES.affiliate);
  await options.get('switch', RULES.affiliate, { on: false });
  await closeOptions(page);
  await goBack();
  await until('the article to be back', async () => (await stateOf(tab)) === 'on');
  await waitFor(tab, 'affiliate', 'shown');
  await waitFor(tab, 'ad', 'gone');
  await until('another number on the button', async () => {
    const now = Number(await badge(stage));
    return now > 0 && now < Number(count);
  });
  await tab.close();
});
