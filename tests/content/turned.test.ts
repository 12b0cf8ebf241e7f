// @vitest-environment jsdom
/** Waiting for the page that an app turns to: once at a time, however often the address changes. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellWhenTurned } from '../../src/content/turned.ts';

let watching: number;
let turned: number;

beforeEach(() => {
  vi.useFakeTimers();
  [watching, turned] = [0, 0];
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe() {
        watching++;
      }
      disconnect() {
        watching--;
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

// Once: what listens to the window listens for as long as there is a page.
tellWhenTurned(() => turned++);

let address = 0;
function turn(): void {
  history.pushState(null, '', `/page-${address++}`);
  dispatchEvent(new PopStateEvent('popstate'));
}

it('is told once the page is still', async () => {
  turn();
  expect([watching, turned]).toEqual([1, 0]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect([watching, turned]).toEqual([0, 1]);
});

it('waits once for a page whose address follows every move, and once more for what turned meanwhile', async () => {
  for (let count = 0; count < 60; count++) turn();
  expect(watching).toBe(1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect([watching, turned]).toEqual([0, 2]);
});
