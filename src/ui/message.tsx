/** Empty, barred, too large, failed: one icon, what is so, why, and what you can do. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface MessageProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** An error is announced at once, everything else when there is time. */
  readonly role?: 'status' | 'alert';
  /** The error as the browser or the page put it, for people who report it. */
  readonly details?: string;
  /** Buttons. */
  readonly children?: ComponentChildren;
}

export function Message({ icon, title, text, role, details, children }: MessageProps) {
  return (
    <div class="message" role={role}>
      <Icon name={icon} />
      <h2>{title}</h2>
      <p>{text}</p>
      {details && (
        <p class="details">
          <bdi>{details}</bdi>
        </p>
      )}
      {children && <div class="acts">{children}</div>}
    </div>
  );
}
