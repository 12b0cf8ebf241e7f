/** One procedure, step by step. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { HandedProcedures } from '../browser/procedure-store.ts';
import type { Procedure } from '../core/outcome.ts';
import { stepMarks } from '../core/step-progress.ts';
import { useProcedureWords } from '../ui/procedure-words.ts';
import { type StepsDone, useStepsDone } from '../ui/step-progress.ts';
import { useSay } from '../ui/words.tsx';
import { useAwake } from './awake.ts';
import { useBack } from './back.ts';
import { Finished } from './finished.tsx';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { useKeys } from './keys.ts';
import { KeysHelp } from './keys-help.tsx';
import { Notes } from './notes.tsx';
import { useStepNumber } from './step-number.ts';
import { StepView } from './step-view.tsx';
import { useTimers } from './timers.ts';

interface ModeProps {
  readonly handed: HandedProcedures;
  readonly procedure: Procedure;
  /** Its number on the page, from 0. */
  readonly at: number;
  readonly withPictures: boolean;
  /** Under which name the timers are kept while the tab is reloaded. */
  readonly timersKey: string;
}

/** Waits for what is checked off already: it says with which step to begin. */
export function Mode(props: ModeProps) {
  const progress = useStepsDone(props.handed.url, props.handed.isPrivate);
  const say = useSay();
  if (progress.loaded) return <Steps {...props} progress={progress} />;
  return (
    <main class="instead">
      <p role="status">{say('step_mode_loading')}</p>
    </main>
  );
}

function Steps({ handed, procedure, at, withPictures, timersKey, progress }: ModeProps & { progress: StepsDone }) {
  const say = useSay();
  const { nameOf, placeOf } = useProcedureWords();
  const { steps } = procedure;
  const marks = useMemo(() => stepMarks(handed.procedures)[at] ?? [], [handed, at]);
  const isDone = (index: number) => progress.done.has(marks[index] ?? '');
  const [number, goTo] = useStepNumber(steps.length, () => marks.findIndex((_, index) => !isDone(index)));
  const [showsHelp, setHelp] = useState(false);
  const timers = useTimers(timersKey);
  const awake = useAwake();
  const back = useBack(handed);
  const step = steps[number];

  const check = (index: number, done: boolean) => progress.set(marks.slice(index, index + 1), done);
  const forth = () => {
    if (!step) return;
    if (!isDone(number)) check(number, true);
    goTo(number + 1);
  };
  const goBack = () => back.go(step ?? steps.at(-1));
  useKeys({
    isOff: showsHelp,
    forth,
    previous: () => goTo(number - 1),
    first: () => goTo(0),
    last: () => goTo(steps.length - 1),
    back: goBack,
    help: () => setHelp(true),
  });

  const name = nameOf(procedure);
  const isOver = timers.over.length > 0;
  useEffect(() => {
    document.title = isOver ? `${say('step_mode_time_up')} – ${name}` : name;
  }, [isOver, name, say]);
  return (
    <div class="mode">
      <Head
        name={name}
        lang={handed.lang || undefined}
        place={placeOf(procedure, at, handed.procedures.length)}
        awake={awake}
        onBack={goBack}
        onHelp={() => setHelp(true)}
      />
      <Notes
        handed={handed}
        back={back}
        awake={awake}
        problem={progress.problem}
        timers={timers}
        at={number}
        onGo={goTo}
      />
      <main class="body">
        {step ? (
          <StepView
            key={number}
            step={step}
            number={number}
            total={steps.length}
            lang={handed.lang || undefined}
            done={isDone(number)}
            withPictures={withPictures}
            timers={timers}
            onUndone={() => check(number, false)}
          />
        ) : (
          <Finished
            done={marks.filter((_, index) => isDone(index)).length}
            total={steps.length}
            firstLeft={marks.findIndex((_, index) => !isDone(index))}
            onGo={goTo}
            onAgain={() => {
              progress.set(marks, false);
              goTo(0);
            }}
            onBack={goBack}
          />
        )}
      </main>
      <Foot number={number} marks={marks} done={progress.done} onPrevious={() => goTo(number - 1)} onForth={forth} />
      {showsHelp && <KeysHelp onClose={() => setHelp(false)} />}
    </div>
  );
}
