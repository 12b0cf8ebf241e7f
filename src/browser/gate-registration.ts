/** Keeps the browser's list of pages that the gate goes into in step with what the person chose and allowed. */
import type { Sites } from '../settings/sites.ts';
import { gatePages } from './gate-pages.ts';
import { hasAccess } from './site-access.ts';
import browser from './webextension.ts';

/** The one script that is registered. */
const GATE = 'gate';

const isSame = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  [...one].sort().join(' ') === [...other].sort().join(' ');

/** Registers, changes or takes back the gate; does nothing where it already is as it should be. */
export async function registerGate(sites: Sites): Promise<void> {
  await navigator.locks.request('winnow-gate', async () => {
    const pages = await gatePages(sites, hasAccess);
    const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [GATE] });
    if (pages.matches.length === 0) {
      if (known) await browser.scripting.unregisterContentScripts({ ids: [GATE] });
      return;
    }
    if (known && isSame(known.matches, pages.matches) && isSame(known.excludeMatches, pages.excludeMatches)) return;
    const script = { id: GATE, matches: [...pages.matches], excludeMatches: [...pages.excludeMatches] };
    // In one step: between taking it back and giving it anew the worker may end.
    if (known) return browser.scripting.updateContentScripts([script]);
    await browser.scripting.registerContentScripts([
      { ...script, js: ['gate.js'], runAt: 'document_idle', persistAcrossSessions: true },
    ]);
  });
}
