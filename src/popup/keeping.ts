/** "Always keep this here": remembers it for the site, and has the page follow. */
import { useState } from 'preact/hooks';
import type { Report, ReportedAction, ReportedRefusal } from '../core/outcome.ts';
import { keptCount, keptOn, type Settings, withKept, withoutKept } from '../settings/settings.ts';
import type { Stored } from '../ui/stored.ts';
import { webAddress } from '../ui/web-address.ts';
import type { PageModel } from './page-model.ts';

/** What rows need to offer keeping and to stop it. */
export interface Keeping {
  /** Private windows store nothing, so nothing can be kept there. */
  readonly isPrivate: boolean;
  /** The last thing that was kept took the place of the oldest. */
  readonly wasFull: boolean;
  /** Whether this can be kept: it can be known again, and the site has a name. */
  can(action: ReportedAction): boolean;
  keep(action: ReportedAction): void;
  /** Whether the person keeps this, and can stop that here. */
  canStop(refusal: ReportedRefusal): boolean;
  stop(refusal: ReportedRefusal): void;
}

/** By what the person's own keeping knows a thing again; empty where Winnow kept it by itself. */
function markOf({ reason }: ReportedRefusal): string {
  const { mark } = reason.facts;
  return reason.code === 'kept-by-person' && typeof mark === 'string' ? mark : '';
}

/** Keeping on the site of this report. */
export function useKeeping(page: PageModel, report: Report | null, stored: Stored<Settings, unknown>): Keeping {
  const [wasFull, setFull] = useState(false);
  const { acts } = page;
  const host = webAddress(report?.url ?? '')?.hostname ?? '';
  const isPrivate = page.tab?.isPrivate ?? false;
  const isPossible = host !== '' && !isPrivate;

  const keep = async ({ rule, keepMark: mark, excerpt }: ReportedAction) => {
    let full = false;
    const change = (settings: Settings) => {
      const changed = withKept(settings, host, { rule, mark, excerpt, added: Date.now() });
      const isNew = !keptOn(settings.kept, host).some((entry) => entry.mark === mark);
      full = isNew && keptCount(changed.kept) <= keptCount(settings.kept);
      return changed;
    };
    if (!(await stored.save(change))) return;
    setFull(full);
    acts.look();
  };
  const stop = async (refusal: ReportedRefusal) => {
    if (!(await stored.save((settings) => withoutKept(settings, host, markOf(refusal))))) return;
    setFull(false);
    // It may also have been restored before it was kept.
    acts.hideAgain(refusal.id);
  };
  return {
    isPrivate,
    wasFull,
    can: (action) => isPossible && action.keepMark !== '',
    keep: (action) => void keep(action),
    canStop: (refusal) => isPossible && markOf(refusal) !== '',
    stop: (refusal) => void stop(refusal),
  };
}
