/** A timer beside the step that names it: a ring, a clock, and what can be done with it. */
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/words.tsx';
import type { Duration } from './durations.ts';
import { clock, leftOf, type Timers } from './timers.ts';

interface TimerViewProps {
  readonly step: number;
  readonly duration: Duration;
  readonly lang: string | undefined;
  readonly timers: Timers;
}

export function TimerView({ step, duration, lang, timers }: TimerViewProps) {
  const say = useSay();
  const { text, seconds } = duration;
  const timer = timers.find(step, text);
  const left = timer ? leftOf(timer, timers.now) : seconds * 1000;
  const isOver = timer !== undefined && left === 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields; these buttons act at once.
    <div class={isOver ? 'timer over' : 'timer'} role="group" aria-label={say('step_mode_timer', { time: text })}>
      <Ring share={timer ? left / timer.total : 1} />
      <p class="time">
        <b role="timer" aria-label={say('step_mode_left', { time: clock(left) })}>
          {clock(left)}
        </b>
        <span class="hush">
          {isOver ? (
            say('step_mode_time_up')
          ) : (
            <bdi lang={lang}>{timer ? say('step_mode_of_time', { time: text }) : text}</bdi>
          )}
        </span>
      </p>
      {!timer && (
        <Button kind="outlined" icon="play" onPress={() => timers.start(step, duration)}>
          {say('step_mode_start')}
        </Button>
      )}
      {timer && !isOver && timer.end !== null && (
        <Button kind="outlined" icon="pause" onPress={() => timers.pause(timer)}>
          {say('step_mode_pause')}
        </Button>
      )}
      {timer && timer.end === null && (
        <Button kind="outlined" icon="play" onPress={() => timers.resume(timer)}>
          {say('step_mode_resume')}
        </Button>
      )}
      {timer && (
        <Button kind="bare" onPress={() => timers.lengthen(timer)}>
          {say('step_mode_minute_more')}
        </Button>
      )}
      {timer && (
        <Button kind="bare" icon="undo" onPress={() => timers.reset(timer)}>
          {say('step_mode_reset')}
        </Button>
      )}
    </div>
  );
}

/** How much is left, from a full circle to none. */
function Ring({ share }: { share: number }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return (
    <svg class="ring" viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="21" />
      {percent > 0 && (
        <circle
          class="go"
          cx="24"
          cy="24"
          r="21"
          pathLength="100"
          stroke-dasharray={`${percent} 100`}
          transform="rotate(-90 24 24)"
        />
      )}
    </svg>
  );
}
