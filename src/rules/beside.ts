/** What stands beside or below the article and is none of the site's own: see docs/decisions/0035. */
import type { Page } from '../core/types.ts';

/** What a site leads through its pages with, and where people write and answer. */
const SITES =
  'nav, header, dialog, [role="navigation"], [role="dialog"], #comments, .comments, .comments-area, .comment-list, #disqus_thread';
/** Over a page until it is closed: without what is in it, it could never be. */
const ABOVE_PAGE = /modal|pop-?up|overlay|lightbox|dialog|drawer/i;
/** A footer in one of these ends an article or a box; one without ends the site's every page. */
const SECTIONS = 'article, main, aside, section';

/** True for an element outside of the article, other than the site's navigation, header, footer and comments, and dialogs. */
export function isBeside(element: Element, { article: { root } }: Page): boolean {
  if (root.contains(element) || element.contains(root)) return false;
  for (let at: Element | null = element; at && !at.contains(root); at = at.parentElement) {
    const names = `${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`;
    if (at.matches(SITES) || ABOVE_PAGE.test(names)) return false;
    if (at.tagName === 'FOOTER' && !at.parentElement?.closest(SECTIONS)) return false;
  }
  return true;
}
