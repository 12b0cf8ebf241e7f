/** Documents for unit tests. */
import { JSDOM } from 'jsdom';
import { Ledger } from '../../src/core/apply/ledger.ts';
import { staticFacts } from '../../src/core/page/facts.ts';
import { openPage } from '../../src/core/page.ts';
import type { Change, Choices, Page } from '../../src/core/types.ts';

export const URL_OF_TESTS = 'https://site.example/how-to';

export function documentOf(body: string): Document {
  return new JSDOM(`<!doctype html><html><head><title>A page</title></head><body>${body}</body></html>`, {
    url: URL_OF_TESTS,
  }).window.document;
}

/** The page with this body; `article` selects the element that is the article, which is the body otherwise. */
export function pageOf(body: string, article?: string): Page {
  const document = documentOf(body);
  const root = article && document.querySelector(article);
  const scope = root ? { article: { root, has: (element: Element) => root.contains(element) } } : {};
  return openPage(document, { url: new URL(URL_OF_TESTS), facts: staticFacts(), ...scope });
}

/** The element with this id. */
export function byId(page: Page, id: string): Element {
  const element = page.document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element;
}

/** A finding of the given elements by id, a certain `hide` unless told otherwise. */
export function finding(page: Page, ids: string, parts: Partial<Change> = {}): Change {
  return {
    rule: 'ads',
    verb: 'hide',
    targets: ids.split(' ').map((id) => byId(page, id)),
    reason: { code: 'test', facts: {} },
    certainty: 'certain',
    ...parts,
  };
}

export function choosing(rules: Record<string, boolean>, restored: readonly string[] = []): Choices {
  return {
    rules: Object.fromEntries(Object.entries(rules).map(([id, on]) => [id, { on, options: {} }])),
    restored: new Set(restored),
    unlinked: new Set(),
    kept: new Set(),
    own: [],
  };
}

/** A sentence of `count` different words, told apart by `seed`. */
export const prose = (seed: string, count: number): string =>
  `${Array.from({ length: count }, (_, index) => `${seed}${index}`).join(' ')}.`;

/** A page with this body and a ledger that writes to it, as if it were live. */
export function withLedger(body: string): { page: Page; ledger: Ledger; html: () => string } {
  const page = pageOf(body);
  const { document } = page;
  const ledger = new Ledger({
    document,
    liveOf: (element) => element,
    stubFor: () => document.createElement('winnow-stub'),
    labelFor: () => document.createElement('winnow-label'),
  });
  return { page, ledger, html: () => document.documentElement.outerHTML };
}
