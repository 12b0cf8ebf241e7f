/** One place for every change on this page: save it, say so beside it, and offer to undo it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../settings/settings.ts';
import { errorDetails } from '../ui/error-details.ts';
import type { Stored } from '../ui/stored.ts';
import { giveBackLeft } from './site-access.ts';

/** The parts of the page in which something can be changed. */
export type PartId =
  | 'help'
  | 'rules'
  | 'my-rules'
  | 'sites'
  | 'kept'
  | 'keys'
  | 'transfer'
  | 'sync'
  | 'defaults'
  | 'privacy';

export interface Changer {
  /** Where something was changed last, while it can be undone. */
  readonly saved: { readonly part: PartId; readonly undo: () => void } | null;
  /** Where a change could not be saved, and the reason as the browser put it. */
  readonly unsaved: { readonly part: PartId; readonly details: string } | null;
  /** What was saved no longer needs the browser's permission for some sites, and the browser didn't take it back. */
  readonly notGivenBack: { readonly part: PartId; readonly details: string } | null;
  change(part: PartId, change: (settings: Settings) => Settings): void;
}

const same = (a: Settings | null, b: Settings | null) => JSON.stringify(a) === JSON.stringify(b);

/** What is changed is saved over `stored`; the last change can be undone as long as nothing else has changed since. */
export function useChanger(stored: Stored<Settings, unknown>): Changer {
  const [last, setLast] = useState<{ part: PartId; before: Settings; after: Settings } | null>(null);
  const [tried, setTried] = useState<PartId | null>(null);
  const [notGivenBack, setNotGivenBack] = useState<Changer['notGivenBack']>(null);
  const { settings, problem, save } = stored;
  const newest = useRef(settings);
  newest.current = settings;

  // What changed elsewhere meanwhile would be lost by going back to the settings of before.
  const undoable = last !== null && same(last.after, settings);
  useEffect(() => {
    // A newer change may have been made meanwhile; that one stays.
    if (last && !undoable) setLast((now) => (now === last ? null : now));
  }, [last, undoable]);

  const giveBack = (part: PartId, before: Settings, after: Settings) =>
    giveBackLeft(before.sites, after.sites).then(
      () => setNotGivenBack(null),
      (error: unknown) => setNotGivenBack({ part, details: errorDetails(error) }),
    );
  const change = async (part: PartId, to: (settings: Settings) => Settings) => {
    const kept: { before: Settings | null; after: Settings | null } = { before: null, after: null };
    setTried(part);
    const done = await save((before) => {
      kept.before = before;
      kept.after = to(before);
      return kept.after;
    });
    if (!done) setLast(null);
    else if (kept.before && kept.after) {
      setLast({ part, before: kept.before, after: kept.after });
      await giveBack(part, kept.before, kept.after);
    }
  };
  const undo = async ({ part, before, after }: { part: PartId; before: Settings; after: Settings }) => {
    if (!(await save(() => before))) return;
    setLast(null);
    await giveBack(part, after, before);
  };
  return {
    saved: last && undoable ? { part: last.part, undo: () => void undo(last) } : null,
    unsaved: tried && problem?.at === 'save' ? { part: tried, details: problem.details } : null,
    notGivenBack,
    change: (part, to) => void change(part, to),
  };
}
