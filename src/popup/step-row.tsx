/** One step: a box to check it off, which takes the whole row but for the words; these lead to its place in the page. */
import { useEffect, useRef } from 'preact/hooks';
import type { Step } from '../core/outcome.ts';
import { StepPicture } from '../ui/step-picture.tsx';

interface StepRowProps {
  readonly step: Step;
  readonly lang: string | undefined;
  readonly done: boolean;
  readonly current: boolean;
  /** The list is scrolled to it once it is the current one. */
  readonly followed: boolean;
  readonly withPicture: boolean;
  readonly onCheck: (done: boolean) => void;
  readonly onJump: (anchor: string) => void;
}

export function StepRow({ step, lang, done, current, followed, withPicture, onCheck, onJump }: StepRowProps) {
  const picture = step.images[0];
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (followed) row.current?.scrollIntoView({ block: 'nearest' });
  }, [followed]);
  return (
    <li ref={row} class={done ? 'done' : undefined}>
      <input
        class="tick"
        type="checkbox"
        lang={lang}
        aria-label={step.text}
        checked={done}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
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
      {withPicture && picture && <StepPicture key={picture} address={picture} />}
    </li>
  );
}
