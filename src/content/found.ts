/** Hears of what the browser's own search finds in what is folded. */

/** Tells of each such element just before the browser takes its `hidden` off; gives what ends that. */
export function listenForFound(document: Document, found: (element: Element) => void): () => void {
  const heard = (event: Event) => {
    // A page can send the same event, but no search of the person's.
    if (event.isTrusted && event.target instanceof Element) found(event.target);
  };
  document.addEventListener('beforematch', heard, true);
  return () => document.removeEventListener('beforematch', heard, true);
}
