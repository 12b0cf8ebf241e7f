/**
 * Why words that the truth counts are gone all the same: judged by hand, line by line. The lines themselves belong to
 * their publishers, so each is known by a fingerprint.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../../tests/bench/explained.json', import.meta.url));

export const readExplanations = async () => JSON.parse(await readFile(FILE, 'utf8'));

export const fingerprintOf = (line, normalise) =>
  createHash('sha256').update(normalise(line)).digest('hex').slice(0, 12);

/** What somebody found when they read the line in its page, or that nobody has. */
export function explanationOf(explanations, line, normalise) {
  const fingerprint = fingerprintOf(line, normalise);
  return explanations[fingerprint] ?? `NOT YET JUDGED (${fingerprint})`;
}
