/** Puts a part of the content script into the page that asks for it, as long as it is the one in its tab. */
import { injectInto } from '../browser/inject.ts';
import type { BackgroundMessages } from '../browser/messages.ts';
import type browser from '../browser/webextension.ts';
import { isStillAt } from './still-there.ts';

/** For a page itself, not for frames in it. Rejects when the tab has gone on, and where the browser doesn't let Winnow in. */
export async function bring(
  { part }: Parameters<BackgroundMessages['bring']>[0],
  { tab, url, frameId }: Pick<browser.Runtime.MessageSender, 'tab' | 'url' | 'frameId'>,
): Promise<null> {
  if (tab?.id === undefined || url === undefined || frameId !== 0) throw new Error('only a page asks for its parts');
  // What the sender calls its own address stays the one that it was loaded from when an app writes another; the tab's doesn't.
  if (!(await isStillAt(tab.id, tab.url ?? url))) throw new Error('the tab has gone to another page');
  const barred = await injectInto(tab.id, part);
  if (barred) throw new Error(`${part}.js can't be put in: ${barred.code}`);
  return null;
}
