/** The two buttons, and between them how far the person is. */
import { Icon } from '../ui/icons.tsx';
import { useSay } from '../ui/words.tsx';

interface FootProps {
  /** From 0; as many as there are marks when all is gone through. */
  readonly number: number;
  readonly marks: readonly string[];
  readonly done: ReadonlySet<string>;
  readonly onPrevious: () => void;
  readonly onForth: () => void;
}

export function Foot({ number, marks, done, onPrevious, onForth }: FootProps) {
  const say = useSay();
  const isLast = number === marks.length - 1;
  const isDone = done.has(marks[number] ?? '');
  const forth = isLast ? 'step_mode_finish' : isDone ? 'step_mode_next' : 'step_mode_done_next';
  const far = marks.filter((mark) => done.has(mark)).length;
  const classOf = (mark: string, index: number) => (index === number ? 'now' : done.has(mark) ? 'done' : undefined);
  return (
    <footer>
      <button
        type="button"
        class="btn big bare"
        aria-label={say('step_mode_previous')}
        disabled={number === 0}
        onClick={onPrevious}
      >
        <Icon name="back" />
        <span>{say('step_mode_previous')}</span>
      </button>
      <div class="dots" role="img" aria-label={say('steps_done', { done: far, total: marks.length })}>
        {marks.map((mark, index) => (
          <i key={mark} class={classOf(mark, index)} />
        ))}
      </div>
      {number < marks.length && (
        <button type="button" class="btn big full" onClick={onForth}>
          <span>{say(forth)}</span>
          <Icon name={isLast ? 'check' : 'next'} />
        </button>
      )}
    </footer>
  );
}
