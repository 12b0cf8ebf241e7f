/** Puts Winnow into a page that the person asked it to look at. */
import browser from 'webextension-polyfill';
import type { PageRefusal } from '../core/types.ts';

/** The content script leaves this name in its own world, which the page can't see. */
export const PRESENT = 'winnowIsHere';

/**
 * Makes sure that the content script and its style sheet are in the page. Refuses with `barred` where the browser
 * doesn't let extensions in: stores, settings, PDF viewers, error pages. The style sheet is of origin USER, because a
 * page's own `!important` wins against an AUTHOR sheet.
 */
export async function injectInto(tabId: number): Promise<PageRefusal | null> {
  const target = { tabId };
  try {
    const [there] = await browser.scripting.executeScript({
      target,
      func: (name: string) => name in globalThis,
      args: [PRESENT],
    });
    if (there?.result === true) return null;
    await browser.scripting.insertCSS({ target, files: ['page.css'], origin: 'USER' });
    await browser.scripting.executeScript({ target, files: ['content.js'] });
    return null;
  } catch (error) {
    return { code: 'barred', facts: { detail: error instanceof Error ? error.message : String(error) } };
  }
}
