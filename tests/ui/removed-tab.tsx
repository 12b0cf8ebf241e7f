/** The Removed tab of the popup over an invented report, and how a test finds its rows and buttons. */
import { expect, vi } from 'vitest';
import type { PageState } from '../../src/core/outcome.ts';
import type { Keeping } from '../../src/popup/keeping.ts';
import type { PageActs } from '../../src/popup/page-acts.ts';
import { Removed } from '../../src/popup/removed.tsx';
import { NO_KEEPING, report } from './reports.ts';
import { nameOf } from './screen.tsx';

/** What the tab can ask of the page, each recorded. */
export const acts = {
  restore: vi.fn(),
  hideAgain: vi.fn(),
  restoreRule: vi.fn(),
  hideRuleAgain: vi.fn(),
  show: vi.fn(),
  preview: vi.fn(),
} satisfies Partial<PageActs>;

export const keep = vi.fn();
export const stop = vi.fn();
export const KEEPING: Keeping = { ...NO_KEEPING, can: () => true, keep, canStop: () => true, stop };

type More = Parameters<typeof report>[1];

/** The Removed tab over a report, as the popup frames it. */
export const tab = (more: More = {}, keeping = KEEPING, state: PageState = 'on') => (
  <main>
    <h1>Winnow</h1>
    <Removed report={report(state, more)} acts={acts as Partial<PageActs> as PageActs} keeping={keeping} />
  </main>
);

/** The row with these words. */
export function row(words: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('.gone')].filter((each) =>
    each.textContent?.includes(words),
  );
  expect(found, words).toHaveLength(1);
  return found[0] as HTMLElement;
}

/** The one button in `element` with this name. */
export function buttonIn(element: Element, name: string): HTMLElement {
  const found = [...element.querySelectorAll('button')].filter((button) => nameOf(button) === name);
  expect(found, name).toHaveLength(1);
  return found[0] as HTMLElement;
}
