/** Tells the button of this page's tab what is done to the page, one word after the other. */
import { askBackground } from '../browser/ask.ts';
import type { SeenPage } from '../core/seen.ts';
import { withinTime } from './patience.ts';

let told: Promise<unknown> = Promise.resolve();

/** One after the other: a background that was asleep may answer two at once in any order. */
export function tellButton(change: SeenPage & { url: string }): void {
  told = told
    .then(() => withinTime(askBackground('changed', change)))
    .catch((error: unknown) =>
      // Only the badge is missing then; the page itself is as the person asked.
      console.warn('Winnow could not tell its button', error),
    );
}
