/** Hands a change of settings to the background, from a page that closes before it could store it. */
import { declarations } from '../rules/declarations.ts';
import { differenceOf } from '../settings/difference.ts';
import type { Settings } from '../settings/settings.ts';
import { askBackground } from './messages.ts';

/** Nobody waits for an answer: whoever asks is gone by then. */
export function handOverSettings(before: Settings, after: Settings): void {
  askBackground('storeSettings', { difference: differenceOf(before, after, declarations) }).catch((error: unknown) =>
    console.warn('Winnow could not hand its settings over', error),
  );
}
