/** Where you are on the page, and the way to its other parts. */
import { useEffect, useState } from 'preact/hooks';
import { Icon, type IconName, Mark } from '../ui/icons.tsx';
import { type MessageKey, useSay } from '../ui/words.tsx';

const PARTS = [
  { id: 'rules', icon: 'sieve', name: 'options_rules' },
  { id: 'sites', icon: 'globe', name: 'options_sites' },
  { id: 'kept', icon: 'globe', name: 'options_kept' },
  { id: 'keys', icon: 'keys', name: 'options_keys' },
  { id: 'transfer', icon: 'copy', name: 'options_transfer' },
  { id: 'defaults', icon: 'undo', name: 'options_defaults' },
  { id: 'privacy', icon: 'lock', name: 'options_privacy' },
] as const satisfies readonly { id: string; icon: IconName; name: MessageKey }[];

export function Side() {
  const say = useSay();
  const current = useCurrentPart();
  return (
    <header class="side">
      <h1 class="brand">
        <Mark />
        {say('options_title')}
      </h1>
      <nav aria-label={say('options_sections')}>
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

/** The part that the address names, until the person goes to another. */
function useCurrentPart(): string {
  const named = () => location.hash.slice(1) || PARTS[0].id;
  const [current, setCurrent] = useState(named);
  useEffect(() => {
    const follow = () => setCurrent(named());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return current;
}
