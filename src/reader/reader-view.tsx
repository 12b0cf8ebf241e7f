/** The reader view: its bar, the text, and what can be opened beside the text. */
import { useEffect } from 'preact/hooks';
import type { HandedPage } from '../browser/article-store.ts';
import { textDirection } from '../core/language.ts';
import { type ReaderSettings, SCALES } from '../settings/reader.ts';
import { useSay } from '../ui/words.tsx';
import { ArticleView } from './article-view.tsx';
import { Bar, BarToCome } from './bar.tsx';
import { Contents } from './contents.tsx';
import { FindBar } from './find-bar.tsx';
import { useIsDrawn } from './first-frame.ts';
import { useKeys } from './keys.ts';
import { KeysHelp } from './keys-help.tsx';
import { OutKeyRows } from './out-keys.tsx';
import { goToPart } from './places.ts';
import { type Reading, useReading } from './reading.ts';
import { SidePane } from './side-pane.tsx';

interface ReaderViewProps {
  /** Under which the page is kept. */
  readonly id: string;
  readonly handed: HandedPage;
  readonly initial: ReaderSettings;
  /** There was no room to keep it. */
  readonly isLost: boolean;
}

export function ReaderView({ id, handed, initial, isLost }: ReaderViewProps) {
  const say = useSay();
  const reading = useReading(id, handed, initial);
  useReadingKeys(reading);
  const { article, words, entries, own, panes, parts, removed } = reading;
  const title = article.title.trim() || say('reader_untitled');
  useEffect(() => {
    document.title = title;
  }, [title]);
  const isTextDrawn = useIsDrawn();
  const showsContents = panes.isOpen('contents') && !panes.isNarrow && entries.length > 0;
  return (
    <>
      {isTextDrawn ? (
        <Bar
          original={reading.original}
          isLost={isLost}
          parts={parts}
          panes={panes}
          hasContents={entries.length > 0}
          hasSteps={handed.procedures.length > 0}
          find={panes.isOpen('find') && <FindBar text={parts.text} onClose={() => panes.close('find')} />}
        />
      ) : (
        <BarToCome />
      )}
      <div class={panes.side ? `stage with-${panes.side}` : 'stage'}>
        {showsContents && (
          <nav class="toc" aria-label={say('reader_contents')} dir={textDirection(article.dir)}>
            <p class="label">{say('reader_contents')}</p>
            <Contents entries={entries} lang={article.lang} dir={article.dir} />
          </nav>
        )}
        <ArticleView
          article={article}
          title={title}
          words={words}
          actions={handed.actions}
          restored={removed.restored}
          pictures={own.settings.pictures}
          root={reading.root}
          isWhole={isTextDrawn || reading.isLeftWithin}
          onDrawn={reading.onDrawn}
        />
        <SidePane reading={reading} />
      </div>
      {panes.isOpen('help') && (
        <KeysHelp onClose={() => panes.close('help')}>
          <OutKeyRows />
        </KeysHelp>
      )}
    </>
  );
}

function useReadingKeys({ entries, handed, original, own, panes }: Reading): void {
  const resize = (by: number) => {
    const { least, most } = SCALES.size;
    own.set({ size: Math.min(most, Math.max(least, own.settings.size + by)) });
  };
  useKeys({
    find: () => panes.toggle('find'),
    contents: () => entries.length > 0 && panes.toggle('contents'),
    steps: () => handed.procedures.length > 0 && panes.toggle('steps'),
    removed: () => panes.toggle('removed'),
    type: () => panes.toggle('type'),
    larger: () => resize(1),
    smaller: () => resize(-1),
    nextPart: () => goToPart(entries, 1),
    previousPart: () => goToPart(entries, -1),
    original: original.go,
    help: () => panes.toggle('help'),
  });
}
