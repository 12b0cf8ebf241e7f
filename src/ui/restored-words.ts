/** Says that settings were restored from their copy: why, and of when the copy is. */
import type { Mended, Restored } from '../browser/settings-store.ts';
import type { Words } from '../core/words.ts';

/** The word among what was put right that all was restored; null when there is none. */
export const restoredAmong = (repairs: readonly Mended[]): Restored | null =>
  repairs.find((one) => 'because' in one) ?? null;

/** One sentence, with the time in the language of `words`. */
export function restoredWords(words: Words, { because, restored }: Restored): string {
  const when = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium', timeStyle: 'short' }).format(restored);
  return words.say(`settings_restored_${because}`, { when });
}
