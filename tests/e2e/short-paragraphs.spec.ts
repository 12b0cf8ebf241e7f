/** News in paragraphs of one line, which Readability's own gate takes for no article. */
import { it } from 'vitest';
import { waitFor } from './page.ts';
import { cleaned } from './popup.ts';
import { useStage } from './stage.ts';

const stage = useStage();

it('is an article, and can be cleaned at once', async () => {
  const { tab } = await cleaned(stage, '/short-paragraphs');
  await waitFor(tab, 'text', 'shown');
});
