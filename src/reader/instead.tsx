/** What stands in the place of an article: that it is coming, or why it isn't and what can be done. */
import { refusalWords } from '../core/words.ts';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { useSay, useWords } from '../ui/words.tsx';
import { type Opened, openAgain } from './opening.ts';

/** How it stands while there is no article. */
export type WithoutPage =
  | Exclude<Opened, { kind: 'page' }>
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly details: string };

interface InsteadProps {
  readonly id: string;
  readonly state: WithoutPage;
  /** Shows what comes of another attempt. */
  readonly open: (opening: Promise<Opened>) => void;
}

export function Instead({ id, state, open }: InsteadProps) {
  const say = useSay();
  return (
    <main class="instead">
      <h1 class="away">{say('reader_title')}</h1>
      {state.kind === 'opening' ? (
        <p class="soon" role="status">
          {say('reader_loading')}
        </p>
      ) : (
        <Why id={id} state={state} open={open} />
      )}
    </main>
  );
}

function Why({ id, state, open }: InsteadProps & { readonly state: Exclude<WithoutPage, { kind: 'opening' }> }) {
  const say = useSay();
  const words = useWords();
  if (state.kind === 'refused') return <Message role="status" icon="file" {...refusalWords(words, state.refusal)} />;
  const isFailed = state.kind === 'failed';
  const button = (isFailed || state.from !== null) && (
    <Button kind="full" onPress={() => open(openAgain(id))}>
      {say('ui_try_again')}
    </Button>
  );
  return isFailed ? (
    <Message
      role="alert"
      icon="alert"
      title={say('reader_failed_title')}
      text={say('reader_failed_text')}
      details={state.details}
    >
      {button}
    </Message>
  ) : (
    <Message role="status" icon="file" title={say('reader_missing_title')} text={say('reader_missing_text')}>
      {button}
    </Message>
  );
}
