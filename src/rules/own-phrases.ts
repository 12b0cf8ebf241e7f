/** Phrases with `*`: told in one pass over a text, whatever stands in it and in them. */
import { normalise } from '../core/text.ts';

/** Accents of Latin, Greek and Cyrillic letters; those of other scripts change the word. */
const ACCENTS = /[\u0300-\u036f]/g;
const PLAIN = /^[\0-\x7f]*$/;

/** A text as phrases see it. Expects it normalised. */
const foldAccents = (key: string): string => (PLAIN.test(key) ? key : key.normalize('NFD').replace(ACCENTS, ''));

const WORDLIKE = /[\p{L}\p{M}\p{N}]/u;

/** A piece between two stars; a space or a sign at its edge stands for the end of a word. */
function pieceOf(written: string): string {
  const key = foldAccents(normalise(written));
  if (key === '') return '';
  const before = WORDLIKE.test(written.charAt(0)) ? '' : ' ';
  const after = WORDLIKE.test(written.charAt(written.length - 1)) ? '' : ' ';
  return before + key + after;
}

/**
 * What tells whether a normalised text is what the phrase says: the same words, `*` standing for anything or nothing. Each
 * piece is looked for once, from where the one before it ended: leftmost is never worse, so nothing is tried again.
 */
export function matcherOf(phrase: string): (key: string) => boolean {
  // A space at both ends of the text: the ends of a text are ends of words.
  const pieces = ` ${phrase} `.split('*');
  const first = pieceOf(pieces[0] ?? '');
  const last = pieceOf(pieces.at(-1) ?? '');
  if (pieces.length === 1) return (key) => ` ${foldAccents(key)} ` === first;
  const between = pieces.slice(1, -1).map(pieceOf);
  return (key) => {
    const text = ` ${foldAccents(key)} `;
    if (!text.startsWith(first)) return false;
    let at = first.length;
    for (const piece of between) {
      const found = text.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
  };
}
