/** What only pages of Winnow's own may ask: content scripts stand in pages that somebody else may have got hold of. */
import browser from '../browser/webextension.ts';

/** Throws where anybody else asks; `what` says what they may not. */
export function onlyOurPages({ url }: Pick<browser.Runtime.MessageSender, 'url'>, what: string): void {
  if (!url?.startsWith(browser.runtime.getURL(''))) throw new Error(`only pages of Winnow ${what}`);
}
