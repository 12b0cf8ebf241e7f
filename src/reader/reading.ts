/** Everything that the reader view knows of an article while it is read, and what can be done with it. */
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { HandedPage } from '../browser/article-store.ts';
import type { Article } from '../core/outcome.ts';
import { withReadTitle } from '../export/read-title.ts';
import type { ReaderSettings } from '../settings/reader.ts';
import { type ContentsEntry, contentsOf } from './headings.ts';
import { type Original, useOriginal } from './original.ts';
import { type OwnSettings, useOwnSettings } from './own-settings.ts';
import { type Panes, usePanes } from './panes.ts';
import { htmlAsShown, type Parts } from './parts.ts';
import { goToElement, placeOf } from './places.ts';
import { hasPlace, returnToPlace, useReadingPlace } from './reading-place.ts';
import type { RemovedActs } from './removed-pane.tsx';
import { useRestoredParts } from './restored-parts.ts';
import type { ReaderParts } from './toolbar.tsx';
import { withWrittenLanguage } from './written-language.ts';

export interface Reading {
  /** Under which the page is kept. */
  readonly id: string;
  readonly handed: HandedPage;
  /** With a language that its letters don't contradict, and a title whose letters are whole. */
  readonly article: Article;
  /** As many as there are to read now, with what was restored. */
  readonly words: number;
  readonly own: OwnSettings;
  readonly panes: Panes;
  /** The tab was left further down, and is to be there again at once. */
  readonly isLeftWithin: boolean;
  /** Holds the text's element once it is drawn. */
  readonly root: RefObject<HTMLDivElement | null>;
  readonly entries: readonly ContentsEntry[];
  readonly original: Original;
  /** For the tools. */
  readonly parts: ReaderParts;
  readonly removed: RemovedActs;
  /** Call whenever the text was drawn anew. */
  readonly onDrawn: (parts: Parts) => void;
  /** Goes to what an anchor of the report names. */
  jump(anchor: string): void;
}

/** `id` is the kept page's; `initial` are the settings as they were when it was asked for. */
export function useReading(id: string, handed: HandedPage, initial: ReaderSettings): Reading {
  const article = useMemo(() => withReadTitle(withWrittenLanguage(handed.article)), [handed]);
  const own = useOwnSettings(initial);
  const panes = usePanes();
  const root = useRef<HTMLDivElement>(null);
  const [isLeftWithin] = useState(() => hasPlace(id));
  const original = useOriginal(id, article.url);
  const [taken, setTaken] = useState<Parts | null>(null);
  const [entries, setEntries] = useState<readonly ContentsEntry[]>([]);
  const { restored, set } = useRestoredParts(id, handed.actions);
  const words = article.words + (taken?.wordsOf(restored) ?? 0);
  const parts = useMemo(() => partsFor(article, restored, root), [article, restored]);
  useReadingPlace(id, parts.text);
  // What was restored may hold headings of its own.
  useEffect(() => setEntries(taken && root.current ? contentsOf(root.current) : []), [taken, restored]);
  const isFirst = useRef(true);
  const onDrawn = (drawn: Parts) => {
    setTaken(drawn);
    if (isFirst.current && root.current) returnToPlace(id, root.current);
    isFirst.current = false;
  };
  const goTo = (element: Element | null | undefined) => {
    if (!element) return;
    goToElement(element);
    if (panes.coversText()) panes.close();
  };
  const jump = (anchor: string) => goTo(root.current && placeOf(root.current, anchor));
  const removed: RemovedActs = {
    restored,
    has: (part) => taken?.has(part) ?? false,
    show: (part) => goTo(taken?.reveal(part)),
    restore: (ids) => set(ids, true),
    take: (ids) => set(ids, false),
    jump,
  };
  return {
    id,
    handed,
    article,
    words,
    own,
    panes,
    isLeftWithin,
    root,
    entries,
    original,
    parts,
    removed,
    onDrawn,
    jump,
  };
}

/** The article as it is shown is made only when a tool asks for it: it takes a parse of all of it. */
function partsFor(article: Article, restored: ReadonlySet<string>, root: Reading['root']): ReaderParts {
  let html: string | null = null;
  const shown = {
    ...article,
    get html() {
      html ??= htmlAsShown(article.html, restored);
      return html;
    },
  };
  return { article: shown, text: () => root.current };
}
