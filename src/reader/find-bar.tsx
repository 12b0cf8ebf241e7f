/** Finding words in the article: every place marked, one after the other brought into sight, folds opened on the way. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../ui/button.tsx';
import { useSay } from '../ui/words.tsx';
import { findIn } from './find-text.ts';

/** Under these names reader.css draws what was found, and the one of it that is looked at. */
const ALL = 'found';
const NOW = 'found-now';

interface FindProps {
  readonly text: () => HTMLElement | null;
  readonly onClose: () => void;
}

interface Found {
  readonly query: string;
  readonly places: readonly Range[];
  /** Which of the places is looked at, from 0. */
  readonly at: number;
  look(words: string): void;
  /** Round and round. */
  step(by: 1 | -1): void;
}

/** What is found in the text, marked there; the marks go with the component. */
function useFound(text: FindProps['text']): Found {
  const [query, setQuery] = useState('');
  const [places, setPlaces] = useState<readonly Range[]>([]);
  const [at, setAt] = useState(0);
  useEffect(() => clearMarks, []);
  const goTo = (among: readonly Range[], index: number) => {
    setAt(index);
    mark(among, among[index]);
    if (among[index]) bringIntoSight(among[index]);
  };
  const look = (words: string) => {
    const root = text();
    const found = root ? findIn(root, words) : [];
    setQuery(words);
    setPlaces(found);
    goTo(found, 0);
  };
  const step = (by: number) => places.length > 0 && goTo(places, (at + by + places.length) % places.length);
  return { query, places, at, look, step };
}

export function FindBar({ text, onClose }: FindProps) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const { query, places, at, look, step } = useFound(text);
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <search
      class="find"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1);
        else if (event.key === 'Escape') onClose();
        else return;
        event.preventDefault();
      }}
    >
      <input
        class="field"
        type="text"
        ref={field}
        aria-label={say('reader_find_field')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => look(event.currentTarget.value)}
      />
      <p class="hush" role="status">
        {query.trim() &&
          (places.length > 0 ? say('reader_found', { at: at + 1, total: places.length }) : say('reader_found_none'))}
      </p>
      <IconButton icon="up" name={say('reader_find_previous')} onPress={() => step(-1)} />
      <IconButton icon="down" name={say('reader_find_next')} onPress={() => step(1)} />
      <IconButton icon="close" name={say('reader_close')} onPress={onClose} />
    </search>
  );
}

function mark(places: readonly Range[], now: Range | undefined): void {
  if (typeof Highlight === 'undefined') return;
  CSS.highlights.set(ALL, new Highlight(...places));
  CSS.highlights.set(NOW, new Highlight(...(now ? [now] : [])));
}

function clearMarks(): void {
  if (typeof Highlight === 'undefined') return;
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(NOW);
}

/** The share of the window's height at its top and at its bottom where a place is hard to see: bars stand there. */
const EDGE = 0.15;

/** Opens every fold around it, and scrolls only when it is out of sight. */
function bringIntoSight(place: Range): void {
  const element = place.startContainer.parentElement;
  for (let fold = element?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  const { top, bottom } = place.getBoundingClientRect();
  if (top < innerHeight * EDGE || bottom > innerHeight * (1 - EDGE)) element?.scrollIntoView({ block: 'center' });
}
