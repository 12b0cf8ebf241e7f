/** The row of tools above the article: one stop for Tab, arrows between the tools. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../core/outcome.ts';
import { Icon, type IconName } from '../ui/icons.tsx';
import { tabForKey } from '../ui/tabs.tsx';
import { useSay } from '../ui/words.tsx';

/** What every tool may need to know of the article. */
export interface ReaderParts {
  /** The article as it is shown now: what was restored is in its `html`, what was removed isn't. */
  readonly article: Article;
  /** The element that holds the article's text as it is drawn; null before that. Ask each time. */
  readonly text: () => HTMLElement | null;
}

interface ToolbarProps {
  /** The tools of the page itself. */
  readonly children?: ComponentChildren;
  readonly parts: ReaderParts;
  /** The tool that stands at the end. */
  readonly last?: ComponentChildren;
}

export function Toolbar({ children, last }: ToolbarProps) {
  const say = useSay();
  const bar = useRef<HTMLDivElement>(null);
  const tools = () => [...(bar.current?.querySelectorAll<HTMLElement>('button.tool') ?? [])];
  const stopAt = (stop: HTMLElement | undefined) => {
    for (const tool of tools()) tool.tabIndex = tool === stop ? 0 : -1;
  };
  // After every drawing: tools come and go.
  useLayoutEffect(() => stopAt(tools().find((tool) => tool.tabIndex === 0) ?? tools()[0]));
  const move = (event: KeyboardEvent) => {
    const all = tools();
    const { target } = event;
    const from = all.findIndex((tool) => target instanceof Node && tool.contains(target));
    const rightToLeft = bar.current !== null && getComputedStyle(bar.current).direction === 'rtl';
    const to = from < 0 ? null : tabForKey(event.key, from, all.length, rightToLeft);
    const tool = to === null ? undefined : all[to];
    if (!tool) return;
    event.preventDefault();
    stopAt(tool);
    tool.focus();
  };
  return (
    <div class="tools" role="toolbar" aria-label={say('reader_tools')} ref={bar} onKeyDown={move}>
      {children}
      {last}
    </div>
  );
}

interface ToolProps {
  readonly icon: IconName;
  /** What it is called; shown beside the icon where `named` says so and there is room. */
  readonly name: string;
  readonly named?: boolean;
  /** Whether what it opens is open; absent where it opens nothing. */
  readonly expanded?: boolean;
  /** The key that does the same, as aria-keyshortcuts wants it. */
  readonly keys?: string;
  readonly onPress: () => void;
}

/** One tool. */
export function Tool({ icon, name, named, expanded, keys, onPress }: ToolProps) {
  return (
    <button
      type="button"
      class={named ? 'btn bare tool named' : 'btn bare tool'}
      aria-label={name}
      title={keys ? `${name} (${keys})` : name}
      aria-expanded={expanded}
      aria-keyshortcuts={keys}
      onClick={onPress}
    >
      <Icon name={icon} />
      {named && <span class="name">{name}</span>}
    </button>
  );
}
