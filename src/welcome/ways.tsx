/** The two ways to use Winnow: when the person asks, and by itself. Nothing is asked for until a button is pressed. */
import { useEffect, useState } from 'preact/hooks';
import { isOnToolbar, onToolbarChanged } from '../browser/pinned.ts';
import { browserKind, keysOf } from '../browser/toolbar.ts';
import { Icon } from '../ui/icons.tsx';
import { useSay } from '../ui/words.tsx';
import { ByItself } from './by-itself.tsx';

export function Ways() {
  const say = useSay();
  return (
    <section class="ways">
      <h2>{say('welcome_ways')}</h2>
      <div class="two">
        <WhenAsked />
        <ByItself />
      </div>
    </section>
  );
}

function WhenAsked() {
  const say = useSay();
  const keys = useAsked(() => keysOf('clean'), onFocus);
  const isPinned = useAsked(isOnToolbar, onToolbarOrFocus);
  return (
    <div>
      <h3>{say('welcome_ask')}</h3>
      <p>{say('welcome_ask_text')}</p>
      <p>{keys ? <Keys keys={keys} /> : keys === '' && say('welcome_ask_no_keys')}</p>
      <p class="pin" role="status">
        {isPinned ? (
          <>
            <Icon name="check" />
            {say('welcome_pinned')}
          </>
        ) : (
          say(browserKind() === 'firefox' ? 'welcome_pin_firefox' : 'welcome_pin_chrome')
        )}
      </p>
    </div>
  );
}

function Keys({ keys }: { keys: string }) {
  const say = useSay();
  return (
    <>
      {say('welcome_ask_keys')} <kbd>{keys}</kbd>
    </>
  );
}

/** Coming back from the browser's own pages, where keys and buttons are moved. */
function onFocus(listener: () => void): () => void {
  addEventListener('focus', listener);
  return () => removeEventListener('focus', listener);
}

function onToolbarOrFocus(listener: () => void): () => void {
  const ends = [onFocus(listener), onToolbarChanged(listener)];
  return () => {
    for (const end of ends) end();
  };
}

/** What the browser says, asked again whenever it may say something else; null until it has said, and where it can't. */
function useAsked<T>(ask: () => Promise<T>, onChange: (listener: () => void) => () => void): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = () =>
      void ask().then(
        (said) => isCurrent && setAnswer(said),
        // The page is whole without it.
        (error: unknown) => console.warn('Winnow could not ask its browser', error),
      );
    look();
    const end = onChange(look);
    return () => {
      isCurrent = false;
      end();
    };
    // Both are functions of the module, whatever their turn.
  }, []);
  return answer;
}
