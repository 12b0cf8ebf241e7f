/** The steps that the page holds, procedure by procedure: to check off, to go to, to take along. */
import { useMemo } from 'preact/hooks';
import type { Report } from '../core/outcome.ts';
import { stepMarks } from '../core/procedures/step-progress.ts';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { Notice } from '../ui/notice.tsx';
import { useProcedureWords } from '../ui/procedure-words.ts';
import { useStepsDone } from '../ui/step-progress.ts';
import { useSay } from '../ui/words.tsx';
import type { PageActs } from './page-acts.ts';
import { CopyFormats, useCopying } from './step-copying.tsx';
import { StepProcedure } from './step-procedure.tsx';
import { useStepAt } from './step-reading.ts';

interface StepsProps {
  readonly report: Report;
  readonly acts: PageActs;
  /** Private windows store nothing. */
  readonly isPrivate: boolean;
  /** Whether the steps' pictures are fetched and shown. */
  readonly withPictures: boolean;
}

/** The tab: the procedures of the page, or that there are none. */
export function Steps(props: StepsProps) {
  const say = useSay();
  if (props.report.procedures.length === 0) {
    return <Message icon="steps" title={say('popup_no_steps_title')} text={say('popup_no_steps_text')} />;
  }
  return <Procedures {...props} />;
}

/** What of the page is copied: all its procedures, or the one with this number. */
const ALL = -1;

function Procedures({ report, acts, isPrivate, withPictures }: StepsProps) {
  const say = useSay();
  const { nameOf, placeOf } = useProcedureWords();
  const { procedures, url } = report;
  const { at, go } = useStepAt(acts);
  const progress = useStepsDone(url, isPrivate);
  const marks = useMemo(() => stepMarks(procedures), [procedures]);
  const named = procedures.map((procedure, index) => ({
    procedure,
    name: nameOf(procedure),
    place: placeOf(procedure, index, procedures.length),
  }));
  const copying = useCopying((which) => (which === ALL ? named : named.slice(which, which + 1)), url);
  return (
    <>
      <div class="tools">
        <p role="status">{copying.wasCopied && say('popup_copied')}</p>
        <Button kind="bare" icon="copy" expanded={copying.open === ALL} onPress={() => copying.toggle(ALL)}>
          {say('popup_copy_all')}
        </Button>
        <Button kind="bare" icon="print" onPress={() => acts.openSteps(report, isPrivate, null)}>
          {say('popup_print')}
        </Button>
      </div>
      {copying.open === ALL && <CopyFormats copying={copying} />}
      {copying.problem !== null && <Notice problem text={say('popup_copy_failed')} details={copying.problem} />}
      {progress.problem !== null && <Notice problem text={say('steps_not_saved')} details={progress.problem} />}
      {isPrivate && <p class="hush aside">{say('popup_steps_private')}</p>}
      {named.map((one, index) => (
        <StepProcedure
          key={one.procedure.steps[0]?.anchor ?? index}
          named={one}
          marks={marks[index] ?? []}
          lang={report.lang || undefined}
          current={at}
          progress={progress}
          withPictures={withPictures}
          copying={copying}
          // The only one is copied by “Copy all”.
          copied={procedures.length > 1 ? index : null}
          onJump={go}
          onStepMode={() => acts.openSteps(report, isPrivate, index)}
        />
      ))}
    </>
  );
}
