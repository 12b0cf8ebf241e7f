/** Waits for a good moment: the page loaded and seen, still, and not written in. */
import { read } from '../core/native.ts';

/** Milliseconds without a change after which a page counts as still: apps fetch what they show in several pieces. */
const STILL = 400;

/** A page that never rests is taken as it is after so many milliseconds. */
const LONGEST = 4000;

/** Milliseconds after which the browser is no longer waited for to be idle. */
const LONGEST_BUSY = 2000;

const once = (target: EventTarget, name: string): Promise<void> =>
  new Promise((settle) => target.addEventListener(name, () => settle(), { once: true }));

/** A page that the browser prepares, or that stands in a tab nobody looks at, may never be read at all. */
async function untilSeen(document: Document): Promise<void> {
  while (read(document, 'visibilityState') !== 'visible') await once(document, 'visibilitychange');
}

async function untilLoaded(document: Document, view: Window): Promise<void> {
  if (read(document, 'readyState') !== 'complete') await once(view, 'load');
}

/** Settles once the page has not changed for a while. */
export function untilStill(document: Document): Promise<void> {
  return new Promise((settle) => {
    const end = () => {
      observer.disconnect();
      clearTimeout(still);
      clearTimeout(longest);
      settle();
    };
    let still = setTimeout(end, STILL);
    const longest = setTimeout(end, LONGEST);
    const observer = new MutationObserver(() => {
      clearTimeout(still);
      still = setTimeout(end, STILL);
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

const untilIdle = (view: Window): Promise<void> =>
  new Promise((settle) => void view.requestIdleCallback(() => settle(), { timeout: LONGEST_BUSY }));

/** Settles once the page is loaded and seen, and has nothing better to do. `still` waits for what an app adds, too. */
export async function untilCalm(document: Document, view: Window, still: boolean): Promise<void> {
  await untilSeen(document);
  await untilLoaded(document, view);
  if (still) await untilStill(document);
  await untilIdle(view);
}

const FIELDS = new Set(['input', 'textarea', 'select']);

/** True while the person may be writing: hiding what stands above would move the words under the pen. */
function isEdited(document: Document): boolean {
  const active = read(document, 'activeElement');
  if (!active) return false;
  return FIELDS.has(read(active, 'localName')) || (active as Partial<HTMLElement>).isContentEditable === true;
}

/** Settles once nobody writes into the page any more; at once where nobody does. */
export async function untilNotEdited(document: Document): Promise<void> {
  while (isEdited(document)) await once(document, 'focusout').then(() => new Promise((settle) => setTimeout(settle)));
}
