/** Hands a change of settings to the background, from a page that closes before it could store it. */
import { declarations } from '../rules/declarations.ts';
import { type Difference, differenceOf } from '../settings/difference.ts';
import type { ReaderSettings } from '../settings/reader.ts';
import type { Settings } from '../settings/settings.ts';
import { askBackground } from './messages.ts';

export const handOverSettings = (before: Settings, after: Settings): void =>
  handOver(differenceOf(before, after, declarations));

/** Hands over what was changed of the reader view. */
export const handOverReader = (reader: Partial<ReaderSettings>): void => handOver({ reader });

/** Nobody waits for an answer: whoever asks is gone by then. */
function handOver(difference: Difference): void {
  askBackground('storeSettings', { difference }).catch((error: unknown) =>
    console.warn('Winnow could not hand its settings over', error),
  );
}
