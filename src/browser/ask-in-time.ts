/** Asks a page that may never answer: of a frozen tab, or one that shows a dialog, the browser says nothing. */
import { askPage, type PageMessages } from './messages.ts';

/** Milliseconds. A page that was looked at before answers within a few; thirty silent tabs are a minute. */
const PATIENCE = 2000;

/** As `askPage`; rejects also when no answer has come in time. */
export async function askPageInTime<K extends keyof PageMessages>(
  tabId: number,
  name: K,
  request: Parameters<PageMessages[K]>[0],
): Promise<ReturnType<PageMessages[K]>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE);
  });
  try {
    return await Promise.race([askPage(tabId, name, request), late]);
  } finally {
    clearTimeout(timer);
  }
}
