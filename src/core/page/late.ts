/** Looks at what was added to a page after it had been read: lazy ads, infinite scroll. */
import type { Reading } from '../article.ts';
import type { CleanupParts, hearing, Look } from '../cleanup.ts';
import { isIn, outermost } from '../inside.ts';
import { call, read } from '../native.ts';
import type { openPage } from '../page.ts';
import type { Finding, Rule } from '../types.ts';
import { partOf } from './element-parts.ts';
import type { excessOf, Snapshot, takePartSnapshot } from './snapshot.ts';

/** What pages are read with. It is given, so that a script of its own can have what is here without having it again. */
export interface PageReading {
  readonly excessOf: typeof excessOf;
  readonly takePartSnapshot: typeof takePartSnapshot;
  readonly openPage: typeof openPage;
  readonly hearing: typeof hearing;
}

interface Late {
  readonly main: Look;
  readonly first: number;
  readonly url: URL;
  readonly reading: PageReading;
}

/** What was added, as a page of its own; `look.page` holds it and the lines it stands in, and nothing else. */
interface LateLook {
  readonly look: Look;
  /** The rules, finding only what stands in what was added. */
  readonly rules: readonly Rule[];
}

/**
 * Reads live elements that were added to the page that `main` looked at. Null when nothing is left to look at: gone
 * again, or too large. `first` is the first stamp that is free.
 */
export function lookAtAdded(
  document: Document,
  added: readonly Element[],
  { main, first, url, reading: { excessOf, takePartSnapshot, openPage, hearing } }: Late,
  parts: CleanupParts,
): LateLook | null {
  const start = parts.now();
  const there = new Set(added.filter((element) => read(element, 'isConnected')));
  const contexts = outermost(new Set([...there].map(lineOf))).filter((element) => excessOf(element) === null);
  if (contexts.length === 0) return null;
  const snapshot = takePartSnapshot(document, contexts, first);
  const matches = (element: Element, selector: string) => {
    const live = snapshot.liveOf(element);
    return live !== undefined && call(live, 'matches', selector);
  };
  const { facts, hear } = hearing({ ...parts.factsFor(snapshot), matches });
  const isInArticle = articleOn(document, main);
  const isArticles = (element: Element) => {
    const live = snapshot.liveOf(element);
    return live !== undefined && isInArticle(live);
  };
  const page = openPage(snapshot.document, {
    url,
    facts,
    article: { root: snapshot.document.body, has: isArticles },
  });
  const isAdded = (target: Element) => {
    const live = snapshot.liveOf(target);
    return live !== undefined && isIn(live, there);
  };
  const look = {
    ...main,
    page,
    reading: readingOf(main, snapshot),
    readTimes: { read: parts.now() - start },
    hear,
  };
  return { look, rules: onlyAdded(parts.rules, isAdded) };
}

/** What is said of the main page holds for what was added. */
const readingOf = ({ reading }: Look, snapshot: Snapshot): Reading => ({ ...reading, snapshot });

/** Repeats are left alone: the text that they repeat isn't here. */
function onlyAdded(rules: readonly Rule[], isAdded: (target: Element) => boolean): Rule[] {
  return rules
    .filter(({ pass }) => pass !== 'repeats')
    .map((rule) => ({
      ...rule,
      *find(page, options, own): Iterable<Finding> {
        for (const finding of rule.find(page, options, own)) if (finding.targets.every(isAdded)) yield finding;
      },
    }));
}

/** The block that an inline element was added to: whether a link is a button or a part of a sentence shows only there. */
function lineOf(added: Element): Element {
  let at = added;
  while (partOf(at) !== 'block') {
    const parent = read(at, 'parentElement');
    if (!parent || read(parent, 'localName') === 'body') break;
    at = parent;
  }
  return at;
}

/** Where the article that was read is gone, any part of what comes may be the same article, drawn anew. */
function articleOn(document: Document, { page, reading }: Look): (live: Element) => boolean {
  const root = reading.snapshot.liveOf(page.article.root);
  const isThere = root !== undefined && call(document, 'contains', root);
  return (live) => !isThere || call(root, 'contains', live);
}
