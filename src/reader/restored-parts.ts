/** What the person gave back in this tab: kept as long as the tab is, also over a reload. */
import { useState } from 'preact/hooks';
import type { ReportedAction } from '../core/outcome.ts';

export interface RestoredParts {
  readonly restored: ReadonlySet<string>;
  /** Gives these back, or takes them again. */
  set(ids: readonly string[], isBack: boolean): void;
}

const keyOf = (id: string): string => `restored.${id}`;

function remembered(id: string): string[] | null {
  try {
    const held: unknown = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null');
    return Array.isArray(held) ? held.filter((one) => typeof one === 'string') : null;
  } catch {
    // What is damaged was the tab's own note; the report says the same again.
    return null;
  }
}

/** `id` names the kept page; at first, what was restored in the page itself is restored here. */
export function useRestoredParts(id: string, actions: readonly ReportedAction[]): RestoredParts {
  const [restored, setRestored] = useState<ReadonlySet<string>>(
    () => new Set(remembered(id) ?? actions.filter((action) => action.restored).map((action) => action.id)),
  );
  const set = (ids: readonly string[], isBack: boolean) => {
    const next = new Set(restored);
    for (const one of ids) {
      if (isBack) next.add(one);
      else next.delete(one);
    }
    sessionStorage.setItem(keyOf(id), JSON.stringify([...next]));
    setRestored(next);
  };
  return { restored, set };
}
