/** How much of the article has been read. */
import { useState } from 'preact/hooks';
import { useSay } from '../ui/words.tsx';
import { shareRead } from './headings.ts';
import { useScrolled } from './scrolled.ts';

export function Progress({ text }: { text: () => HTMLElement | null }) {
  const say = useSay();
  const [percent, setPercent] = useState(0);
  useScrolled(() => {
    const element = text();
    if (element) setPercent(Math.round(100 * shareRead(element)));
  });
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={say('reader_progress')}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <i style={{ inlineSize: `${percent}%` }} />
    </div>
  );
}
