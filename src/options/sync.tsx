/** Syncing through the browser's account: what it would upload, the switch, how it went, and the way to take it back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  deleteShared,
  hasShared,
  loadSync,
  onSyncChanged,
  type SyncState,
  type SyncStatus,
  setSync,
} from '../browser/sync-store.ts';
import { keptCount, type Settings } from '../settings/settings.ts';
import { WordButton } from '../ui/button.tsx';
import { errorDetails } from '../ui/error-details.ts';
import { useFocusWhenGone } from '../ui/focus-when-gone.ts';
import { Notice } from '../ui/notice.tsx';
import { useSay, useWords } from '../ui/words.tsx';
import { Part } from './part.tsx';
import { SwitchRow } from './row.tsx';

export function Sync({ settings }: { settings: Settings }) {
  const say = useSay();
  const { state, isShared, isDeleted, problem, set, remove } = useSync();
  return (
    <Part id="sync" name={say('options_sync')} about={say('options_sync_about')}>
      <p>{say('options_sync_what')}</p>
      <ul class="sync-what">
        <li>{say('options_sync_rules')}</li>
        <li>{say('options_sync_sites', { count: Object.keys(settings.sites.hosts).length })}</li>
        <li>{say('options_sync_kept', { count: keptCount(settings.kept) })}</li>
        <li>{say('options_sync_own', { count: settings.own.length })}</li>
      </ul>
      <p class="hush">{say('options_sync_never')}</p>
      <p class="hush">{say('options_sync_account')}</p>
      {problem !== null && <Notice problem text={say('options_sync_failed')} details={problem} />}
      {state && <SwitchRow name={say('options_sync_on')} place="sync-on" on={state.on} onChange={set} />}
      <div role="status">
        {state?.on && <Status status={state.status} onRetry={() => set(true)} />}
        {isDeleted && <p class="hush">{say('options_sync_deleted')}</p>}
      </div>
      {state && !state.on && isShared && <Copy onRemove={remove} />}
    </Part>
  );
}

/** What is left in the account. It goes with its press; the switch is what it came from. */
function Copy({ onRemove }: { onRemove: () => void }) {
  const say = useSay();
  const root = useRef<HTMLDivElement>(null);
  useFocusWhenGone(root, () => document.querySelector<HTMLElement>('#sync-on input'));
  return (
    <div class="row" ref={root}>
      <p class="text about">{say('options_sync_copy')}</p>
      <WordButton onPress={onRemove}>{say('options_sync_delete')}</WordButton>
    </div>
  );
}

function Status({ status, onRetry }: { status: SyncStatus | null; onRetry: () => void }) {
  const say = useSay();
  const { language } = useWords();
  if (!status) return <p class="hush">{say('options_sync_waiting')}</p>;
  switch (status.kind) {
    case 'done': {
      const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(status.at);
      return <p class="hush">{say('options_sync_done', { when })}</p>;
    }
    case 'full':
      return status.left.map(({ of, count }) => <Notice key={of} text={say(FULL[of], { count })} />);
    case 'failed':
      return (
        <Notice problem text={say('options_sync_failed')} details={status.detail}>
          <WordButton onPress={onRetry}>{say('ui_try_again')}</WordButton>
        </Notice>
      );
    default:
      return <Notice text={say(KINDS[status.kind])} />;
  }
}

const FULL = {
  kept: 'options_sync_full_kept',
  own: 'options_sync_full_own',
  sites: 'options_sync_full_sites',
} as const;

const KINDS = {
  'too-large': 'options_sync_too_large',
  newer: 'options_sync_newer',
  partial: 'options_sync_partial',
} as const;

function useSync() {
  const [state, setState] = useState<SyncState | null>(null);
  const [isShared, setShared] = useState(false);
  const [isDeleted, setDeleted] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const fail = (error: unknown) => setProblem(errorDetails(error));
  useEffect(() => {
    loadSync().then(setState, fail);
    return onSyncChanged(setState);
  }, []);
  useEffect(() => {
    if (!state || state.on) return;
    hasShared().then(setShared, (error: unknown) =>
      // Then nothing is offered to be deleted.
      console.warn('Winnow could not look into the account', error),
    );
  }, [state]);
  const done = (work: Promise<void>) => work.then(() => setProblem(null), fail);
  return {
    state,
    isShared,
    isDeleted,
    problem,
    set: (on: boolean) => {
      setDeleted(false);
      void done(setSync(on));
    },
    remove: () =>
      void done(
        deleteShared().then(() => {
          setShared(false);
          setDeleted(true);
        }),
      ),
  };
}
