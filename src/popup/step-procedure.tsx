/** One procedure: its title, how far the person is, and its steps. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type NamedProcedure, sectionsOf } from '../export/steps.ts';
import { Button, WordButton } from '../ui/button.tsx';
import { Pieces } from '../ui/pieces.tsx';
import { useProcedureWords } from '../ui/procedure-words.ts';
import type { StepsDone } from '../ui/step-progress.ts';
import { useSay } from '../ui/words.tsx';
import { CopyFormats, type Copying } from './step-copying.tsx';
import { StepRow } from './step-row.tsx';

interface StepProcedureProps {
  readonly named: NamedProcedure;
  /** One for each step. */
  readonly marks: readonly string[];
  /** The page's language, for its words. */
  readonly lang: string | undefined;
  /** The anchor of the step that the person is at, by where the page stands or by where they went. */
  readonly current: string | null;
  readonly progress: StepsDone;
  readonly withPictures: boolean;
  readonly copying: Copying;
  /** By which number this procedure alone is copied; null when it isn't. */
  readonly copied: number | null;
  readonly onJump: (anchor: string) => void;
  readonly onStepMode: () => void;
}

export function StepProcedure(props: StepProcedureProps) {
  const { named, marks, lang, current, progress, withPictures, copying, copied, onJump, onStepMode } = props;
  const say = useSay();
  const { farOf } = useProcedureWords();
  const heading = useId();
  const { procedure, name, place } = named;
  const { steps } = procedure;
  const done = marks.filter((mark) => progress.done.has(mark)).length;
  const far = farOf(done, steps.length);
  // Where to go on: the step that the person is at, else the first that is left of what was begun.
  const isHere = steps.some(({ anchor }) => anchor === current);
  const left = done > 0 ? steps[marks.findIndex((mark) => !progress.done.has(mark))]?.anchor : undefined;
  const now = isHere ? current : current === null ? left : undefined;
  const copy = (
    <WordButton
      key="copy"
      describedBy={heading}
      expanded={copied !== null && copying.open === copied}
      onPress={() => copied !== null && copying.toggle(copied)}
    >
      {say('popup_copy')}
    </WordButton>
  );
  return (
    <section class="procedure" aria-labelledby={heading}>
      <div class="head">
        <h2 id={heading}>{procedure.title ? <bdi lang={lang}>{name}</bdi> : name}</h2>
        <p class="hush">
          <Pieces of={[...(place ? [place] : []), far, ...(copied === null ? [] : [copy])]} />
        </p>
        <Button kind="outlined" describedBy={heading} onPress={onStepMode}>
          {say('popup_step_mode')}
        </Button>
      </div>
      {copied !== null && copying.open === copied && <CopyFormats copying={copying} />}
      {sectionsOf(procedure).map(({ section, from, steps: part }) => (
        <StepList key={from} section={section} from={from} lang={lang}>
          {part.map((step, index) => {
            const mark = marks[from + index - 1] ?? '';
            return (
              <StepRow
                key={step.anchor}
                step={step}
                lang={lang}
                done={progress.done.has(mark)}
                current={step.anchor === now}
                // What comes next when a step is checked off is in view, or near: nothing moves under the pointer.
                followed={step.anchor === current}
                withPicture={withPictures}
                onCheck={(checked) => progress.set([mark], checked)}
                onJump={onJump}
              />
            );
          })}
        </StepList>
      ))}
    </section>
  );
}

interface StepListProps {
  /** What this part of the job is called; empty when it has no name. */
  readonly section: string;
  readonly from: number;
  readonly lang: string | undefined;
  readonly children: ComponentChildren;
}

function StepList({ section, from, lang, children }: StepListProps) {
  return (
    <>
      {section && (
        <h3>
          <bdi lang={lang}>{section}</bdi>
        </h3>
      )}
      <ol start={from}>{children}</ol>
    </>
  );
}
