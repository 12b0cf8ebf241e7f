/** The browser's extension API, for entry points that do nothing else with it than call it. */
export { default } from 'webextension-polyfill';
