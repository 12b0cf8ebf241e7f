/** The icons of our pages: 16 px drawings with a 1.5 px line, always beside or instead of a word that names them. */
import type { JSX } from 'preact';

const DRAWINGS = {
  alert: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.75v3.75M8 11.1v.05" />
    </>
  ),
  awake: (
    <>
      <circle cx="8" cy="8" r="2.75" />
      <path d="M8 1.75v1M8 13.25v1M1.75 8h1M13.25 8h1M3.6 3.6l.7.7M11.7 11.7l.7.7M12.4 3.6l-.7.7M4.3 11.7l-.7.7" />
    </>
  ),
  back: <path d="M13 8H3M7 4 3 8l4 4" />,
  check: <path d="m3 8.5 3.25 3.25L13 4.75" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  contents: <path d="M2.75 4h10.5M4.75 8h8.5M4.75 12h5.5" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5" />
    </>
  ),
  down: <path d="M3.5 6 8 10.5 12.5 6" />,
  file: <path d="M9 2H4.5A1.5 1.5 0 0 0 3 3.5v9A1.5 1.5 0 0 0 4.5 14h7a1.5 1.5 0 0 0 1.5-1.5V6zM9 2v4h4" />,
  fold: <path d="M2.5 8h11M8 1.75v3.5M6.25 3.75 8 5.5l1.75-1.75M8 14.25v-3.5M6.25 12.25 8 10.5l1.75 1.75" />,
  globe: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M2 8h12M8 2c2 1.75 2.75 3.75 2.75 6S10 12.25 8 14M8 2C6 3.75 5.25 5.75 5.25 8S6 12.25 8 14" />
    </>
  ),
  keys: (
    <>
      <rect x="1.75" y="4" width="12.5" height="8" rx="1.5" />
      <path d="M4.5 6.75v.05M7 6.75v.05M9.5 6.75v.05M11.75 6.75v.05M5 9.5h6" />
    </>
  ),
  lock: (
    <>
      <rect x="3.25" y="7" width="9.5" height="6.75" rx="1.5" />
      <path d="M5.5 7V4.75a2.5 2.5 0 0 1 5 0V7" />
    </>
  ),
  next: <path d="M3 8h10M9 4l4 4-4 4" />,
  pause: <path d="M5.75 3.5v9M10.25 3.5v9" />,
  play: <path d="M5.25 3.5v9L12 8z" />,
  pick: (
    <path d="M2.5 5V3.5a1 1 0 0 1 1-1H5M11 2.5h1.5a1 1 0 0 1 1 1V5M2.5 11v1.5a1 1 0 0 0 1 1H5M7 7l6.5 2.5-2.75 1.25L9.5 13.5z" />
  ),
  print: (
    <>
      <path d="M4.5 6V2.5h7V6M4.5 11.5h-1A1.5 1.5 0 0 1 2 10V7.5A1.5 1.5 0 0 1 3.5 6h9A1.5 1.5 0 0 1 14 7.5V10a1.5 1.5 0 0 1-1.5 1.5h-1" />
      <path d="M4.5 9.5h7v4h-7z" />
    </>
  ),
  reader: (
    <>
      <rect x="2.75" y="2" width="10.5" height="12" rx="1.5" />
      <path d="M5.5 5.25h5M5.5 8h5M5.5 10.75h3" />
    </>
  ),
  save: <path d="M8 2.5v7.25M4.75 7 8 10.25 11.25 7M2.75 13.5h10.5" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.25 10.25 3.25 3.25" />
    </>
  ),
  sieve: (
    <>
      <path d="M2 3.25h12M3 3.25l.9 4.1a2.5 2.5 0 0 0 2.45 1.9h3.3a2.5 2.5 0 0 0 2.45-1.9l.9-4.1" />
      <path d="M5.5 12v.05M8 13.75v.05M10.5 12v.05" stroke-width="2" />
    </>
  ),
  sliders: (
    <>
      <path d="M2.5 5h5.75M11.75 5h1.75M2.5 11h1.75M7.75 11h5.75" />
      <circle cx="10" cy="5" r="1.75" />
      <circle cx="6" cy="11" r="1.75" />
    </>
  ),
  speak: <path d="M2.5 6.25v3.5H5L8.25 13V3L5 6.25zM10.75 5.75a3 3 0 0 1 0 4.5M12.75 3.75a6 6 0 0 1 0 8.5" />,
  steps: <path d="M8 4h5.25M8 12h5.25M2.5 4l1.25 1.25L6 3M2.5 12l1.25 1.25L6 11M8 8h5.25M2.75 8h2.5" />,
  stays: <path d="M4.5 2.75h7a.75.75 0 0 1 .75.75v9.9L8 10.75 3.75 13.4V3.5a.75.75 0 0 1 .75-.75z" />,
  sync: (
    <path d="M2.75 7a5.4 5.4 0 0 1 9.6-2.3l1.15 1.3M13.5 2.75V6h-3.25M13.25 9a5.4 5.4 0 0 1-9.6 2.3L2.5 10M2.5 13.25V10h3.25" />
  ),
  undo: <path d="M6 3 2.75 6.25 6 9.5M2.75 6.25h6.5a3.5 3.5 0 0 1 0 7H6.5" />,
  up: <path d="M3.5 10 8 5.5 12.5 10" />,
} satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof DRAWINGS;

/** Arrows follow the reading direction; checks, locks and alerts don't. */
const TURNS: ReadonlySet<IconName> = new Set(['back', 'next', 'undo']);

/** One icon. It says nothing to a screen reader: the words beside it do. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={TURNS.has(name) ? 'icon turns' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
}

/** Winnow's mark: a W of three grains; the fourth stroke is chaff and drifts off. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M.2 3.5C2.8 4 5 7.9 4.8 15.4 1.8 13.5-.5 8.5.2 3.5Z" />
      <path d="M9 3.5c.2 5.7-1.1 10-3.9 11.9C4.8 10.4 6 5.9 9 3.5Z" />
      <path d="M8.8 3.5c2.6 2.3 3.8 6.9 3.2 11.9-2.8-1.9-4-6.8-3.2-11.9Z" />
      <path d="M15.7.5c.1 4.1-1.1 7.8-3.4 10.2-.1-4 1-7.7 3.4-10.2Z" fill-opacity=".6" />
    </svg>
  );
}
