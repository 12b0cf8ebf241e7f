/**
 * A copy of a copy for Readability, which changes it. It is put into no document: that takes a fifth as long as to copy it, and
 * Readability asks a document only for what is given here. Without its head, too, of which nothing can become the article.
 */
import { answerWith } from '../page/hollow-document.ts';

/** What Readability may take for the author's name is known by these, and says something. */
const NAMED = ':is([class], [id], [rel], [itemprop]):not(meta, link, base, script, style, noscript)';

/** Where scripts are off, `noscript` has elements; Readability takes it out before it asks what a page says of itself. */
const METAS = 'meta:not(noscript *)';

/** `page` stays as it is: where Readability only reads, it reads there. */
export function readableCopy(page: Document): Document {
  const copy = page.cloneNode(false) as Document;
  const root = copy.importNode(page.documentElement, false);
  const { head } = page;
  const without = head?.matches(NAMED) || head?.querySelector(NAMED) ? null : head;
  let body: Node | null = null;
  for (let child = page.documentElement.firstChild; child; child = child.nextSibling) {
    if (child === without) continue;
    const copied = root.appendChild(copy.importNode(child, true));
    if (child === page.body) body = copied;
  }
  const { baseURI: own } = copy;
  const given = {
    documentElement: root,
    firstChild: root,
    firstElementChild: root,
    body,
    title: page.title,
    getElementsByTagName: (name: string) =>
      name === 'meta' ? page.querySelectorAll(METAS) : root.getElementsByTagName(name),
    // Asked for scripts alone, it is what they say that is wanted.
    querySelectorAll: (names: string) => (names === 'script' ? page : root).querySelectorAll(names),
  };
  answerWith(copy, given);
  // A base that is taken out with the article counts no more.
  const isBased = () => [without, root].some((part) => part?.querySelector('base[href]'));
  Object.defineProperty(copy, 'baseURI', { get: () => (isBased() ? page.baseURI : own) });
  return copy;
}
