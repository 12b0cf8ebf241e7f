/** A button that opens a short list, of which one is chosen. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { WithNames } from './pieces.tsx';

export interface MenuItem {
  readonly value: string;
  readonly name: string;
  /** What choosing it means, in a sentence. */
  readonly about?: string;
}

interface MenuProps {
  /** What is chosen, for who can't see where the button stands. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly value: string;
  /** Called first thing when an item is pressed: browsers ask the person only then. */
  readonly onChoose: (value: string) => void;
}

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

export function Menu({ label, items, value, onChoose }: MenuProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const chosen = items.find((item) => item.value === value);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitemradio"]') ?? [])];
  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return;
    (list.current?.querySelector<HTMLElement>('[aria-checked="true"]') ?? rows()[0])?.focus();
  }, [isOpen]);
  const moveBy = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
      return;
    }
    const all = rows();
    const at = all.findIndex((row) => row.matches(':focus'));
    const next = MOVES[event.key]?.(at, all.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };
  const left = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node) || !root.current?.contains(relatedTarget)) setIsOpen(false);
  };
  return (
    <div class="menu" ref={root} onFocusOut={left}>
      <button
        ref={button}
        type="button"
        class="btn bare when"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={`${label}: ${chosen?.name ?? ''}`}
        onClick={() => setIsOpen(!isOpen)}
      >
        {chosen?.name}
        <Icon name="down" />
      </button>
      {isOpen && (
        <div id={id} class="menu-list" role="menu" aria-label={label} tabIndex={-1} ref={list} onKeyDown={moveBy}>
          {items.map((item) => (
            <MenuRow
              key={item.value}
              item={item}
              isChosen={item.value === value}
              onPress={() => {
                if (item.value !== value) onChoose(item.value);
                close();
              }}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function MenuRow({ item, isChosen, onPress }: { item: MenuItem; isChosen: boolean; onPress: () => void }) {
  const base = useId();
  const about = `${base}-about`;
  return (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={isChosen}
      aria-labelledby={`${base}-name`}
      aria-describedby={item.about ? about : undefined}
      tabIndex={-1}
      class="menu-item"
      onClick={onPress}
    >
      <span class="chosen">{isChosen && <Icon name="check" />}</span>
      <span class="name" id={`${base}-name`}>
        {item.name}
      </span>
      {item.about && (
        <span class="about" id={about}>
          <WithNames text={item.about} />
        </span>
      )}
    </button>
  );
}
