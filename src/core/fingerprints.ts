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

/** Spreads a number over all bits (from the end of MurmurHash3). */
function scrambled(number: number): number {
  const hash = Math.imul(number ^ (number >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** Room for the shingles of one text, grown when a longer one comes; and the two words before the next. */
let shingles = new Int32Array(1024);
let count = 0;
let words = 0;
let before = 0;
let beforeThat = 0;

function takeWord(hash: number): void {
  if (++words >= SHINGLE) shingles[count++] = scrambled(Math.imul(Math.imul(beforeThat, 31) + before, 31) + hash);
  beforeThat = before;
  before = hash;
}

/** From Thai on, most scripts write no spaces: there each character is taken for a word, but for those of Korean. */
const isOwnWord = (code: number): boolean => code >= 0x0e00 && (code < 0xac00 || code > 0xd7af);

/** Writes the hashes of a normalised text's shingles to `shingles`. */
function readShingles(normalised: string): void {
  const { length } = normalised;
  if (shingles.length < length) shingles = new Int32Array(2 * length);
  count = 0;
  words = 0;
  let word = 0;
  for (let at = 0; at < length; at++) {
    const code = normalised.charCodeAt(at);
    if (code !== SPACE && !isOwnWord(code)) {
      word = (Math.imul(word ^ code, 0x01000193) + 0x9e3779b9) | 0;
      continue;
    }
    if (word !== 0) takeWord(word);
    if (code !== SPACE) takeWord(Math.imul(code, 0x9e3779b1));
    word = 0;
  }
  if (word !== 0) takeWord(word);
}

/** Writes the fingerprints of a normalised text to `into`, in its order; answers with how many there are. */
export function writeFingerprints(normalised: string, into: Int32Array): number {
  readShingles(normalised);
  let end = 0;
  let place = -1;
  const window = WINDOWS.find(([least]) => words >= least)?.[1] ?? 1;
  const windows = Math.max(Math.min(count, 1), count - window + 1);
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

/** The fingerprints of a normalised text, in its order; none of a text shorter than a shingle. */
export function fingerprintsOf(normalised: string): Int32Array {
  const into = new Int32Array(normalised.length + 1);
  return into.subarray(0, writeFingerprints(normalised, into));
}
