/** Asks Readability which part of the page is the article. */
import { isProbablyReaderable } from '@mozilla/readability';
import { parse } from './article/lean-readability.ts';
import { LEAST } from './article/looks-readable.ts';
import { readableCopy } from './article/readable-copy.ts';
import { hasShortParagraphs } from './article/short-paragraphs.ts';
import { languageTag, textDirection } from './language.ts';
import { read as native } from './native.ts';
import type { PageRefusal } from './outcome.ts';
import { excessOf, type Snapshot, STAMP, takeSnapshot } from './page/snapshot.ts';
import type { Timed } from './phase-times.ts';
import type { ArticleScope, Facts } from './types.ts';

/** The article as Readability gives it, on a copy, with the way back to the page. */
export interface Reading {
  readonly snapshot: Snapshot;
  readonly scope: ArticleScope;
  /** Readability's output: one element, not yet sanitised, finished when it is first asked for. Null when it found no article. */
  content(): Element | null;
  /** The element of the copy that an element of `content` was made from. */
  sourceOf(element: Element): Element | undefined;
  /** False when the page looks like a front page, a list or an app rather than an article. */
  readonly isArticle: boolean;
  /** With what was put before it so that it looks new; see title.ts. */
  readonly titleOnPage: string;
  readonly byline: string;
  readonly siteName: string;
  /** When the article was published, as the page says it; empty when it doesn't. */
  readonly published: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
}

/** The one kind of document that Winnow reads; XML, SVG, pictures and PDF viewers have other elements or none. */
const CONTENT_TYPE = 'text/html';

/**
 * Reads the live document without changing it, or says why it can't be read. Where it isn't wanted `anyway`, a page that looks like
 * no article is read without Readability, which tries four times to find one there; all of it is taken for its article then.
 */
export function readArticle(
  document: Document,
  factsFor: (snapshot: Snapshot) => Facts,
  timed: Timed = (_, work) => work(),
  anyway = true,
): { kind: 'read'; reading: Reading } | { kind: 'refused'; refusal: PageRefusal } {
  const refuse = (refusal: PageRefusal) => ({ kind: 'refused', refusal }) as const;
  if (native(document, 'contentType') !== CONTENT_TYPE) return refuse({ code: 'not-html', facts: {} });
  const excess = timed('read.size', () => excessOf(document));
  if (excess) return refuse({ code: 'too-large', facts: { ...excess } });
  const snapshot = timed('read.copy', () => takeSnapshot(document));
  if (!snapshot.document.body) return refuse({ code: 'not-html', facts: {} });
  return { kind: 'read', reading: read(snapshot, factsFor(snapshot), timed, anyway) };
}

function read(snapshot: Snapshot, facts: Facts, timed: Timed, anyway: boolean): Reading {
  const page = snapshot.document;
  const again = () => readableCopy(page);
  // Shorter ones don't count, seen or not, and to ask the layout is dearer than to read a text.
  const isVisible = (node: Node) => (node.textContent ?? '').length >= LEAST && facts.isLaidOut(node as Element);
  const sourceOf = (element: Element) => {
    const stamp = element.getAttribute(STAMP);
    return stamp === null ? undefined : snapshot.byStamp(stamp);
  };
  const isArticle = timed(
    'read.gate',
    () => isProbablyReaderable(page, { visibilityChecker: isVisible }) || hasShortParagraphs(page, facts.isLaidOut),
  );
  const ask = (copy: Document) => timed('read.readability', () => parse(copy, again, isArticle));
  const parsed = isArticle || anyway ? ask(timed('read.copy', again)) : null;
  const titleOnPage = parsed?.title?.trim() || page.title.trim();
  const lang = parsed?.lang ?? page.documentElement.lang;
  const dir = parsed?.dir ?? page.documentElement.dir;
  return {
    snapshot,
    scope: scopeOf(parsed?.found ?? null, snapshot),
    content: () => parsed?.finished() ?? null,
    sourceOf,
    isArticle,
    titleOnPage,
    byline: parsed?.byline?.trim() ?? '',
    siteName: parsed?.siteName?.trim() ?? '',
    published: parsed?.publishedTime?.trim() ?? '',
    lang: languageTag(lang),
    dir: textDirection(dir),
  };
}

function scopeOf(content: Element | null, { document, byStamp }: Snapshot): ArticleScope {
  const kept = new Set<Element>();
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  // Read by index: to iterate a list of nodes takes twice as long.
  const all = content?.querySelectorAll(`[${STAMP}]`) ?? [];
  for (let at = 0; at < all.length; at++) {
    const stamp = all[at]?.getAttribute(STAMP) ?? '';
    const source = byStamp(stamp);
    if (!source) continue;
    kept.add(source);
    first = Math.min(first, Number(stamp));
    last = Math.max(last, Number(stamp));
  }
  const root = ancestorOf(byStamp(String(first)), byStamp(String(last)));
  return { root: root && document.body.contains(root) ? root : document.body, has: (element) => kept.has(element) };
}

/** The smallest element that holds both, and so all that stands between them. */
function ancestorOf(first: Element | undefined, last: Element | undefined): Element | null {
  let common = first ?? null;
  while (common && last && !common.contains(last)) common = common.parentElement;
  return common;
}
