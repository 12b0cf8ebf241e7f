/** Language tags from pages: a stranger's text until it has been checked. */

/** The shape of a BCP 47 tag: a language of two or three letters and short parts after it. */
const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i;

/** True for a well-formed language tag that can be put into an attribute as it is. */
export const isSaneLanguage = (tag: string | null | undefined): tag is string =>
  typeof tag === 'string' && TAG.test(tag);
