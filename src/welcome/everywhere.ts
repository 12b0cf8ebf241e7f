/** Whether articles are cleaned on every site: what the person chose, and what the browser allows of it. */
import { useEffect, useState } from 'preact/hooks';
import { EVERY_SITE } from '../browser/page-patterns.ts';
import { loadSettings, onSettingsChanged } from '../browser/settings-store.ts';
import { hasAccess, onAccessChanged } from '../browser/site-access.ts';
import { errorDetails } from '../ui/error-details.ts';

/** `chosen`: the browser doesn't say whether it allows it. `withheld`: it doesn't allow it, or not any more. */
export type Everywhere =
  | { readonly kind: 'unknown' | 'off' | 'chosen' | 'on' | 'withheld' }
  | { readonly kind: 'unread'; readonly details: string };

async function everywhereNow(): Promise<Everywhere> {
  const { settings } = await loadSettings();
  return { kind: settings.sites.everywhere ? await chosenNow() : 'off' };
}

async function chosenNow(): Promise<'chosen' | 'on' | 'withheld'> {
  try {
    return (await hasAccess(EVERY_SITE)) ? 'on' : 'withheld';
  } catch (error) {
    // Nothing is said of what the browser allows then; what was chosen is shown all the same.
    console.warn('Winnow could not ask for its access', error);
    return 'chosen';
  }
}

/** Asked anew whenever the settings change and whenever the browser allows something else. */
export function useEverywhere(): Everywhere {
  const [now, setNow] = useState<Everywhere>({ kind: 'unknown' });
  useEffect(() => {
    let turn = 0;
    const look = () => {
      const mine = ++turn;
      // An answer that is overtaken by the next one says what was.
      const take = (found: Everywhere) => mine === turn && setNow(found);
      void everywhereNow().then(take, (error: unknown) => take({ kind: 'unread', details: errorDetails(error) }));
    };
    look();
    const ends = [onSettingsChanged(look), onAccessChanged(look)];
    return () => {
      turn++;
      for (const end of ends) end();
    };
  }, []);
  return now;
}
