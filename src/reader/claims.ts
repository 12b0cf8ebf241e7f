/** What a stranger's page says of itself, checked before it reaches an attribute of ours. */

/** A language tag as BCP 47 writes it; undefined for anything else. Tags longer than this are no languages but noise. */
const LONGEST_TAG = 35;

export function languageTag(claimed: string): string | undefined {
  if (!claimed || claimed.length > LONGEST_TAG) return undefined;
  try {
    return Intl.getCanonicalLocales(claimed)[0];
  } catch {
    // Not a tag; the text is shown without one.
    return undefined;
  }
}

/** A text direction; `auto` lets the browser tell by the text. */
export function textDirection(claimed: string): 'ltr' | 'rtl' | 'auto' {
  return claimed === 'ltr' || claimed === 'rtl' ? claimed : 'auto';
}
