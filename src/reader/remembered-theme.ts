/**
 * The theme that was chosen last, where a page can read it before anything is drawn: the settings come a frame later, and a
 * white page in the dark hurts. It says nothing of what was read.
 */
import type { ReaderSettings } from '../settings/reader.ts';

const KEY = 'winnow-theme';
const THEMES: readonly string[] = ['light', 'sepia', 'dark', 'contrast'] satisfies ReaderSettings['theme'][];

/** Where the browser keeps nothing for us, the theme comes with the settings. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** Sets the page in that theme; other values than ours mean nothing. */
export function applyRememberedTheme(root: HTMLElement): void {
  const theme = storage()?.getItem(KEY);
  if (theme && THEMES.includes(theme)) root.dataset.theme = theme;
}

/** For the next reader view that is opened; the system's own theme needs no memory. */
export function rememberTheme(theme: ReaderSettings['theme']): void {
  const kept = storage();
  if (theme === 'auto') kept?.removeItem(KEY);
  else if (kept?.getItem(KEY) !== theme) kept?.setItem(KEY, theme);
}
