/** One step: its picture, its text, and a timer for each time that it names. */
import { useMemo } from 'preact/hooks';
import type { Step } from '../core/outcome.ts';
import { WordButton } from '../ui/button.tsx';
import { Pieces } from '../ui/pieces.tsx';
import { StepPicture } from '../ui/step-picture.tsx';
import { useSay } from '../ui/words.tsx';
import { durationsIn } from './durations.ts';
import { LONG_LEAD, stepText } from './step-text.ts';
import { TimerView } from './timer-view.tsx';
import type { Timers } from './timers.ts';

interface StepViewProps {
  readonly step: Step;
  /** From 0. */
  readonly number: number;
  readonly total: number;
  readonly lang: string | undefined;
  readonly done: boolean;
  readonly withPictures: boolean;
  readonly timers: Timers;
  readonly onUndone: () => void;
}

/** The first is shown large, some more below it. */
const MOST_PICTURES = 4;

export function StepView({ step, number, total, lang, done, withPictures, timers, onUndone }: StepViewProps) {
  const say = useSay();
  const { lead, more } = stepText(step.text, number, lang);
  const durations = useMemo(() => durationsIn(step.text), [step.text]);
  const pictures = withPictures ? step.images.slice(0, MOST_PICTURES) : [];
  return (
    <>
      {pictures.length > 0 && (
        <div class="pictures">
          {pictures.map((address) => (
            <StepPicture key={address} address={address} />
          ))}
        </div>
      )}
      <div class="say">
        <div aria-live="polite" aria-atomic="true">
          <p class="nth">
            <Pieces
              of={[
                say('step_mode_nth', { number: number + 1, total }),
                ...(step.section
                  ? [
                      <bdi key="section" lang={lang}>
                        {step.section}
                      </bdi>,
                    ]
                  : []),
              ]}
            />
          </p>
          <h1 class={lead.length > LONG_LEAD ? 'long' : undefined} lang={lang} dir="auto">
            {lead}
          </h1>
          {more && (
            <p class="more" lang={lang} dir="auto">
              {more}
            </p>
          )}
        </div>
        <p class="state" role="status">
          {done && (
            <>
              {say('step_mode_done')} <WordButton onPress={onUndone}>{say('step_mode_not_done')}</WordButton>
            </>
          )}
        </p>
        {durations.map((duration) => (
          <TimerView key={duration.text} step={number} duration={duration} lang={lang} timers={timers} />
        ))}
      </div>
    </>
  );
}
