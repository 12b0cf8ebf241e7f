/** The steps that the page holds, procedure by procedure; a step leads to its place in the page. */
import { useId, useState } from 'preact/hooks';
import type { Procedure, Step } from '../core/outcome.ts';
import { Message } from '../ui/message.tsx';
import { useSay } from '../ui/words.tsx';
import { StepPicture } from './step-picture.tsx';

interface StepsProps {
  readonly procedures: readonly Procedure[];
  /** The page's language, for its words. */
  readonly lang: string | undefined;
  readonly onJump: (anchor: string) => void;
}

/** The tab: the procedures of the page. */
export function Steps({ procedures, lang, onJump }: StepsProps) {
  const say = useSay();
  // Where the person last went, so that the list shows the place too.
  const [current, setCurrent] = useState<string | null>(null);
  if (procedures.length === 0) {
    return <Message icon="steps" title={say('popup_no_steps_title')} text={say('popup_no_steps_text')} />;
  }
  const jump = (anchor: string) => {
    setCurrent(anchor);
    onJump(anchor);
  };
  return (
    <>
      {procedures.map((procedure, index) => (
        <OneProcedure
          key={procedure.steps[0]?.anchor ?? index}
          procedure={procedure}
          lang={lang}
          index={index}
          total={procedures.length}
          current={current}
          onJump={jump}
        />
      ))}
    </>
  );
}

interface OneProcedureProps {
  readonly procedure: Procedure;
  readonly lang: string | undefined;
  readonly index: number;
  readonly total: number;
  readonly current: string | null;
  readonly onJump: (anchor: string) => void;
}

function OneProcedure({ procedure, lang, index, total, current, onJump }: OneProcedureProps) {
  const say = useSay();
  const heading = useId();
  const count = say('popup_procedure_steps', { count: procedure.steps.length });
  const place = say('popup_procedure_of', { index: index + 1, total });
  return (
    <section class="procedure" aria-labelledby={heading}>
      <h2 id={heading}>{procedure.title ? <bdi lang={lang}>{procedure.title}</bdi> : say('popup_procedure')}</h2>
      <p class="hush">{total > 1 ? `${place}${say('ui_separator')}${count}` : count}</p>
      <ol>
        {procedure.steps.map((step) => (
          <OneStep key={step.anchor} step={step} lang={lang} current={step.anchor === current} onJump={onJump} />
        ))}
      </ol>
    </section>
  );
}

interface OneStepProps {
  readonly step: Step;
  readonly lang: string | undefined;
  readonly current: boolean;
  readonly onJump: (anchor: string) => void;
}

function OneStep({ step, lang, current, onJump }: OneStepProps) {
  const picture = step.images[0];
  return (
    <li>
      <button
        type="button"
        class="jump"
        lang={lang}
        dir="auto"
        aria-current={current ? 'step' : undefined}
        onClick={() => onJump(step.anchor)}
      >
        {step.text}
      </button>
      {picture && <StepPicture address={picture} />}
    </li>
  );
}
