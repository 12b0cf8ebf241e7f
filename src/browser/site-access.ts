/** Which sites the browser lets Winnow read without being asked for each page. */
import browser from './webextension.ts';

/**
 * Has the browser ask the person. Must be the first thing that a press on a button does: a browser that was made to wait no
 * longer believes that the person pressed. Resolves at once where it was allowed before.
 */
export function requestAccess(pages: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pages] });
}

/** Whether these pages may be read. False also where the person allowed them and the browser holds that back. */
export function hasAccess(pages: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pages] });
}

/** Gives back what is no longer needed. What the person allowed for every site is not taken apart by this. */
export async function giveBackAccess(pages: string): Promise<void> {
  await browser.permissions.remove({ origins: [pages] });
}

/** Calls the listener when access was given, taken back or held back, wherever. Returns what ends this. */
export function onAccessChanged(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}
