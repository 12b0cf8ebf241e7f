/** Lines in which the makers of a page ask to be followed, or to hand the article on: "Follow us on Google News". */
import { countWords, normalise, sentencesOf } from '../../core/text.ts';
import type { Block, Page } from '../../core/types.ts';
import { siteOf } from '../site.ts';
import { sharedAddresses } from './addresses.ts';
import { FOLLOW_US, HAND_ON } from './asking-words.ts';
import { INVITATION, NETWORK, PROFILE_ADDRESS } from './sharing/words.ts';

/** A line that asks, and how many links it has. */
interface AskingLine {
  readonly element: Element;
  readonly links: number;
}

/** The longest of 26 such lines in ten languages had 28 words; longer ones are rare, and a sentence of the article more likely. */
const LONGEST = 40;

/** Such lines of the article, in order. */
export function* askingLines(page: Page): Iterable<AskingLine> {
  const hasProfiles = sharedAddresses(page).isAny;
  for (const block of page.blocks) {
    if (!mayAsk(block, hasProfiles)) continue;
    const links = [...block.element.querySelectorAll('a[href]')];
    // "… our channel for more! Subscribe": what is pressed says it once more.
    const labels = new Set(links.map((link) => normalise(link.textContent ?? '')));
    const sentences = sentencesOf(block.text)
      .map(normalise)
      .filter((one, at) => at === 0 || !labels.has(one));
    const asks =
      links.length === 0 ? handsOn(sentences) : asksToFollow(sentences, block, page) && links.every(isOfMakers);
    if (asks && !isTold(block)) yield { element: block.element, links: links.length };
  }
}

/** Told without cutting it into sentences, as nearly every text of an article is asked. */
const mayAsk = ({ whole, kind, key, words, linkWords }: Block, hasProfiles: boolean): boolean =>
  whole && kind === 'text' && words > 0 && words <= LONGEST && (linkWords === 0 ? HAND_ON.test(key) : hasProfiles);

/** What is quoted or listed is somebody else's, or is to be written. */
const isTold = ({ element, text }: Block): boolean =>
  /["“”„«»「『]|(?:^|\s)['‘]/.test(text) || element.closest('li, dd, blockquote') !== null;

/** "It helps us a lot!", behind the line that asks to share; what else stands there is the article's. */
const THANKS =
  /^(?:(?:it|that|this) (?:really |always )?(?:helps|means|supports)|thanks|thank you|danke|das hilft|merci|cela nous|gracias|nos ayuda|obrigad[oa]|grazie|спасибо)(?= |$)/u;
/** In words. */
const LONGEST_THANKS = 8;

/** Whether all of these do nothing but hand the article on: one sentence, with thanks, or "Was it of use? Share it!" */
function handsOn([first = '', second, ...more]: readonly string[]): boolean {
  if (more.length > 0) return false;
  if (second === undefined) return HAND_ON.test(first);
  if (!HAND_ON.test(first)) return HAND_ON.test(`${first} ${second}`);
  return THANKS.test(second) && countWords(second) <= LONGEST_THANKS;
}

/** "Noch mehr davon?", before the line that asks to follow; a longer question is the article's. */
const LONGEST_QUESTION = 6;

const isQuestion = (text: string, words: number): boolean => /[?？؟]/u.test(text) && words <= LONGEST_QUESTION;

/** Of a line such as "Follow Pans & Pots on …", in words beside its links; a sentence with the site's name in it has more. */
const LONGEST_OURS = 8;

/** Each sentence has to ask for something. */
function asksToFollow(sentences: readonly string[], { key, text, words, linkWords }: Block, page: Page): boolean {
  const rest = sentences.filter((sentence) => !FOLLOW_US.test(sentence));
  if (rest.length === sentences.length)
    return sentences.length === 1 && words - linkWords <= LONGEST_OURS && FOLLOW.test(key) && namesSite(key, page);
  const [first = ''] = rest;
  return rest.length === 0 || handsOn(rest) || (rest.length === 1 && isQuestion(text, countWords(first)));
}

/** Prints, shares and mails of the article begin as labels do, too. */
const FOLLOW = /^(?:follow|folg|volg|suivez|rejoignez|sigue|siga|segui|join|find|connect|följ|følg)/;
/** Shorter names of sites are parts of other words. */
const LEAST_NAME = 4;

/** "Follow Pans & Pots on …" at panspots.example: by the site's address, as a person named in the article has no site here. */
function namesSite(key: string, { url }: Page): boolean {
  const [name = ''] = siteOf(url.hostname).split('.');
  const letters = [...name.replaceAll('-', '')];
  return letters.length >= LEAST_NAME && new RegExp(`(?:^| )${letters.join(' ?')}(?: |$)`).test(key);
}

/** A film, a post, an event or a help page is a source. */
const SOURCE = /\/(?:watch|p|reel|status|posts|events|help|settings)\b/;

/** What the link says where the line names the network. */
const PRESSED =
  /^\s*(?:subscribe|follow(?: us| me)?|abonnieren|folgen|s['’]abonner|suscribirme|suscríbete|inscreva-se|iscriviti|подписаться)\s*$/i;

/**
 * By the name of the network, as "join us on the bridge" is where people meet, whatever page tells more; an invitation to a
 * chat leads nowhere else, whatever it is called.
 */
function isOfMakers(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  const says = link.textContent ?? '';
  return (
    INVITATION.test(href) ||
    (PROFILE_ADDRESS.test(href) && !SOURCE.test(href) && (NETWORK.test(says) || PRESSED.test(says)))
  );
}
