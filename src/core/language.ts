/** What a stranger's page says of its language, checked before it reaches an attribute of ours. */

/** Longer tags are no languages but noise. */
const LONGEST_TAG = 35;

/** A language tag as BCP 47 writes it; empty for anything else. */
export function languageTag(claimed: string | null | undefined): string {
  if (!claimed || claimed.length > LONGEST_TAG) return '';
  try {
    return Intl.getCanonicalLocales(claimed)[0] ?? '';
  } catch {
    // Not a tag; the text is shown without one.
    return '';
  }
}

/** A text direction; `auto` lets the browser tell by the text. */
export function textDirection(claimed: string | null | undefined): 'ltr' | 'rtl' | 'auto' {
  return claimed === 'ltr' || claimed === 'rtl' ? claimed : 'auto';
}

/** Languages that are written from right to left, among those that Winnow may come to speak. */
const FROM_THE_RIGHT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** How a language of ours is written. By the words' own language: the browser's may be one that Winnow has no words in. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  FROM_THE_RIGHT.has(language.split('-', 1)[0] ?? '') ? 'rtl' : 'ltr';
