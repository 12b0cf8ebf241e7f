/** The two ways to use Winnow: when the person asks, and by itself. Nothing is asked for until a button is pressed. */
import { useEffect, useState } from 'preact/hooks';
import { askForSite } from '../browser/ask-for-site.ts';
import { EVERY_SITE } from '../browser/page-patterns.ts';
import { isOnToolbar, onToolbarChanged } from '../browser/pinned.ts';
import { loadSettings, onSettingsChanged, saveSettings } from '../browser/settings-store.ts';
import { giveBackAccess } from '../browser/site-access.ts';
import { browserKind, keysOf } from '../browser/toolbar.ts';
import { withEverywhere } from '../settings/sites.ts';
import { Button } from '../ui/button.tsx';
import { errorDetails } from '../ui/error-details.ts';
import { Icon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/words.tsx';

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

type Trouble = { readonly kind: 'refused' } | { readonly kind: 'failed'; readonly details: string };

function ByItself() {
  const say = useSay();
  const isOn = useAsked(async () => (await loadSettings()).settings.sites.everywhere, onSettingsChanged);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const failed = (error: unknown) => setTrouble({ kind: 'failed', details: errorDetails(error) });
  /** The browser is asked before anything else is done: it has to be seen that something was pressed. */
  const allow = () =>
    void askForSite({ host: null, mode: 'automatic', on: null, tabId: null }).then(
      (allowed) => setTrouble(allowed ? null : { kind: 'refused' }),
      failed,
    );
  const stop = () =>
    void saveSettings((settings) => withEverywhere(settings, false))
      .then(() => giveBackAccess(EVERY_SITE))
      .then(() => setTrouble(null), failed);
  return (
    <div>
      <h3>{say('welcome_itself')}</h3>
      <p>{say('welcome_itself_text')}</p>
      <p>{say('welcome_itself_sites')}</p>
      <div role="status">
        {isOn && (
          <p class="pin">
            <Icon name="check" />
            {say('welcome_itself_on')}
          </p>
        )}
        {trouble?.kind === 'refused' && <Notice text={say('site_refused')} />}
      </div>
      {trouble?.kind === 'failed' && <Notice problem text={say('site_failed')} details={trouble.details} />}
      {isOn ? (
        <Button kind="outlined" onPress={stop}>
          {say('welcome_itself_stop')}
        </Button>
      ) : (
        <Button kind="outlined" onPress={allow}>
          {say('welcome_itself_do')}
        </Button>
      )}
    </div>
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
