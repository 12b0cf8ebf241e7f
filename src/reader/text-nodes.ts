/** Readies the sanitised article for being read: before it is in the document, so that nothing is fetched too early. */
import type { Words } from '../core/words.ts';
import { webAddress } from '../ui/web-address.ts';

/** Puts a picture's words where the picture would be, without asking for it. */
export function withoutPictures(content: ParentNode, words: Words): void {
  for (const source of content.querySelectorAll('picture > source')) source.remove();
  for (const picture of content.querySelectorAll('img')) {
    const what = picture.getAttribute('alt')?.trim();
    const line = picture.ownerDocument.createElement('span');
    line.className = 'no-picture';
    line.textContent = what ? words.say('reader_no_picture', { what }) : words.say('reader_no_picture_unnamed');
    picture.replaceWith(line);
  }
}

/** Links behind headings that are for those who write the page: to the heading itself, or to its editor. */
export function dropHeadingTools(content: ParentNode): void {
  for (const link of content.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) a[href]')) {
    const isSign = !/[\p{L}\p{N}]/u.test(link.textContent ?? '') && !link.querySelector('img, svg, math');
    if (isSign) link.remove();
  }
}

/** A link to a place that isn't in the article leads to that place in the page. */
export function leadOutside(content: ParentNode, page: string): void {
  const address = webAddress(page);
  for (const link of content.querySelectorAll('a[href^="#"]')) {
    const hash = link.getAttribute('href') ?? '';
    if (hash.length > 1 && content.querySelector(`#${CSS.escape(hash.slice(1))}`)) continue;
    if (!address) {
      link.removeAttribute('href');
      continue;
    }
    const place = new URL(address);
    place.hash = hash;
    link.setAttribute('href', place.href);
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer nofollow');
  }
}

/** Tables scroll in a box of their own, so that they stay tables for who can't see them. */
export function boxTables(content: ParentNode): void {
  for (const table of content.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const box = table.ownerDocument.createElement('div');
    box.className = 'wide';
    table.replaceWith(box);
    box.append(table);
  }
}

/** What is wider than the column scrolls by itself, and so has to be reachable by the keyboard and to have a name. */
export function letScrollersTakeFocus(root: Element, words: Words): void {
  for (const wide of root.querySelectorAll<HTMLElement>('pre, .wide')) {
    const scrolls = wide.scrollWidth > wide.clientWidth;
    if (scrolls) {
      wide.tabIndex = 0;
      wide.setAttribute('role', 'region');
      wide.setAttribute('aria-label', words.say(wide.localName === 'pre' ? 'reader_code' : 'reader_table'));
    } else for (const name of ['tabindex', 'role', 'aria-label']) wide.removeAttribute(name);
  }
}

/** Pictures narrower than this are marks and icons. In pixels. */
const WORTH_ENLARGING = 160;

/** Makes a picture that has been fetched something to press, unless it is a link already. */
export function offerToEnlarge(picture: HTMLImageElement, words: Words): void {
  if (picture.naturalWidth < WORTH_ENLARGING || picture.closest('a[href], summary')) return;
  const what = picture.alt.trim();
  picture.tabIndex = 0;
  picture.setAttribute('role', 'button');
  picture.setAttribute('aria-haspopup', 'dialog');
  picture.setAttribute(
    'aria-label',
    what ? words.say('reader_enlarge', { what }) : words.say('reader_enlarge_unnamed'),
  );
}
