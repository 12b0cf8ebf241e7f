/** Where you are on the page, and the way to its other parts. */
import { useEffect, useState } from 'preact/hooks';
import { Icon, type IconName, Mark } from '../ui/icons.tsx';
import { type MessageKey, useSay } from '../ui/words.tsx';
import { Search } from './search.tsx';

const PARTS = [
  { id: 'rules', icon: 'sieve', name: 'options_rules' },
  { id: 'sites', icon: 'globe', name: 'options_sites' },
  { id: 'kept', icon: 'stays', name: 'options_kept' },
  { id: 'my-rules', icon: 'pick', name: 'options_own' },
  { id: 'keys', icon: 'keys', name: 'options_keys' },
  { id: 'transfer', icon: 'copy', name: 'options_transfer' },
  { id: 'sync', icon: 'sync', name: 'options_sync' },
  { id: 'defaults', icon: 'undo', name: 'options_defaults' },
  { id: 'privacy', icon: 'lock', name: 'options_privacy' },
  { id: 'help', icon: 'alert', name: 'options_help' },
] as const satisfies readonly { id: string; icon: IconName; name: MessageKey }[];

/** `isDrawn`: the parts are there, and the places in them. */
export function Side({ isDrawn }: { isDrawn: boolean }) {
  const say = useSay();
  const current = useCurrentPart(isDrawn);
  const [isSearching, setIsSearching] = useState(false);
  return (
    <header class="side">
      <h1 class="brand">
        <Mark />
        {say('options_title')}
      </h1>
      <Search page={() => document.querySelector('main')} onSearch={setIsSearching} />
      <nav aria-label={say('options_sections')} hidden={isSearching}>
        <ul>
          {PARTS.map(({ id, icon, name }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
                <Icon name={icon} />
                {say(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** The part that the address names, or in which the place is that it names, until the person goes to another. */
function useCurrentPart(isDrawn: boolean): string {
  const named = () => {
    const place = location.hash.slice(1) || PARTS[0].id;
    return PARTS.some(({ id }) => id === place) ? place : (document.getElementById(place)?.closest('.part')?.id ?? '');
  };
  const [current, setCurrent] = useState(named);
  useEffect(() => {
    const follow = () => setCurrent(named());
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [isDrawn]);
  return current;
}
