/**
 * A line above the content that says what just went wrong or was put right; it stays until the next act. A problem
 * announces itself; put the others into an element with role status that is always there.
 */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { type Next, useFocusWhenGone } from './focus-when-gone.ts';
import { Icon } from './icons.tsx';

interface NoticeProps {
  readonly text: string;
  /** What is so, where the text alone would not say what it is about. */
  readonly title?: string;
  /** The id of the text, for buttons whose names don't say what they are about. */
  readonly textId?: string;
  readonly problem?: boolean;
  readonly details?: string;
  readonly children?: ComponentChildren;
  /** What takes the focus when the notice goes after something in it was pressed. */
  readonly next?: Next;
}

export function Notice({ text, title, textId, problem, details, children, next }: NoticeProps) {
  const root = useRef<HTMLDivElement>(null);
  useFocusWhenGone(root, next);
  return (
    <div ref={root} class={problem ? 'notice problem' : 'notice'} role={problem ? 'alert' : undefined}>
      {problem && <Icon name="alert" />}
      <p>
        {title && <b>{title}</b>}
        {textId ? <span id={textId}>{text}</span> : text}
        {details && (
          <span class="details">
            <bdi>{details}</bdi>
          </span>
        )}
        {children && <span class="acts">{children}</span>}
      </p>
    </div>
  );
}
