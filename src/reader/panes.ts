/** What is open beside the text: one pane at the end, contents at the start where there is room, find in the bar. */
import { useEffect, useState } from 'preact/hooks';

export type PaneName = 'contents' | 'steps' | 'removed' | 'type' | 'find' | 'help';
type SidePane = 'contents' | 'steps' | 'removed' | 'type';

/** Below this there is no room beside the text; the same stands in panes.css. */
const NARROW = '(max-width: 62.49rem)';

/** From here on there is room for three columns; the same stands in reader.css. */
const WIDE = '(min-width: 75rem)';

export interface Panes {
  readonly isNarrow: boolean;
  /** The pane at the end; null for none. */
  readonly side: SidePane | null;
  isOpen(name: PaneName): boolean;
  toggle(name: PaneName): void;
  /** Closes this, or the pane at the end. */
  close(name?: PaneName): void;
  /** Whether the pane lies above the text, so that who goes to a place has to be let see it. */
  coversText(): boolean;
}

/** In a narrow window a pane covers the text; elsewhere the contents are open from the start. */
export function usePanes(): Panes {
  const isNarrow = useMedia(NARROW);
  const isWide = useMedia(WIDE);
  const [side, setSide] = useState<SidePane | null>(null);
  const [hasContents, setContents] = useState(true);
  const [finds, setFinds] = useState(false);
  const [helps, setHelps] = useState(false);
  const isOpen = (name: PaneName): boolean => {
    if (name === 'find') return finds;
    if (name === 'help') return helps;
    if (name === 'contents' && !isNarrow) return hasContents && (isWide || side === null);
    return side === name;
  };
  const put = (name: PaneName, open: boolean) => {
    if (name === 'find') setFinds(open);
    else if (name === 'help') setHelps(open);
    else if (name === 'contents' && !isNarrow) {
      setContents(open);
      if (open && !isWide) setSide(null);
    } else setSide(open ? name : null);
  };
  return {
    isNarrow,
    side: side === 'contents' && !isNarrow ? null : side,
    isOpen,
    toggle: (name) => put(name, !isOpen(name)),
    close: (name) => (name ? put(name, false) : setSide(null)),
    coversText: () => isNarrow && side !== null,
  };
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const changed = () => setMatches(media.matches);
    changed();
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  }, [query]);
  return matches;
}
