/** Scripts that outlive their extension: it was updated, switched off or removed while their page was open. */
import browser from './webextension.ts';

/** True once the rest of Winnow is gone. Firefox doesn't let such a script run at all; Chromium does. */
export const isOrphan = (): boolean => browser.runtime?.id === undefined;
