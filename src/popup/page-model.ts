/** The page that the popup is about, as last heard. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { injectInto } from '../browser/inject.ts';
import { askBackground, askPage } from '../browser/messages.ts';
import { type PopupTab, popupTab } from '../browser/toolbar.ts';
import type { Report } from '../core/outcome.ts';
import { seenOf } from '../core/seen.ts';
import { errorDetails } from '../ui/error-details.ts';
import { firstFrame } from './first-frame.ts';
import { actsOn, type PageActs } from './page-acts.ts';
import type { Trouble, View } from './page-view.ts';

/** What the popup knows of the page and can do to it. */
export interface PageModel {
  /** Null until the browser has said which tab it is. */
  readonly tab: PopupTab | null;
  readonly view: View;
  readonly trouble: Trouble | null;
  readonly acts: PageActs;
}

const isDrawn = firstFrame();

/** Opens the tab that `query` names, or the active one, and looks at it. */
export function usePage(query: string): PageModel {
  const [tab, setTab] = useState<PopupTab | null>(null);
  const [view, setView] = useState<View>({ kind: 'reading' });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // The person said that this page is worth cleaning although it looks like no article.
  const anyway = useRef(false);
  // Answers to what was asked before the newest question come too late to be shown.
  const newest = useRef(0);

  const open = useCallback(async () => {
    const turn = ++newest.current;
    const show = (next: View) => turn === newest.current && setView(next);
    show({ kind: 'reading' });
    setTrouble(null);
    try {
      const [found] = await Promise.all([popupTab(query), isDrawn]);
      setTab(found);
      const refusal = await injectInto(found.id, 'steps');
      show(refusal ? { kind: 'refused', refusal } : await askPage(found.id, 'look', { anyway: anyway.current }));
    } catch (error) {
      show({ kind: 'failed', details: errorDetails(error) });
    }
  }, [query]);

  // Before the first frame: nobody waits for that to begin.
  useLayoutEffect(() => void open(), [open]);
  useEffect(() => {
    if (tab && view.kind === 'report') void tellButton(tab.id, view.report);
  }, [tab, view]);
  const canOpen = view.kind === 'report';
  useEffect(() => {
    if (tab && canOpen) void prepare(tab.id);
  }, [tab, canOpen]);

  const acts = useMemo(
    () => actsOn({ tabId: tab?.id ?? null, anyway, newest, open: () => void open(), setView, setTrouble }),
    [tab, open],
  );
  return { tab, view, trouble, acts };
}

/** Whoever cleans the page or opens the reader view next doesn't wait for what that needs, nor for the article. */
async function prepare(tabId: number): Promise<void> {
  try {
    if (!(await injectInto(tabId, 'apply', 'article'))) await askPage(tabId, 'prepareArticle', {});
  } catch (error) {
    // All of it is put in and made when it is asked for, and then what fails is said.
    console.warn('Winnow could not prepare the page', error);
  }
}

/** The toolbar button says what the popup was told. */
async function tellButton(tabId: number, report: Report): Promise<void> {
  try {
    await askBackground('seen', { tabId, ...seenOf(report) });
  } catch (error) {
    // Only the button is behind then; the popup itself shows how the page stands.
    console.warn('Winnow could not tell its button', error);
  }
}
