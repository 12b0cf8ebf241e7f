/** The settings as they hold on this page. The background alone reads what is stored, and mends what of it is damaged. */
import { askBackground } from '../browser/ask.ts';
import browser from '../browser/webextension.ts';
import type { PageSettings } from '../settings/settings.ts';
import { ableToFollowOwn } from './bring.ts';
import { withinTime } from './patience.ts';

/** What of the storage a page's settings are made of, and what its button shows: that is told anew by the page. */
const KEYS: readonly string[] = ['rules', 'kept', 'sites', 'own', 'toolbar'];

let asked = 0;
/** The answer to what was asked last, of all that were answered. */
let newest: { readonly turn: number; readonly settings: PageSettings } | null = null;

/**
 * Gives what is known to hold by then: an answer that comes after that to a later question is of before. Rejects when the
 * background doesn't answer, can't read its storage, or doesn't put in what they need.
 */
export async function loadPageSettings(): Promise<PageSettings> {
  const turn = ++asked;
  const settings = await withinTime(askBackground('pageSettings', {}));
  if (settings.own.length > 0) await ableToFollowOwn();
  if (newest === null || newest.turn < turn) newest = { turn, settings };
  return newest.settings;
}

/**
 * Calls the listener with the settings after each change, wherever it was made, and when the page is gone back to: what was
 * changed while it was left Firefox doesn't tell it.
 */
export function onPageSettingsChanged(listener: (settings: PageSettings) => void): void {
  const changed = () =>
    void loadPageSettings().then(
      listener,
      // The settings that were in force stay in force; the next wish asks again, and then says what fails.
      (error: unknown) => console.error('Winnow could not read its settings', error),
    );
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && KEYS.some((key) => Object.hasOwn(changes, key))) changed();
  });
  addEventListener('pageshow', ({ persisted }) => persisted && changed());
}
