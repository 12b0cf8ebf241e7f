/** How much of what was checked off is remembered, and the way to forget it. */
import { useEffect, useId, useState } from 'preact/hooks';
import { loadProgress, onProgressChanged, saveProgress } from '../browser/step-progress.ts';
import { bounded, type StepProgress } from '../core/procedures/step-progress.ts';
import { WordButton } from '../ui/button.tsx';
import { errorDetails } from '../ui/error-details.ts';
import { Icon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/words.tsx';

export function StepsDone() {
  const say = useSay();
  const about = useId();
  const { pages, forgotten, problem, forget, undo } = useForgetting();
  return (
    <>
      {problem !== null && <Notice problem text={say('steps_not_saved')} details={problem} />}
      <div class="row">
        <p class="text">
          <span class="name">{say('options_steps_done')}</span>
          <span class="about" id={about}>
            {pages !== null &&
              (pages > 0 ? say('options_steps_done_about', { count: pages }) : say('options_steps_done_none'))}
          </span>
        </p>
        <div class="forget">
          <p class="saved" role="status">
            {forgotten && pages === 0 && (
              <>
                <Icon name="check" />
                {say('options_steps_forgotten')}
              </>
            )}
          </p>
          {/* One button, so that the focus stays on what takes its place. */}
          {pages !== null && (pages > 0 || forgotten) && (
            <WordButton describedBy={about} onPress={pages > 0 ? forget : undo}>
              {say(pages > 0 ? 'options_steps_forget' : 'options_undo')}
            </WordButton>
          )}
        </div>
      </div>
    </>
  );
}

function useForgetting() {
  // Null until it was read: that nothing is stored is not known before.
  const [progress, setProgress] = useState<StepProgress | null>(null);
  const [forgotten, setForgotten] = useState<StepProgress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const fail = (error: unknown) => setProblem(errorDetails(error));
  useEffect(() => {
    loadProgress().then(setProgress, fail);
    return onProgressChanged(setProgress);
  }, []);
  const save = async (change: (now: StepProgress) => StepProgress) => {
    try {
      setProgress(await saveProgress(change));
      setProblem(null);
    } catch (error) {
      fail(error);
    }
  };
  return {
    pages: progress && Object.keys(progress).length,
    forgotten: forgotten !== null,
    problem,
    forget: () =>
      void save((now) => {
        setForgotten(now);
        return {};
      }),
    // What was checked off since then stays.
    undo: () => void save((now) => bounded({ ...forgotten, ...now })),
  };
}
