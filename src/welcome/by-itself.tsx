/** The way to use Winnow in which articles are cleaned by themselves. Nothing is asked for until a button is pressed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { askForSite } from '../browser/ask-for-site.ts';
import { EVERY_SITE } from '../browser/page-patterns.ts';
import { saveSettings } from '../browser/settings-store.ts';
import { giveBackAccess } from '../browser/site-access.ts';
import { withEverywhere } from '../settings/sites.ts';
import { Button, WordButton } from '../ui/button.tsx';
import { errorDetails } from '../ui/error-details.ts';
import { Icon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/words.tsx';
import { type Everywhere, useEverywhere } from './everywhere.ts';

type Trouble = { readonly kind: 'refused' } | { readonly kind: 'failed'; readonly details: string };

export function ByItself() {
  const say = useSay();
  const now = useEverywhere();
  const { place, pressed } = useFocusKept(now);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const failed = (error: unknown) => setTrouble({ kind: 'failed', details: errorDetails(error) });
  /** The browser is asked before anything else is done: it has to be seen that something was pressed. */
  const allow = () =>
    void askForSite({ host: null, mode: 'automatic', on: null, tabId: null }).then(
      (allowed) => setTrouble(allowed ? null : { kind: 'refused' }),
      failed,
    );
  const allowAgain = () => {
    pressed();
    allow();
  };
  const stop = () =>
    void saveSettings((settings) => withEverywhere(settings, false))
      .then(() => giveBackAccess(EVERY_SITE))
      .then(() => setTrouble(null), failed);
  return (
    <div ref={place}>
      <h3>{say('welcome_itself')}</h3>
      <p>{say('welcome_itself_text')}</p>
      <p>{say('welcome_itself_sites')}</p>
      <div role="status">
        <Said now={now} onAllow={allowAgain} />
        {trouble?.kind === 'refused' && <Notice text={say('site_refused')} />}
      </div>
      {now.kind === 'unread' && <Notice problem text={say('ui_settings_unread')} details={now.details} />}
      {trouble?.kind === 'failed' && <Notice problem text={say('site_failed')} details={trouble.details} />}
      <Act now={now} onAllow={allow} onStop={stop} />
    </div>
  );
}

/** What is so now, where there is something to say. */
function Said({ now, onAllow }: { now: Everywhere; onAllow: () => void }) {
  const say = useSay();
  if (now.kind === 'on')
    return (
      <p class="pin">
        <Icon name="check" />
        {say('welcome_itself_on')}
      </p>
    );
  if (now.kind !== 'withheld') return null;
  return (
    <Notice text={say('site_withheld')}>
      <WordButton onPress={onAllow}>{say('site_allow_again')}</WordButton>
    </Notice>
  );
}

/** The one button; none where it isn't known what it would change. */
function Act({ now: { kind }, onAllow, onStop }: { now: Everywhere; onAllow: () => void; onStop: () => void }) {
  const say = useSay();
  if (kind === 'unread') return null;
  const isOff = kind === 'off' || kind === 'unknown';
  return (
    <Button kind="outlined" disabled={kind === 'unknown'} onPress={isOff ? onAllow : onStop}>
      {say(isOff ? 'welcome_itself_do' : 'welcome_itself_stop')}
    </Button>
  );
}

/** “Allow again” goes when it has done its work, and the focus goes to the button that is left. `place`: of all of them. */
function useFocusKept(now: Everywhere) {
  const place = useRef<HTMLDivElement>(null);
  const isPressed = useRef(false);
  useEffect(() => {
    if (!isPressed.current || now.kind === 'withheld') return;
    isPressed.current = false;
    if (document.activeElement === document.body) place.current?.querySelector<HTMLElement>('button')?.focus();
  }, [now]);
  const pressed = () => {
    isPressed.current = true;
  };
  return { place, pressed };
}
