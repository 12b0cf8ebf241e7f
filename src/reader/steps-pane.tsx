/** The steps beside the text: checked off here as in the popup, each leading to its place in the article. */
import { useId, useMemo } from 'preact/hooks';
import type { Procedure } from '../core/outcome.ts';
import { stepMarks } from '../core/procedures/step-progress.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Pieces } from '../ui/pieces.tsx';
import { useProcedureWords } from '../ui/procedure-words.ts';
import { type StepsDone, useStepsDone } from '../ui/step-progress.ts';
import { useSay } from '../ui/words.tsx';

interface StepsProps {
  readonly url: string;
  readonly isPrivate: boolean;
  readonly procedures: readonly Procedure[];
  readonly lang: string;
  /** The anchor of the step that the person went to. */
  readonly current: string | null;
  /** Whether a step has a place in the article. */
  readonly isPlaced: (anchor: string) => boolean;
  readonly onJump: (anchor: string) => void;
  readonly onStepMode: (procedure: number) => void;
}

export function StepsContent(props: StepsProps) {
  const { url, isPrivate, procedures } = props;
  const say = useSay();
  const progress = useStepsDone(url, isPrivate);
  const marks = useMemo(() => stepMarks(procedures), [procedures]);
  return (
    <>
      {progress.problem !== null && <Notice problem text={say('steps_not_saved')} details={progress.problem} />}
      {procedures.map((procedure, at) => (
        // Procedures have no names of their own, and stay in their order.
        <ProcedureSteps key={at} {...props} at={at} procedure={procedure} marks={marks[at] ?? []} progress={progress} />
      ))}
    </>
  );
}

interface ProcedureStepsProps extends StepsProps {
  readonly at: number;
  readonly procedure: Procedure;
  /** One for each step. */
  readonly marks: readonly string[];
  readonly progress: StepsDone;
}

function ProcedureSteps(props: ProcedureStepsProps) {
  const { at, procedure, procedures, marks, progress, lang, current, isPlaced, onJump, onStepMode } = props;
  const say = useSay();
  const { nameOf, placeOf, farOf } = useProcedureWords();
  const title = useId();
  const { steps } = procedure;
  const done = marks.filter((mark) => progress.done.has(mark)).length;
  const far = farOf(done, steps.length);
  const place = placeOf(procedure, at, procedures.length);
  return (
    <section class="procedure" aria-labelledby={title}>
      <h3 id={title}>
        <bdi lang={procedure.title ? lang : undefined}>{nameOf(procedure)}</bdi>
      </h3>
      <p class="hush">
        <Pieces of={place ? [place, far] : [far]} />
      </p>
      <ol class="check">
        {steps.map(({ text, anchor }, index) => {
          const mark = marks[index] ?? '';
          const isDone = progress.done.has(mark);
          return (
            <li key={anchor} class={[isDone ? 'done' : '', anchor === current ? 'now' : ''].join(' ').trim()}>
              <input
                class="tick"
                type="checkbox"
                lang={lang}
                aria-label={text}
                checked={isDone}
                onChange={(event) => progress.set([mark], event.currentTarget.checked)}
              />
              {isPlaced(anchor) ? (
                <button
                  type="button"
                  lang={lang}
                  dir="auto"
                  aria-current={anchor === current ? 'step' : undefined}
                  onClick={() => onJump(anchor)}
                >
                  {text}
                </button>
              ) : (
                <span lang={lang} dir="auto">
                  {text}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <Button kind="outlined" describedBy={title} onPress={() => onStepMode(at)}>
        {say('popup_step_mode')}
      </Button>
    </section>
  );
}
