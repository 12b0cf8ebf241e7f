/** Tells whether a page still is as it was when it was read, so that cleaning it needn't read it again. */

/** What was read longer ago, in milliseconds, is read again: style sheets can change without a sign in the document. */
const LONGEST = 20_000;

/** The part of a window that is asked. */
type View = Pick<Window, 'innerWidth' | 'innerHeight'>;

/**
 * Begins to watch a document; the answer is true for as long as nothing in it has changed. Watching ends with the first
 * change, so that a page that never rests isn't watched for long. A page that is still loading counts as changed, and so does
 * one that words came to later: it was read without them.
 */
export function watchForChange(
  document: Document,
  view: View,
  now: () => number,
  laterWords: () => number,
): () => boolean {
  if (document.readyState !== 'complete') return () => false;
  const began = now();
  const { innerWidth, innerHeight } = view;
  const had = laterWords();
  let isChanged = false;
  const observer = new MutationObserver(() => {
    isChanged = true;
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  return () => {
    isChanged ||= observer.takeRecords().length > 0;
    const isSame = !isChanged && view.innerWidth === innerWidth && view.innerHeight === innerHeight;
    if (isSame && laterWords() === had && now() - began < LONGEST) return true;
    observer.disconnect();
    return false;
  };
}
