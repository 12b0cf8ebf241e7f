/** What functions that run inside the extension's own pages call; both browsers have it under this name. */
declare const chrome: import('webextension-polyfill').Browser;
