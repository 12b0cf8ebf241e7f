/** What was done to the article, one thing after the other, each with its reason and a way back; and the steps that are in it. */
import { useId } from 'preact/hooks';
import type { Procedure, Report, ReportedAction } from '../core/outcome.ts';
import { keyPart, sayReason } from '../core/words.ts';
import { Button, WordButton } from '../ui/button.tsx';
import { useSay, useWords } from '../ui/words.tsx';

interface DoneProps {
  readonly report: Report;
  readonly onRestore: (id: string) => void;
  readonly onRepeat: (id: string) => void;
  readonly onUndoAll: () => void;
}

export function Done({ report, onRestore, onRepeat, onUndoAll }: DoneProps) {
  const say = useSay();
  const isClean = report.state === 'on';
  return (
    <div class="done">
      <h3>{say('welcome_done')}</h3>
      {isClean ? (
        <ul class="removed">
          {report.actions.map((action) => (
            <Removed key={action.id} action={action} onRestore={onRestore} onRepeat={onRepeat} />
          ))}
        </ul>
      ) : (
        <p class="hush">{say('welcome_not_done')}</p>
      )}
      {isClean && (
        <p class="undo">
          <Button kind="bare" icon="undo" onPress={onUndoAll}>
            {say('popup_undo_all')}
          </Button>
        </p>
      )}
      {report.procedures.map((procedure) => (
        <Steps key={procedure.steps[0]?.anchor} procedure={procedure} />
      ))}
    </div>
  );
}

type RemovedProps = { readonly action: ReportedAction } & Pick<DoneProps, 'onRestore' | 'onRepeat'>;

function Removed({ action, onRestore, onRepeat }: RemovedProps) {
  const say = useSay();
  const words = useWords();
  const what = useId();
  const { id, rule, verb, reason, restored } = action;
  return (
    <li class={restored ? 'back' : undefined}>
      <p class="what" id={what}>
        {words.say(`rule_${keyPart(rule)}_name`)}
      </p>
      <p class="hush">{sayReason(words, reason)}</p>
      <p class="acts">
        {restored && <span class="hush">{say('popup_restored')}</span>}
        <WordButton describedBy={what} onPress={() => (restored ? onRepeat(id) : onRestore(id))}>
          {restored ? say(verb === 'fold' ? 'popup_fold_again' : 'popup_hide_again') : say('popup_restore')}
        </WordButton>
      </p>
    </li>
  );
}

function Steps({ procedure }: { procedure: Procedure }) {
  const say = useSay();
  return (
    <>
      <h3>{procedure.title ?? say('popup_tab_steps')}</h3>
      <ol class="steps">
        {procedure.steps.map(({ anchor, text }) => (
          <li key={anchor}>{text}</li>
        ))}
      </ol>
    </>
  );
}
