/**
 * The extension API as the browser has it, in the place of webextension-polyfill in the content scripts and in our own pages:
 * what they use of it returns promises in both browsers, and somebody waits while they load. The background has the polyfill.
 */
import type browser from 'webextension-polyfill';

declare const chrome: typeof browser;

// Firefox calls it `browser`; Chrome does not yet everywhere.
const api: typeof browser = (globalThis as { browser?: typeof browser }).browser ?? chrome;
export default api;
