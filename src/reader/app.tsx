/** Shows the page that the address names, or says why there is none. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { askBackground } from '../browser/messages.ts';
import { claimPage } from '../browser/source-tab.ts';
import { errorDetails } from '../ui/error-details.ts';
import { Instead, type WithoutPage } from './instead.tsx';
import { applyLook } from './look.ts';
import type { Opened } from './opening.ts';
import { ReaderView } from './reader-view.tsx';

type State = Extract<Opened, { kind: 'page' }> | WithoutPage;

interface AppProps {
  readonly id: string;
  /** What was asked for before anything could be drawn. */
  readonly first: Promise<Opened>;
}

export function App({ id, first }: AppProps) {
  const [state, setState] = useState<State>({ kind: 'opening' });
  const [isLost, setLost] = useState(false);
  const open = async (opening: Promise<Opened>) => {
    try {
      const opened = await opening;
      if (opened.kind === 'page') applyLook(document.documentElement, opened.settings);
      setState(opened);
    } catch (error) {
      setState({ kind: 'failed', details: errorDetails(error) });
    }
  };
  useLayoutEffect(() => void open(first), [first]);
  const isThere = state.kind === 'page';
  // Once the text is drawn: nobody waits for this. Unclaimed, the article is there all the same, until the next start.
  useEffect(() => {
    if (!isThere) return;
    claimPage(id).catch((error: unknown) => console.warn('Winnow could not note what this tab shows', error));
    askBackground('articleKept', { id }).then(
      (kept) => setLost(kept === false),
      (error: unknown) => console.warn('Winnow could not ask whether an article is kept', error),
    );
  }, [id, isThere]);

  if (state.kind === 'page') return <ReaderView id={id} handed={state.page} initial={state.settings} isLost={isLost} />;
  const again = (opening: Promise<Opened>) => {
    setState({ kind: 'opening' });
    void open(opening);
  };
  return <Instead id={id} state={state} open={again} />;
}
