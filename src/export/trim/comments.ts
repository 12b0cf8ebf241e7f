/** What readers wrote under an article, and everything after it. */
import { isEnclosed, type Trimming } from './trimming.ts';

/** The comments stand behind the article: what follows their heading is no more than this share of what stands before. */
const LARGEST_SHARE = 0.4;
const LONGEST_LABEL = 6;
/** A heading's own id says what the heading says: "discussion" and "reviews" are chapters, too. */
const COMMENTS = /\b(?:comments?|respond|replies|disqus)\b/;

export function trimComments(trimming: Trimming): void {
  const { lines } = trimming;
  const all = lines.reduce((sum, { block }) => sum + block.words, 0);
  let before = 0;
  for (let at = 0; at < lines.length; at++) {
    if (at > 0 && all - before <= LARGEST_SHARE * before && beginsComments(trimming, at)) {
      for (let one = at; one < lines.length; one++) trimming.leaveOut(one, 'comments');
      return;
    }
    before += lines[at]?.block.words ?? 0;
  }
}

/** A label alone may head a chapter, "Discussion"; a name of the box or a second label says whose it is. */
function beginsComments({ lines, vocabulary }: Trimming, at: number): boolean {
  const isLabel = (place: number) => {
    const line = lines[place];
    return (
      line !== undefined &&
      !isEnclosed(line) &&
      line.block.words <= LONGEST_LABEL &&
      vocabulary.isCommentLabel(line.block.key)
    );
  };
  return isLabel(at) && (COMMENTS.test(lines[at]?.names ?? '') || isLabel(at + 1));
}
