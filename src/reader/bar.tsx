/** The bar above the article: the way back, the tools, and how far one has read. */
import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/words.tsx';
import { KEYS } from './keys.ts';
import type { Original } from './original.ts';
import { SaveTool } from './out.tsx';
import type { PaneName, Panes } from './panes.ts';
import { Progress } from './progress.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { type ReaderParts, Tool, Toolbar } from './toolbar.tsx';

interface BarProps {
  readonly original: Original;
  /** The article is nowhere but here. */
  readonly isLost: boolean;
  readonly parts: ReaderParts;
  readonly panes: Panes;
  readonly hasContents: boolean;
  readonly hasSteps: boolean;
  /** The find bar, while it is open. */
  readonly find: ComponentChildren;
}

export function Bar({ original, isLost, parts, panes, hasContents, hasSteps, find }: BarProps) {
  const say = useSay();
  const opens = (name: PaneName) => ({ expanded: panes.isOpen(name), onPress: () => panes.toggle(name) });
  return (
    <header class="bar">
      <div class="row">
        {original.address && <Back original={original} />}
        <Toolbar
          parts={parts}
          last={
            <>
              {/* Narrow windows are mostly those of phones, which have no keys; `?` opens the list everywhere. */}
              {!panes.isNarrow && <Tool icon="keys" name={say('reader_keys')} keys={KEYS.help} {...opens('help')} />}
              <TypeTool {...opens('type')} />
            </>
          }
        >
          {hasContents && (
            <Tool icon="contents" named name={say('reader_contents')} keys={KEYS.contents} {...opens('contents')} />
          )}
          {hasSteps && <Tool icon="steps" named name={say('reader_steps')} keys={KEYS.steps} {...opens('steps')} />}
          <Tool icon="sieve" named name={say('reader_removed')} keys={KEYS.removed} {...opens('removed')} />
          <Tool icon="search" name={say('reader_find')} keys={KEYS.find} {...opens('find')} />
          <ReadAloud parts={parts} />
          <SaveTool parts={parts} />
        </Toolbar>
      </div>
      {find}
      {original.problem !== null && <Notice problem text={say('ui_failed_title')} details={original.problem} />}
      {isLost && <Notice problem text={say('reader_not_kept')} />}
      <Progress text={parts.text} />
    </header>
  );
}

/** As high as the bar, before its tools are there. */
export const BarToCome = () => (
  <header class="bar to-come">
    <div class="row">
      <span class="btn bare tool" />
    </div>
    <div class="progress" />
  </header>
);

/** A link, so that it can be copied, or opened in a window of its own; a plain press goes back to the tab itself. */
function Back({ original: { address, go } }: { original: Original }) {
  const say = useSay();
  if (!address) return null;
  return (
    <a
      class="btn bare back"
      href={address.href}
      rel="noreferrer"
      title={say('reader_back')}
      aria-keyshortcuts={KEYS.original}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go();
      }}
    >
      <Icon name="back" />
      <span class="away">{say('reader_original')}: </span>
      <bdi class="host">{address.host}</bdi>
    </a>
  );
}

function TypeTool({ expanded, onPress }: { expanded: boolean; onPress: () => void }) {
  const say = useSay();
  return (
    <button
      type="button"
      class="btn bare tool"
      aria-label={say('reader_type')}
      title={`${say('reader_type')} (${KEYS.type})`}
      aria-expanded={expanded}
      aria-keyshortcuts={KEYS.type}
      onClick={onPress}
    >
      <span class="aa" aria-hidden="true">
        Aa
      </span>
    </button>
  );
}
