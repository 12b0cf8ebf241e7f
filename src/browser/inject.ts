/** Puts Winnow into a page that the person asked it to look at. */
import browser from 'webextension-polyfill';
import type { PageRefusal } from '../core/outcome.ts';

/** The content script leaves this name in its own world, which the page can't see. */
export const PRESENT = 'winnowIsHere';

/** Parts of the content script that only some wishes need, and the name that each leaves. */
const PARTS = {
  apply: 'winnowApplying',
  words: 'winnowWords',
  notices: 'winnowNotices',
  own: 'winnowOwn',
  trials: 'winnowTrials',
  steps: 'winnowFindProcedures',
  article: 'winnowArticleMaker',
  picker: 'winnowPicker',
  why: 'winnowWhy',
} as const;

/**
 * What the content script and its parts leave in their world. A page's elements can be seen there under their ids, so that
 * only what this world has of its own counts.
 */
export const LEFT = [...Object.values(PARTS), 'winnowStepBeingRead', 'winnowInside'];

/** True for what this world has of its own under that name. */
export const isLeft = (name: string): boolean => Object.getOwnPropertyDescriptor(globalThis, name)?.value !== undefined;

/**
 * Makes sure that the content script, its style sheet and these parts are in the page. Refuses with `barred` where the
 * browser doesn't let extensions in: stores, settings, PDF viewers, error pages. The style sheet is of origin USER,
 * because a page's own `!important` wins against an AUTHOR sheet.
 */
export async function injectInto(tabId: number, ...parts: (keyof typeof PARTS)[]): Promise<PageRefusal | null> {
  const target = { tabId };
  try {
    const names = [PRESENT, ...parts.map((part) => PARTS[part])];
    const files = ['content', ...parts].map((part) => `${part}.js`);
    const [there] = await browser.scripting.executeScript({
      target,
      // As `isLeft`, which the page hasn't got.
      func: (asked: string[]) =>
        asked.map((name) => Object.getOwnPropertyDescriptor(globalThis, name)?.value !== undefined),
      args: [names],
    });
    // Firefox says so of its own pages by no result rather than by an error.
    if (!there) return { code: 'barred', facts: {} };
    const present: unknown = there.result;
    const missing = files.filter((_, index) => !(Array.isArray(present) && present[index] === true));
    if (missing.includes('content.js'))
      await browser.scripting.insertCSS({ target, files: ['page.css'], origin: 'USER' });
    if (missing.length) await browser.scripting.executeScript({ target, files: missing });
    return null;
  } catch (error) {
    return { code: 'barred', facts: { detail: error instanceof Error ? error.message : String(error) } };
  }
}

/** Where the person was when they opened the page's menu. Travels into the page. */
export interface PlaceAsked {
  /** In the page itself, not in a frame of it. */
  readonly inPage: boolean;
  /** By what Firefox names the element; null in Chrome. */
  readonly element: number | null;
}

/**
 * Begins something in the page that is a part of its own: the picker, or what is said of a place. `place`: where the
 * person was when they asked in the page's menu, null where they asked elsewhere.
 */
export async function startInPage(
  tabId: number,
  part: 'picker' | 'why',
  place: PlaceAsked | null,
): Promise<PageRefusal | null> {
  const barred = await injectInto(tabId, part);
  if (barred) return barred;
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    // What it throws would be lost: Chrome gives no result then, and no error.
    func: (name: 'winnowPicker' | 'winnowWhy', place: PlaceAsked | null) => {
      try {
        return globalThis[name]?.(place) ?? '';
      } catch (error) {
        return String(error);
      }
    },
    args: [PARTS[part], place],
  });
  const answered: unknown = answer?.result;
  if (answered === '') return null;
  return answered === 'not-html'
    ? { code: answered, facts: {} }
    : { code: 'failed', facts: { detail: String(answered) } };
}
