/** Shows the page that the address names, or says why there is none. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { claimPage } from '../browser/source-tab.ts';
import { refusalWords } from '../core/words.ts';
import { Button } from '../ui/button.tsx';
import { errorDetails } from '../ui/error-details.ts';
import { Message } from '../ui/message.tsx';
import { useSay, useWords } from '../ui/words.tsx';
import { applyLook } from './look.ts';
import { type Opened, openPage } from './opening.ts';
import { ReaderView } from './reader-view.tsx';

type State = Opened | { readonly kind: 'opening' } | { readonly kind: 'failed'; readonly details: string };

interface AppProps {
  readonly id: string;
  /** What was asked for before anything could be drawn. */
  readonly first: Promise<Opened>;
}

export function App({ id, first }: AppProps) {
  const say = useSay();
  const words = useWords();
  const [state, setState] = useState<State>({ kind: 'opening' });
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
    if (isThere)
      claimPage(id).catch((error: unknown) => console.warn('Winnow could not note what this tab shows', error));
  }, [id, isThere]);

  if (state.kind === 'page') return <ReaderView id={id} handed={state.page} initial={state.settings} />;
  return (
    <main class="instead">
      <h1 class="away">{say('reader_title')}</h1>
      {state.kind === 'opening' && (
        <p class="soon" role="status">
          {say('reader_loading')}
        </p>
      )}
      {state.kind === 'missing' && (
        <Message role="status" icon="file" title={say('reader_missing_title')} text={say('reader_missing_text')} />
      )}
      {state.kind === 'refused' && <Message role="status" icon="file" {...refusalWords(words, state.refusal)} />}
      {state.kind === 'failed' && (
        <Message
          role="alert"
          icon="alert"
          title={say('reader_failed_title')}
          text={say('reader_failed_text')}
          details={state.details}
        >
          <Button kind="full" onPress={() => void open(openPage(id))}>
            {say('ui_try_again')}
          </Button>
        </Message>
      )}
    </main>
  );
}
