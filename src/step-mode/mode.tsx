/** One procedure, step by step. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { HandedProcedures } from '../browser/procedure-store.ts';
import type { Procedure } from '../core/outcome.ts';
import { stepMarks } from '../core/procedures/step-progress.ts';
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
import { type Timers, useTimers } from './timers.ts';

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

type StepsProps = ModeProps & { readonly progress: StepsDone };

/** How far somebody is in a procedure. */
interface Course {
  /** One for each step. */
  readonly marks: readonly string[];
  /** From 0; as many as there are steps once all lie behind. */
  readonly number: number;
  isDone(index: number): boolean;
  check(index: number, done: boolean): void;
  goTo(number: number): void;
  /** What is gone on from is done. */
  forth(): void;
  again(): void;
}

function useCourse({ handed, procedure: { steps }, at, progress }: StepsProps): Course {
  const marks = useMemo(() => stepMarks(handed.procedures)[at] ?? [], [handed, at]);
  const isDone = (index: number) => progress.done.has(marks[index] ?? '');
  const [number, goTo] = useStepNumber(steps.length, () => marks.findIndex((_, index) => !isDone(index)));
  const check = (index: number, done: boolean) => progress.set(marks.slice(index, index + 1), done);
  const forth = () => {
    if (number >= steps.length) return;
    if (!isDone(number)) check(number, true);
    goTo(number + 1);
  };
  const again = () => {
    progress.set(marks, false);
    goTo(0);
  };
  return { marks, number, isDone, check, goTo, forth, again };
}

/** Says in the tab's name what it shows, and above all that a timer is over. */
function useTitle(name: string, isOver: boolean): void {
  const say = useSay();
  useEffect(() => {
    document.title = isOver ? `${say('step_mode_time_up')} – ${name}` : name;
  }, [isOver, name, say]);
}

function Steps(props: StepsProps) {
  const { handed, procedure, at, timersKey, progress } = props;
  const { nameOf, placeOf } = useProcedureWords();
  const course = useCourse(props);
  const { number, goTo, forth } = course;
  const [showsHelp, setHelp] = useState(false);
  const timers = useTimers(timersKey);
  const awake = useAwake();
  const back = useBack(handed);
  const goBack = () => back.go(procedure.steps[number] ?? procedure.steps.at(-1));
  const name = nameOf(procedure);
  const place = placeOf(procedure, at, handed.procedures.length);
  const previous = () => goTo(number - 1);
  const [first, last] = [() => goTo(0), () => goTo(procedure.steps.length - 1)];
  const help = () => setHelp(true);
  useKeys({ isOff: showsHelp, forth, previous, first, last, back: goBack, help });
  useTitle(name, timers.over.length > 0);
  return (
    <div class="mode">
      <Head name={name} lang={handed.lang || undefined} place={place} awake={awake} onBack={goBack} onHelp={help} />
      <Notes {...{ handed, back, awake, timers }} problem={progress.problem} at={number} onGo={goTo} />
      <main class="body">
        <StepOrEnd {...props} course={course} timers={timers} onBack={goBack} />
      </main>
      <Foot number={number} marks={course.marks} done={progress.done} onPrevious={previous} onForth={forth} />
      {showsHelp && <KeysHelp onClose={() => setHelp(false)} />}
    </div>
  );
}

interface StepOrEndProps extends ModeProps {
  readonly course: Course;
  readonly timers: Timers;
  onBack(): void;
}

function StepOrEnd({ handed, procedure: { steps }, withPictures, course, timers, onBack }: StepOrEndProps) {
  const { marks, number, isDone } = course;
  const step = steps[number];
  if (step)
    return (
      <StepView
        key={number}
        step={step}
        number={number}
        total={steps.length}
        lang={handed.lang || undefined}
        done={isDone(number)}
        withPictures={withPictures}
        timers={timers}
        onUndone={() => course.check(number, false)}
      />
    );
  return (
    <Finished
      done={marks.filter((_, index) => isDone(index)).length}
      total={steps.length}
      firstLeft={marks.findIndex((_, index) => !isDone(index))}
      onGo={course.goTo}
      onAgain={course.again}
      onBack={onBack}
    />
  );
}
