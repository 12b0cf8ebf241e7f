/** What a press opens on the page, in the reader view: where the style sheet closes it, and the browser says so. */
import { expect, it } from 'vitest';
import { opened } from './reader-page.ts';
import { useStage } from './stage.ts';

const stage = useStage();

it('shows the answers that an accordion holds closed, and no menu', async () => {
  const { reader } = await opened(stage, '/accordion');
  const lines = await reader.evaluate(() =>
    [...document.querySelectorAll('article .content :is(h2, h3, h4, p, li)')].map((line) => line.textContent.trim()),
  );
  const at = lines.indexOf('What we are asked');
  expect(lines.slice(at, at + 6)).toEqual([
    'What we are asked',
    'How deep is a dew pond?',
    'It is as deep as a spade is long, and seldom deeper than that.',
    'Does it freeze to the ground?',
    'Hardly ever, since the clay below keeps it warm.',
    'Where they lie',
  ]);
  expect(lines.join()).not.toContain('Order by');
  await reader.close();
});
