/** What the Removed tab lists: what was done and what was kept, in the order of the rules. */
import type { Report, ReportedAction, ReportedRefusal } from '../core/outcome.ts';

/** `done` also when it was taken back; `kept` when the plan did not follow the finding. */
export type RemovedRow =
  | { readonly kind: 'done'; readonly id: string; readonly action: ReportedAction }
  | { readonly kind: 'kept'; readonly id: string; readonly refusal: ReportedRefusal };

interface RemovedRows {
  readonly rule: string;
  readonly rows: readonly RemovedRow[];
}

/** `places` remembers where each row was drawn first; rows that are new come behind those. */
export function groupsOf(report: Report, places: Map<string, number>): RemovedRows[] {
  const byId = new Map<string, RemovedRow & { readonly rule: string }>();
  for (const action of report.actions) byId.set(action.id, { kind: 'done', id: action.id, rule: action.rule, action });
  // What was restored and is kept now is both; then it is kept.
  for (const refusal of report.refusals)
    byId.set(refusal.id, { kind: 'kept', id: refusal.id, rule: refusal.rule, refusal });
  for (const id of byId.keys()) if (!places.has(id)) places.set(id, places.size);
  const rows = [...byId.values()].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  return Object.keys(report.counts.found)
    .map((rule) => ({ rule, rows: rows.filter((row) => row.rule === rule) }))
    .filter((group) => group.rows.length > 0);
}
