// @vitest-environment jsdom
/** What the popup says of the person's own rules. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { PageActs } from '../../src/popup/page-acts.ts';
import { Removed } from '../../src/popup/removed.tsx';
import { NO_KEEPING, report, spared, sticker } from './reports.ts';
import { allByRole, draw, expectNoBarriers, press } from './screen.tsx';

const openOwnRule = vi.fn();
const acts = { openOwnRule, preview: () => {} } satisfies Partial<PageActs>;

const own = (code: string) => ({ code, facts: { value: '.promo', own: 'own-7' } });

beforeEach(() => vi.clearAllMocks());

it('says which rule it was, what it takes of the article, and leads to the rule', async () => {
  const actions = [
    sticker('a', { reason: own('own'), articleWords: 40 }),
    sticker('b', { reason: own('own-everywhere') }),
    sticker('c'),
  ];
  const refusals = [spared({ reason: own('kept-by-own') })];
  await draw(
    <main>
      <h1>Winnow</h1>
      <Removed
        report={report('on', { actions, refusals })}
        acts={acts as Partial<PageActs> as PageActs}
        keeping={NO_KEEPING}
      />
    </main>,
  );
  const [first, second, third, kept] = [...document.querySelectorAll('.gone')].map((row) => row.textContent ?? '');
  expect(first).toContain('Your rule “.promo”, for this site.It takes 40 words of the article.Show this rule');
  expect(second).toContain('Your rule “.promo”, for every site.Show this rule');
  expect(third).not.toContain('rule');
  expect(kept).toContain('You keep this: your rule “.promo”.Show this rule');
  const buttons = allByRole('button', 'Show this rule');
  expect(buttons).toHaveLength(3);
  await press(buttons[0] as HTMLElement);
  expect(openOwnRule).toHaveBeenCalledWith('own-7');
  await expectNoBarriers();
});
