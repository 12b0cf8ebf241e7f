/** The signs that broken text is made of, see `mojibake.ts`. */

/** What bytes 80 to BF, which go on a character in UTF-8, were read as. C1 controls are what ISO 8859-1 reads. */
export const NEXT = '[\\x80-\\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';

/** A character whose bytes have the shape of UTF-8. */
export const MAY_BE_BROKEN = `[Â-ß]${NEXT}|[à-ï]${NEXT}{2}|[ð-ô]${NEXT}{3}`;
