/**
 * Stands in the content script for `disclosures/words.ts`, see scripts/words-apart.mjs: three pages in four don't name
 * affiliates, and a page that doesn't has no notice. Until the words come nothing is one.
 */

type NoticeWords = typeof import('../disclosures/words.ts');

let words: NoticeWords | null = null;

/** Has these asked from now on. */
export function takeNoticeWords(come: NoticeWords): void {
  words = come;
}

export const holdsNotice: NoticeWords['holdsNotice'] = (text) => words?.holdsNotice(text) ?? false;
export const isNoticeLabel: NoticeWords['isNoticeLabel'] = (key) => words?.isNoticeLabel(key) ?? false;
export const noticesOn: NoticeWords['noticesOn'] = (...asked) => words?.noticesOn(...asked) ?? [];
export const offersOn: NoticeWords['offersOn'] = (...asked) => words?.offersOn(...asked) ?? [];
