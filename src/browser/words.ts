/** Winnow's words in the browser's language. */
import browser from 'webextension-polyfill';
import { type Words, wordsFrom } from '../core/words.ts';

export const words: Words = wordsFrom((key) => browser.i18n.getMessage(key));
