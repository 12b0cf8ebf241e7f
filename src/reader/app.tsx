/** Fetches the article that the address names and shows it, or says why there is none. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { takeArticle } from '../browser/article-store.ts';
import type { Article } from '../core/outcome.ts';
import { Button } from '../ui/button.tsx';
import { errorDetails } from '../ui/error-details.ts';
import { Message } from '../ui/message.tsx';
import { useSay } from '../ui/words.tsx';
import { ArticleView } from './article-view.tsx';

type State =
  | { readonly kind: 'opening' }
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly details: string };

export function App({ id }: { id: string }) {
  const say = useSay();
  const [state, setState] = useState<State>({ kind: 'opening' });
  const open = useCallback(async () => {
    try {
      const article = await takeArticle(id);
      setState(article ? { kind: 'article', article } : { kind: 'missing' });
    } catch (error) {
      setState({ kind: 'failed', details: errorDetails(error) });
    }
  }, [id]);
  useEffect(() => void open(), [open]);

  if (state.kind === 'article') return <ArticleView article={state.article} />;
  return (
    <main class="instead">
      <h1 class="away">{say('reader_title')}</h1>
      {state.kind === 'opening' && <p role="status">{say('reader_loading')}</p>}
      {state.kind === 'missing' && (
        <Message role="status" icon="file" title={say('reader_missing_title')} text={say('reader_missing_text')} />
      )}
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
