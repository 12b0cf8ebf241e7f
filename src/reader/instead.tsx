/** What stands in the place of an article: that it is coming, or why it isn't and what can be done. */
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { refusalWords } from '../core/words.ts';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { webAddress } from '../ui/web-address.ts';
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
  const place = useRef<HTMLElement>(null);
  const isAgain = useRef(false);
  // The button goes while its attempt lasts: the focus waits for it here, and isn't lost to the start of the page.
  useLayoutEffect(() => {
    if (isAgain.current) (place.current?.querySelector<HTMLElement>('button, a') ?? place.current)?.focus();
  }, [state]);
  const tryAgain = () => {
    isAgain.current = true;
    open(openAgain(id));
  };
  return (
    <main class="instead" tabIndex={-1} ref={place}>
      <h1 class="away">{say('reader_title')}</h1>
      {state.kind === 'opening' ? (
        <p class="soon" role="status">
          {say('reader_loading')}
        </p>
      ) : (
        <Why state={state} tryAgain={tryAgain} />
      )}
    </main>
  );
}

interface WhyProps {
  readonly state: Exclude<WithoutPage, { kind: 'opening' }>;
  readonly tryAgain: () => void;
}

function Why({ state, tryAgain }: WhyProps) {
  const say = useSay();
  const words = useWords();
  if (state.kind === 'refused') return <Message role="status" icon="file" {...refusalWords(words, state.refusal)} />;
  const button = (
    <Button kind="full" onPress={tryAgain}>
      {say('ui_try_again')}
    </Button>
  );
  if (state.kind === 'missing') return <Missing source={state.source} button={button} />;
  const failed = { title: say('reader_failed_title'), text: say('reader_failed_text'), details: state.details };
  return (
    <Message role="alert" icon="alert" {...failed}>
      {button}
    </Message>
  );
}

interface MissingProps extends Pick<Extract<Opened, { kind: 'missing' }>, 'source'> {
  readonly button: VNode;
}

/** Made anew it may be of what it was made of, and of nothing else that the tab shows by now. */
function Missing({ source, button }: MissingProps) {
  const say = useSay();
  const text = say(source ? (source.isThere ? 'reader_missing_anew' : 'reader_missing_left') : 'reader_missing_text');
  const address = source && webAddress(source.url);
  return (
    <Message role="status" icon="file" title={say('reader_missing_title')} text={text}>
      {source?.isThere
        ? button
        : address && (
            <a class="btn" href={address.href} target="_blank" rel="noreferrer">
              {say('reader_original')}
            </a>
          )}
    </Message>
  );
}
