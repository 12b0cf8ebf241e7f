/** After the last step: all done, or what is left. */
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/words.tsx';

interface FinishedProps {
  readonly done: number;
  readonly total: number;
  /** From 0; -1 when none is left. */
  readonly firstLeft: number;
  readonly onGo: (number: number) => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

export function Finished({ done, total, firstLeft, onGo, onAgain, onBack }: FinishedProps) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="say">
      <h1 ref={heading} tabIndex={-1}>
        {firstLeft < 0 ? say('step_mode_all_done', { count: total }) : say('steps_done', { done, total })}
      </h1>
      <p class="choices">
        {firstLeft >= 0 && (
          <Button kind="full" onPress={() => onGo(firstLeft)}>
            {say('step_mode_to_step', { number: firstLeft + 1 })}
          </Button>
        )}
        <Button kind={firstLeft < 0 ? 'full' : 'outlined'} icon="back" onPress={onBack}>
          {say('step_mode_back')}
        </Button>
        <Button kind="outlined" onPress={onAgain}>
          {say('step_mode_again')}
        </Button>
      </p>
    </div>
  );
}
