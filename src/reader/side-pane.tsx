/** What is open at the end of the text: steps, what was removed, the type, or in a narrow window the contents. */
import { useState } from 'preact/hooks';
import { openStepMode } from '../browser/step-mode-tab.ts';
import { useSay } from '../ui/words.tsx';
import { Contents } from './contents.tsx';
import { Pane } from './pane.tsx';
import { placeOf } from './places.ts';
import type { Reading } from './reading.ts';
import { RemovedContent } from './removed-pane.tsx';
import { StepsContent } from './steps-pane.tsx';
import { TypePanel } from './type-panel.tsx';

export function SidePane({ reading }: { reading: Reading }) {
  const say = useSay();
  const { article, entries, handed, own, panes, removed } = reading;
  const close = () => panes.close();
  switch (panes.side) {
    case 'contents':
      return entries.length > 0 ? (
        <Pane key="contents" kind="contents" name={say('reader_contents')} onClose={close}>
          <Contents entries={entries} lang={article.lang} dir={article.dir} onChosen={close} />
        </Pane>
      ) : null;
    case 'steps':
      return (
        <Pane key="steps" kind="steps" name={say('reader_steps')} onClose={close}>
          <Steps reading={reading} />
        </Pane>
      );
    case 'removed':
      return (
        <Pane key="removed" kind="gone" name={say('reader_removed')} onClose={close}>
          <RemovedContent page={handed} acts={removed} />
        </Pane>
      );
    case 'type':
      return (
        <Pane key="type" kind="type" name={say('reader_type')} onClose={close}>
          <TypePanel settings={own.settings} problem={own.problem} onTry={own.attempt} onSet={own.set} />
        </Pane>
      );
    case null:
      return null;
  }
}

function Steps({ reading: { id, article, handed, root, original, jump } }: { reading: Reading }) {
  const [current, setCurrent] = useState<string | null>(null);
  return (
    <StepsContent
      url={article.url}
      isPrivate={handed.isPrivate}
      procedures={handed.procedures}
      lang={article.lang}
      current={current}
      isPlaced={(anchor) => root.current !== null && placeOf(root.current, anchor) !== null}
      onJump={(anchor) => {
        setCurrent(anchor);
        jump(anchor);
      }}
      onStepMode={(at) => original.attempt(() => openStepMode(id, handed, at))}
    />
  );
}
