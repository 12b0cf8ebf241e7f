/** One thing that was done to the page, or that was found and kept: its words, why, and what can be done about it. */
import { useId } from 'preact/hooks';
import type { Reason } from '../core/types.ts';
import { isTaking } from '../core/verbs.ts';
import { sayReason } from '../core/words.ts';
import { WordButton } from '../ui/button.tsx';
import { WithNames } from '../ui/pieces.tsx';
import { type MessageKey, useSay, useWords } from '../ui/words.tsx';
import type { Keeping } from './keeping.ts';
import type { PageActs } from './page-acts.ts';
import type { PreviewEvents } from './preview.ts';
import { RemovedCopy } from './removed-copy.tsx';
import { RemovedOwn } from './removed-own.tsx';
import type { RemovedRow } from './removed-rows.ts';

interface RowProps {
  readonly row: RemovedRow;
  /** The page's language, for its words. */
  readonly lang: string | undefined;
  readonly acts: PageActs;
  readonly keeping: Keeping;
  readonly events: (id: string) => PreviewEvents;
}

interface Act {
  readonly word: MessageKey;
  readonly press: () => void;
}

/** One row with its buttons. */
export function Row({ row, lang, acts, keeping, events }: RowProps) {
  const say = useSay();
  const what = useId();
  const { excerpt, reason } = row.kind === 'done' ? row.action : row.refusal;
  const isBack = row.kind === 'done' && row.action.restored;
  const always = alwaysOf(row, keeping);
  return (
    <li class={row.kind === 'kept' ? 'gone stays' : isBack ? 'gone back' : 'gone'} {...events(row.id)}>
      {/* Its own direction, so that it is cut off at its end. */}
      <p class="what" id={what} dir="auto" lang={excerpt ? lang : undefined} title={excerpt || undefined}>
        {excerpt || say('popup_no_excerpt')}
      </p>
      <Why reason={reason} isKept={row.kind === 'kept'} />
      <RemovedOwn
        key="own"
        reason={reason}
        articleWords={row.kind === 'done' ? row.action.articleWords : undefined}
        what={what}
        acts={acts}
      />
      {row.kind === 'done' && <RemovedCopy action={row.action} lang={lang} what={what} onJump={acts.jump} />}
      <p class="acts" key="acts">
        {isBack ? (
          <span class="hush">{say('popup_restored')}</span>
        ) : (
          <ActButton key="show" act={{ word: 'popup_show', press: () => acts.show(row.id) }} what={what} />
        )}
        <ActButton key="change" act={changeOf(row, acts)} what={what} />
      </p>
      {always && (
        <p class="always" key="always">
          <ActButton act={always} what={what} />
        </p>
      )}
    </li>
  );
}

/** Reasons that say themselves that it stays. */
const SAYS_WHO = ['kept-by-person', 'kept-by-own'];

function Why({ reason, isKept }: { reason: Reason; isKept: boolean }) {
  const say = useSay();
  const words = useWords();
  return (
    <p class="why">
      {isKept && !SAYS_WHO.includes(reason.code) && <span class="lead-in">{say('popup_stays')} </span>}
      <WithNames text={sayReason(words, reason)} />
    </p>
  );
}

/** Each act is one button that changes its word, so that focus stays where it is. */
function ActButton({ act, what }: { act: Act | null; what: string }) {
  const say = useSay();
  return (
    act && (
      <WordButton describedBy={what} onPress={act.press}>
        {say(act.word)}
      </WordButton>
    )
  );
}

/** Taking it back, or doing it again. */
function changeOf(row: RemovedRow, acts: PageActs): Act | null {
  if (row.kind === 'kept') return null;
  const { id, verb, restored } = row.action;
  return restored
    ? { word: `popup_${verb}_again`, press: () => acts.hideAgain(id) }
    : { word: 'popup_restore', press: () => acts.restore(id) };
}

/** Keeping it on this site always, or no longer. */
function alwaysOf(row: RemovedRow, keeping: Keeping): Act | null {
  if (row.kind === 'kept') {
    const { refusal } = row;
    const word: MessageKey = isTaking(refusal) ? 'popup_stop_keeping' : `popup_${refusal.verb}_again`;
    return keeping.canStop(refusal) ? { word, press: () => keeping.stop(refusal) } : null;
  }
  const { action } = row;
  if (!keeping.can(action)) return null;
  return { word: isTaking(action) ? 'popup_keep' : 'popup_leave', press: () => keeping.keep(action) };
}
