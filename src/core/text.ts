/** Text as it is counted and compared. */

/** White space collapsed and trimmed. */
export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The form in which two texts are compared: compatibility characters folded, lower case, and whatever isn't a letter, a
 * mark or a digit made one space. Copies of a text on content farms differ in just these (quotes, dashes, spaces).
 */
export const normalise = (text: string): string =>
  ASCII.test(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
        .trim();

/** Says the same of such text at a third of the time. */
const ASCII = /^[\0-\x7f]*$/;

/** Scripts written without spaces: one character counts as a word, as word processors count them. */
const SPACELESS_SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Myanmar', 'Khmer'];
const SPACELESS_CLASS = `[${SPACELESS_SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}]`;
const SPACELESS = new RegExp(SPACELESS_CLASS, 'u');
const WORD = new RegExp(
  `${SPACELESS_CLASS}|[\\p{L}\\p{M}\\p{N}]+?(?=${SPACELESS_CLASS}|[^\\p{L}\\p{M}\\p{N}]|$)`,
  'gu',
);

/** Number of words in a normalised text. */
export function countWords(normalised: string): number {
  if (normalised === '') return 0;
  if (SPACELESS.test(normalised)) return normalised.match(WORD)?.length ?? 0;
  let words = 1;
  for (let at = normalised.indexOf(' '); at >= 0; at = normalised.indexOf(' ', at + 1)) words++;
  return words;
}

/** A text's sentences, by the marks that end them; scripts without spaces need none after the mark. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?।؟][”"')\]]?)\s+|(?<=[。！？])/u);

/** The text cut at a word near `length` characters, with an ellipsis when it was cut. */
export function excerpt(text: string, length = 80): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : length).trimEnd()}…`;
}
