/** Stands in for another browser of the same person: no two browsers of a test can share an account. */
import { declarations } from '../../src/rules/declarations.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { settingsOf, sharedOf, type Units, withLocal } from '../../src/settings/sync.ts';
import { pack, unpack } from '../../src/settings/sync-items.ts';

/** The units that lie in an account; throws when they aren't whole. */
export function unitsIn(account: Record<string, unknown>): Units {
  const found = unpack(account);
  if (found.kind !== 'whole') throw new Error(`the account is ${found.kind}`);
  return found.units;
}

/** What the account holds once the other browser has taken over what is there, changed something and synced. */
export function changedElsewhere(account: Record<string, unknown>, change: (settings: Settings) => Settings) {
  const there = { units: unitsIn(account), foreign: {} };
  const settings = change(settingsOf(there.units, declarations));
  return pack(sharedOf(withLocal(there, settings, declarations, Date.now())), {})?.items ?? {};
}
