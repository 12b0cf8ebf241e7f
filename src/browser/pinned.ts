/** Whether Winnow's button can be seen in the toolbar, or only behind the puzzle piece. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';

const UserSettings = v.object({ isOnToolbar: v.boolean() });

/** Newer than the types that the polyfill brings, and the event newer than some browsers. */
const Asking = v.object({ getUserSettings: v.function() });
const Telling = v.object({
  onUserSettingsChanged: v.object({ addListener: v.function(), removeListener: v.function() }),
});

/** Null where the browser doesn't say. */
export async function isOnToolbar(): Promise<boolean | null> {
  const action: unknown = browser.action;
  if (!v.is(Asking, action)) return null;
  const settings: unknown = await action.getUserSettings();
  return v.is(UserSettings, settings) ? settings.isOnToolbar : null;
}

/** Calls the listener when the person moves the button. Returns what ends this. */
export function onToolbarChanged(listener: () => void): () => void {
  const action: unknown = browser.action;
  if (!v.is(Telling, action)) return () => {};
  const { onUserSettingsChanged } = action;
  onUserSettingsChanged.addListener(listener);
  return () => void onUserSettingsChanged.removeListener(listener);
}
