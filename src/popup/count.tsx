/** The line that counts, the share that is left to read, and what most of the rest is. */
import { Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Report } from '../core/outcome.ts';
import { keyPart } from '../core/words.ts';
import type { Settings } from '../settings/settings.ts';
import { writeShare } from '../ui/numbers.ts';
import { useSay, useWords } from '../ui/words.tsx';

/** As many kinds as mostly fit in two lines of the popup; every rule's own count stands below. */
const KINDS_SHOWN = 3;

interface MostFound {
  readonly kinds: readonly { readonly rule: string; readonly count: number }[];
  /** How many things of other kinds were found. */
  readonly others: number;
}

/** The rules that are on and found most here, as many as are shown, in display order. */
function mostFound(report: Report, settings: Settings, shown: number): MostFound {
  const found = Object.entries(settings.rules)
    .filter(([, setting]) => setting.on)
    .map(([rule]) => ({ rule, count: report.counts.found[rule] ?? 0 }))
    .filter(({ count }) => count > 0);
  const most = new Set([...found].sort((a, b) => b.count - a.count).slice(0, shown));
  const others = found.filter((kind) => !most.has(kind)).reduce((sum, { count }) => sum + count, 0);
  return { kinds: found.filter((kind) => most.has(kind)), others };
}

/** Without a report it says that the page is being read, at the same height. */
export function Count({ report, settings }: { report: Report | null; settings: Settings | null }) {
  const say = useSay();
  return (
    <p class="count" role="status">
      {report ? (
        <Counted report={report} settings={settings} />
      ) : (
        <>
          <span class="words from">{say('popup_reading')}</span>
          <span class="share" aria-hidden="true" />
          <span class="rest" />
        </>
      )}
    </p>
  );
}

function Counted({ report, settings }: { report: Report; settings: Settings | null }) {
  const say = useSay();
  const words = useWords();
  const { words: all, toRead } = report.counts;
  const share = all > 0 ? Math.min(1, toRead / all) : 1;
  return (
    <>
      {toRead < all ? (
        <span class="words">
          <span class="from">{say('popup_words', { count: all })}</span>{' '}
          <span class="arrow turns" aria-hidden="true">
            →
          </span>
          <span class="away">, </span> <b>{say('popup_to_read', { count: toRead })}</b>
        </span>
      ) : (
        <span class="words">
          <b>{say('popup_all_to_read', { count: all })}</b>
        </span>
      )}
      <span
        class="share"
        role="img"
        aria-label={say('popup_share', { share: writeShare(words.language, share) })}
        style={{ '--share': `${Math.round(share * 100)}%` }}
      />
      <Rest report={report} settings={settings} />
    </>
  );
}

/** The line has room for so many lines, whether it needs them or not: what stands below mustn't move. */
const LINES = 2;

/** Follows the last kind without a sign between. */
const OTHERS = 'others';

function Rest({ report, settings }: { report: Report; settings: Settings | null }) {
  const say = useSay();
  const words = useWords();
  const { line, shown } = useAsManyAsFit(report, settings);
  const { words: all, repeated } = report.counts;
  const { kinds, others } = settings ? mostFound(report, settings, shown) : { kinds: [], others: 0 };
  const parts = [
    ...kinds.map(({ rule, count }) => ({ id: rule, text: words.say(`found_${keyPart(rule)}`, { count }) })),
    ...(others > 0 ? [{ id: OTHERS, text: say('popup_and_more', { count: others }) }] : []),
    ...(repeated > 0
      ? [{ id: 'repeated', text: say('popup_repeated', { share: writeShare(words.language, repeated / all) }) }]
      : []),
  ];
  // Stays with what it comes after, so that no line begins with it.
  const comma = say('ui_separator').trimEnd();
  return (
    <span class="rest" ref={line}>
      {settings && kinds.length === 0 && others === 0 && `${say('popup_nothing_found')} `}
      {parts.map(({ id, text }, at) => {
        const next = parts[at + 1];
        return (
          <Fragment key={id}>
            {at > 0 && ' '}
            <span class="kind">{next && next.id !== OTHERS ? text + comma : text}</span>
          </Fragment>
        );
      })}
    </span>
  );
}

/** How many kinds are shown: fewer and fewer, down to one, until the line has the room that is left to it. */
function useAsManyAsFit(...shownOf: readonly unknown[]) {
  const line = useRef<HTMLSpanElement>(null);
  const [shown, setShown] = useState(KINDS_SHOWN);
  useLayoutEffect(() => setShown(KINDS_SHOWN), shownOf);
  useLayoutEffect(() => {
    if (!line.current || shown === 1) return;
    const { lineHeight } = getComputedStyle(line.current);
    // Half a line more is one line too many; without a layout there is no height at all.
    if (line.current.offsetHeight > (LINES + 0.5) * Number.parseFloat(lineHeight)) setShown(shown - 1);
  });
  return { line, shown };
}
