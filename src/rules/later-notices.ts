/**
 * Stands in the content script for `disclosures-words.ts`, see scripts/words-apart.mjs: three pages in four don't name
 * affiliates, and a page that doesn't has no notice. Until the words come nothing is one.
 */

type NoticeWords = typeof import('./disclosures-words.ts');

let words: NoticeWords | null = null;

/** Has these asked from now on. */
export function takeNoticeWords(come: NoticeWords): void {
  words = come;
}

const asks =
  (name: keyof NoticeWords) =>
  (key: string): boolean =>
    words?.[name](key) ?? false;

export const saysNotice = asks('saysNotice');
export const goesWithNotice = asks('goesWithNotice');
export const isNoticeLabel = asks('isNoticeLabel');
export const namesLinks = asks('namesLinks');
export const isAboutAffiliates = asks('isAboutAffiliates');
