/** The contents of the article, with the part marked that is being read. */
import { useState } from 'preact/hooks';
import { type ContentsEntry, currentOf } from './headings.ts';
import { useScrolled } from './scrolled.ts';

interface ContentsProps {
  readonly entries: readonly ContentsEntry[];
  /** The article's language, for its words. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
  /** Told when an entry was chosen. */
  readonly onChosen?: () => void;
}

export function Contents({ entries, lang, dir, onChosen }: ContentsProps) {
  const [current, setCurrent] = useState<string | null>(null);
  useScrolled(() => setCurrent(currentOf(entries)));
  return (
    <ol class="entries" dir={dir}>
      {entries.map(({ id, text, level }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            class={level === 1 ? 'below' : undefined}
            lang={lang}
            aria-current={id === current ? 'location' : undefined}
            onClick={onChosen}
          >
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
}
