/** Winnow's words in English, the language of the command line. */
import messages from '../_locales/en/messages.json' with { type: 'json' };
import { type Words, wordsFrom } from '../core/words.ts';

const table = new Map<string, { message: string }>(Object.entries(messages));

export const words: Words = wordsFrom((key) => table.get(key)?.message ?? '');
