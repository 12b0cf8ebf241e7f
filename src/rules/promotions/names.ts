/** Names of classes and ids as one pattern. */

/** A pattern for names in the list, each a whole class or id; `…` at the end of one lets it go on. */
export const namesPattern = (list: string): RegExp =>
  new RegExp(`\\s(?:${list.trim().toLowerCase().split(/\s+/).join('|').replaceAll('…', '[\\w-]*')})(?=\\s|$)`, 'm');
