/** Buttons that lead to the form of a newsletter elsewhere, in boxes that ask for the subscription. */
import { blocksHeld } from '../../../core/page/known-blocks.ts';
import { indexOf } from '../../../core/page/page-index.ts';
import { normalise } from '../../../core/text.ts';
import type { Page } from '../../../core/types.ts';
import { hostsOf } from '../../addresses.ts';
import { linksOf } from '../../article-links.ts';
import { siteOf } from '../../site.ts';
import { DRAWN_CLASS } from '../buttons/read.ts';
import { saysNews, saysSubscribe } from './pitch.ts';
import { NEWSLETTER, SERVICES } from './words.ts';

/** Around a button: a heading, a sentence or two, a note on privacy. */
const MOST_TEXTS = 4;
/** In characters. */
const LONGEST_LABEL = 40;
/** Steps, cells and quotations tell of subscribing. */
const TELLING = 'li, td, th, dd, blockquote, pre, nav';

/** Such buttons. Where they lead to different places they are a list of newsletters, which is what the page is about. */
export function pressesOf(page: Page): Element[] {
  const { root } = page.article;
  const links = linksOf(page).links.filter(({ element }) => isDrawn(element) && isSubscribing(element));
  if (new Set(links.map(({ href }) => href)).size > 1) return [];
  const buttons = indexOf(page)
    .tagged('button')
    .filter((button) => root.contains(button) && !button.closest('form') && isSubscribing(button));
  return [...links.map(({ element }) => element), ...(buttons.length > 1 ? [] : buttons)];
}

const isDrawn = ({ className, parentElement }: Element): boolean =>
  DRAWN_CLASS.test(className) || DRAWN_CLASS.test(parentElement?.className ?? '');

function isSubscribing(press: Element): boolean {
  const says = normalise(press.textContent ?? '');
  if (says.length >= LONGEST_LABEL || !saysSubscribe(says) || press.closest(TELLING)) return false;
  // In a sentence it is what the sentence tells to press.
  return press.tagName === 'A' || normalise(press.closest('p')?.textContent ?? '').length <= says.length;
}

/** True when the words beside the button name a newsletter, under a heading or in one text, and it is the site's own. */
export function invites(box: Element, press: Element, page: Page): boolean {
  const texts = blocksHeld(box, page).filter(({ words, linkWords }) => words > linkWords);
  const [host = page.url.hostname] = hostsOf(press, page.url);
  const isService = SERVICES.test(host);
  return (
    (isService || siteOf(host) === siteOf(page.url.hostname)) &&
    texts.length <= MOST_TEXTS &&
    (isService
      ? texts.some(({ key }) => saysNews(key))
      : (texts.length === 1 || texts[0]?.kind === 'heading') && texts.some(({ key }) => NEWSLETTER.test(key))) &&
    box.querySelector(TELLING) === null
  );
}
