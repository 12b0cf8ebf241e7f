/** A long list, shown from its start; a button at its end shows the rest and moves focus there. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { WordButton } from './button.tsx';
import { useSay } from './words.tsx';

interface MoreProps<Item> {
  readonly items: readonly Item[];
  /** How many are shown at first. One more is shown instead of a button that would bring only one. */
  readonly first: number;
  /** Draws one item as a list item. */
  readonly draw: (item: Item) => ComponentChildren;
}

export function More<Item>({ items, first, draw }: MoreProps<Item>) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const shown = all || items.length <= first + 1 ? items : items.slice(0, first);
  useEffect(() => {
    if (all) list.current?.children[first]?.querySelector<HTMLElement>('button')?.focus();
  }, [all, first]);
  return (
    <ul ref={list}>
      {shown.map(draw)}
      {shown.length < items.length && (
        <li class="more" key="more">
          <WordButton onPress={() => setAll(true)}>{say('ui_more', { count: items.length - shown.length })}</WordButton>
        </li>
      )}
    </ul>
  );
}
