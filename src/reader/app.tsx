/** Fetches the page that the address names and shows it, or says why there is none. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { type HandedPage, takePage } from '../browser/article-store.ts';
import { askBackground } from '../browser/messages.ts';
import { loadSettings } from '../browser/settings-store.ts';
import { claimPage } from '../browser/source-tab.ts';
import type { PageRefusal } from '../core/outcome.ts';
import { refusalWords } from '../core/words.ts';
import { READER_DEFAULTS, type ReaderSettings } from '../settings/reader.ts';
import { Button } from '../ui/button.tsx';
import { errorDetails } from '../ui/error-details.ts';
import { Message } from '../ui/message.tsx';
import { useSay, useWords } from '../ui/words.tsx';
import { applyLook } from './look.ts';
import { ReaderView } from './reader-view.tsx';

type State =
  | { readonly kind: 'opening' }
  | { readonly kind: 'there'; readonly handed: HandedPage; readonly settings: ReaderSettings }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly refusal: PageRefusal }
  | { readonly kind: 'failed'; readonly details: string };

/** An article can be read in any type; what failed is said as soon as something is changed. */
const readerSettings = (): Promise<ReaderSettings> =>
  loadSettings().then(
    ({ settings }) => settings.reader,
    (error: unknown) => {
      console.warn('Winnow could not read its settings', error);
      return READER_DEFAULTS;
    },
  );

/** The page that was kept, or is on its way here; null when it is neither. */
async function handedPage(id: string) {
  const coming = askBackground('readerPage', { id });
  // What is kept is there before a background has woken, and then nobody waits for that.
  coming.catch(() => undefined);
  const [kept] = await Promise.allSettled([takePage(id)]);
  if (kept.status === 'fulfilled' && kept.value) return { kind: 'page', page: kept.value } as const;
  const outcome = await coming;
  if (outcome === null && kept.status === 'rejected') throw kept.reason;
  return outcome;
}

export function App({ id }: { id: string }) {
  const say = useSay();
  const words = useWords();
  const [state, setState] = useState<State>({ kind: 'opening' });
  const open = useCallback(async () => {
    try {
      const [outcome, settings] = await Promise.all([handedPage(id), readerSettings()]);
      applyLook(document.documentElement, settings);
      if (outcome?.kind === 'page') setState({ kind: 'there', handed: outcome.page, settings });
      else setState(outcome ?? { kind: 'missing' });
      if (outcome?.kind === 'page') await claimPage(id);
    } catch (error) {
      setState({ kind: 'failed', details: errorDetails(error) });
    }
  }, [id]);
  useEffect(() => void open(), [open]);

  if (state.kind === 'there') return <ReaderView id={id} handed={state.handed} initial={state.settings} />;
  return (
    <main class="instead">
      <h1 class="away">{say('reader_title')}</h1>
      {state.kind === 'opening' && <p role="status">{say('reader_loading')}</p>}
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
          <Button kind="full" onPress={() => void open()}>
            {say('ui_try_again')}
          </Button>
        </Message>
      )}
    </main>
  );
}
