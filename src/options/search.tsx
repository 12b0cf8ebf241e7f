/** Finds a setting by what it is called and what is said about it. */
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/icons.tsx';
import { useSay, useWords } from '../ui/words.tsx';
import { findPlaces, type Place } from './places.ts';

interface SearchProps {
  /** What of the page is searched. */
  readonly page: () => Element | null;
  /** Told whether something is being looked for. */
  readonly onSearch: (isSearching: boolean) => void;
}

export function Search({ page, onSearch }: SearchProps) {
  const say = useSay();
  const { language } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [asked, setAsked] = useState('');
  const [found, setFound] = useState<readonly Place[]>([]);
  const look = (query: string) => {
    const root = page();
    setAsked(query.trim());
    setFound(root ? findPlaces(root, query, language) : []);
    onSearch(query.trim() !== '');
  };
  const end = () => {
    if (field.current) field.current.value = '';
    look('');
    field.current?.focus();
  };
  const move = (event: KeyboardEvent) => {
    // Enter, Escape and arrows are the input method's while it composes a word.
    if (event.isComposing) return;
    if (event.key === 'Escape' && asked) {
      event.preventDefault();
      end();
      return;
    }
    if (event.key === 'Enter' && event.target === field.current && found[0]) {
      event.preventDefault();
      goTo(found[0]);
      return;
    }
    moveInList(event, field.current, list.current);
  };
  return (
    <search class="seek" onKeyDown={move}>
      <label class="away" for={id}>
        {say('options_search')}
      </label>
      <Icon name="search" />
      <input
        ref={field}
        id={id}
        class="field"
        type="search"
        autocomplete="off"
        placeholder={say('options_search')}
        onInput={(event) => look(event.currentTarget.value)}
      />
      <p class="seek-said hush" role="status">
        {asked &&
          (found.length
            ? say('options_search_found', { count: found.length })
            : say('options_search_none', { text: asked }))}
      </p>
      {found.length > 0 && (
        <ul ref={list} class="found">
          {found.map((place) => (
            <Found key={place.id} place={place} />
          ))}
        </ul>
      )}
    </search>
  );
}

function Found({ place }: { place: Place }) {
  return (
    <li>
      <a
        href={`#${place.id}`}
        onClick={(event) => {
          event.preventDefault();
          goTo(place);
        }}
      >
        <span class="found-name">{place.name}</span>
        {place.part && <span class="hush">{place.part}</span>}
      </a>
    </li>
  );
}

/** Also where the address names it already, and would change nothing. */
function goTo({ id }: Place): void {
  if (location.hash !== `#${id}`) location.hash = id;
  else dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Down from the field into the list and up again. */
function moveInList(event: KeyboardEvent, field: HTMLElement | null, list: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !field) return;
  const stops = [field, ...(list?.querySelectorAll<HTMLElement>('a') ?? [])];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  const next = stops[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
