/**
 * Winnowed fingerprints of a text (Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for document fingerprinting",
 * SIGMOD 2003): of the hashes of all its shingles (runs of words; Broder, "On the resemblance and containment of
 * documents", 1997) the least of every window, so that two texts which share a long enough run of words share a fingerprint.
 */

/** Words in a shingle. */
const SHINGLE = 3;

/**
 * Shingles in a window, by the words of the text. Any `SHINGLE + window - 1` words in a row that two texts share give them a
 * fingerprint in common. Of 20 words or more that agree in nine of ten, at least 9n / (n + 10) stand in a row, which is 6;
 * and where they differ in five places at most, a sixth of nine tenths of them: 9 of 60, 18 of 120, 90 of 600. What a wide
 * window chooses, a narrow one chooses, too, so that texts of different length are found as well.
 */
const WINDOWS: readonly (readonly [leastWords: number, window: number])[] = [
  [600, 64],
  [120, 16],
  [60, 7],
  [0, 4],
];

const SPACE = 32;

/** Room for the shingles of one text, grown when a longer one comes. */
let shingles = new Int32Array(1024);

/** From Thai on, most scripts write no spaces: there each character is taken for a word, but for those of Korean. */
const isOwnWord = (code: number): boolean => code >= 0x0e00 && (code < 0xac00 || code > 0xd7af);

/**
 * Writes the hashes of a normalised text's shingles to `shingles`; answers with how many there are. One loop that calls
 * nothing for plain letters: on most pages it runs too short a time to be compiled.
 */
function readShingles(normalised: string): number {
  const { length } = normalised;
  if (shingles.length <= length) shingles = new Int32Array(2 * length);
  let count = 1 - SHINGLE;
  let [word, before, beforeThat] = [0, 0, 0];
  for (let at = 0; at <= length; at++) {
    const code = at < length ? normalised.charCodeAt(at) : SPACE;
    const isLetter = code !== SPACE && (code < 0x0e00 || !isOwnWord(code));
    if (isLetter) {
      word = (Math.imul(word ^ code, 0x01000193) + 0x9e3779b9) | 0;
      continue;
    }
    for (let own = code === SPACE ? 0 : Math.imul(code, 0x9e3779b1); word !== 0 || own !== 0; ) {
      const hash = word === 0 ? own : word;
      const mixed = Math.imul(Math.imul(beforeThat, 31) + before, 31) + hash;
      // Spreads the number over all bits (from the end of MurmurHash3).
      const spread = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
      if (count >= 0) shingles[count] = spread ^ (spread >>> 13);
      count++;
      beforeThat = before;
      before = hash;
      if (word === 0) own = 0;
      else word = 0;
    }
  }
  return Math.max(0, count);
}

/** The window for a text of so many shingles. */
function windowFor(shingleCount: number): number {
  for (const [leastWords, window] of WINDOWS) if (shingleCount + SHINGLE - 1 >= leastWords) return window;
  return 1;
}

/** Writes the fingerprints of a normalised text to `into` from `start`, in its order; answers with where they end. */
export function writeFingerprints(normalised: string, into: Int32Array, start = 0): number {
  const count = readShingles(normalised);
  const window = windowFor(count);
  const windows = Math.max(Math.min(count, 1), count - window + 1);
  let end = start;
  let place = -1;
  for (let first = 0; first < windows; first++) {
    const last = Math.min(first + window, count);
    if (place >= first) {
      // The least of the window before is still in this one: only its new shingle can be less.
      if ((shingles[last - 1] ?? 0) > (shingles[place] ?? 0)) continue;
      place = last - 1;
    } else {
      place = first;
      for (let at = first + 1; at < last; at++) if ((shingles[at] ?? 0) <= (shingles[place] ?? 0)) place = at;
    }
    into[end++] = shingles[place] ?? 0;
  }
  return end;
}
