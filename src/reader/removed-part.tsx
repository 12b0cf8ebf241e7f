/** One thing that was done to the page: its words, why, and what can be done about it here. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { ReportedAction } from '../core/outcome.ts';
import { isTaking } from '../core/verbs.ts';
import { sayReason } from '../core/words.ts';
import { WordButton } from '../ui/button.tsx';
import { WithNames } from '../ui/pieces.tsx';
import { useSay, useWords } from '../ui/words.tsx';
import type { RemovedActs } from './removed-pane.tsx';

interface RemovedPartProps {
  readonly action: ReportedAction;
  /** The article's language, for its words. */
  readonly lang: string;
  readonly acts: RemovedActs;
}

export function RemovedPart({ action, lang, acts }: RemovedPartProps) {
  const say = useSay();
  const words = useWords();
  const what = useId();
  const { id, excerpt, reason, firstCopy } = action;
  const isBack = acts.restored.has(id);
  return (
    <li class={isBack ? 'back' : undefined}>
      <p class="what" id={what}>
        {excerpt ? <bdi lang={lang}>{excerpt}</bdi> : say('popup_no_excerpt')}
      </p>
      <p class="hush why">
        <WithNames text={sayReason(words, reason)} />
        {firstCopy && acts.has(id) && (
          <>
            {' '}
            <WordButton describedBy={what} onPress={() => acts.jump(firstCopy.anchor)}>
              {say('stub_first_copy')}
            </WordButton>
          </>
        )}
      </p>
      <p class="acts">
        <Acts action={action} what={what} acts={acts} />
      </p>
    </li>
  );
}

/** What was never in the article can't be shown in it. */
function Acts({ action, what, acts }: Omit<RemovedPartProps, 'lang'> & { what: string }): ComponentChildren {
  const say = useSay();
  const { id, verb } = action;
  if (!isTaking(action)) return null;
  if (!acts.has(id)) return <span class="hush">{say('reader_outside')}</span>;
  const isBack = acts.restored.has(id);
  return (
    <>
      {(isBack || verb === 'fold') && (
        <WordButton key="show" describedBy={what} onPress={() => acts.show(id)}>
          {say('popup_show')}
        </WordButton>
      )}
      <WordButton key="change" describedBy={what} onPress={() => (isBack ? acts.take([id]) : acts.restore([id]))}>
        {isBack ? say(verb === 'fold' ? 'popup_fold_again' : 'popup_hide_again') : say('popup_restore')}
      </WordButton>
    </>
  );
}
