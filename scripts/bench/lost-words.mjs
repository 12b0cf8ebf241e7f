/** What an article, of which the text alone is known, has lost to a reader. */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

const sentencesOf = (text) =>
  text.split('\n').flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()));

const count = (text, sentence) => text.split(` ${sentence} `).length - 1;

/** A text in which neighbouring lines don't share a space, so that each is counted. */
const padded = (text, normalise) =>
  text
    .split('\n')
    .map((line) => ` ${normalise(line)} `)
    .join('\n');

/**
 * Sentences of `truth` that stood in `before` and no longer stand anywhere: each with how many words are lost, over all its
 * copies that `truth` has. What is folded because it stands elsewhere is no loss.
 */
export function lostLines(truth, before, after, normalise) {
  const [all, shown, left] = [` ${normalise(truth)} `, padded(before, normalise), padded(after, normalise)];
  const sentences = new Map(sentencesOf(before).map((sentence) => [normalise(sentence), sentence]));
  return [...sentences].flatMap(([key, line]) => {
    if (key === '' || count(left, key) > 0) return [];
    const lost = Math.min(count(shown, key), count(all, key));
    return lost > 0 ? [{ line, words: lost * key.split(' ').length }] : [];
  });
}
