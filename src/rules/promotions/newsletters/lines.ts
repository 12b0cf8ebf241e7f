/** Lines that ask to subscribe, with a link to where that is done: "Liked this? Subscribe to our newsletter." */
import { countWords, normalise, sentencesOf } from '../../../core/text.ts';
import type { Block, Page } from '../../../core/types.ts';
import { hostsOf } from '../../addresses.ts';
import { siteOf } from '../../site.ts';
import { beginsToAsk, isAboutNews, LONGEST_ASKING } from './pitch.ts';
import { NEWSLETTER, SERVICES } from './words.ts';

/** "Liked this?", before the line; a longer question is the article's. */
const LONGEST_QUESTION = 6;

/** What is quoted or listed is somebody else's, or is to be written. */
const TOLD = 'li, td, th, dd, blockquote, pre, figcaption';

/** Such lines of the article, in order; none where the page is about newsletters. */
export function askingForNews(page: Page): Element[] {
  const lines = page.blocks.filter((block) => isAskingLine(block, page));
  return lines.length === 0 || isAboutNews(page, lines) ? [] : lines.map(({ element }) => element);
}

function isAskingLine({ key, text, words, linkWords, kind, whole, element }: Block, page: Page): boolean {
  if (!whole || kind !== 'text' || linkWords === 0 || words > LONGEST_ASKING || !NEWSLETTER.test(key)) return false;
  const asks = sentencesOf(text)
    .filter((sentence) => !isQuestion(sentence))
    .map(normalise);
  return (
    asks.length > 0 &&
    asks.every((sentence) => beginsToAsk(sentence) && NEWSLETTER.test(sentence)) &&
    element.closest(TOLD) === null &&
    [...element.querySelectorAll('a[href]')].every((link) => isOfMakers(link, page))
  );
}

const isQuestion = (sentence: string): boolean =>
  /[?？؟]["”’»)]*$/u.test(sentence) && countWords(normalise(sentence)) <= LONGEST_QUESTION;

/** Another site's newsletter is what the article tells of. */
function isOfMakers(link: Element, { url }: Page): boolean {
  const [host = url.hostname] = hostsOf(link, url);
  return SERVICES.test(host) || siteOf(host) === siteOf(url.hostname);
}
