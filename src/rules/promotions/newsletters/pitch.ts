/** What asks for a subscription, and what stands above a box and asks for the same. */
import type { BlockText } from '../../../core/page/known-blocks.ts';
import type { Block, Page } from '../../../core/types.ts';
import { outer, Taken } from '../../content.ts';
import { isSentence } from '../../prose.ts';
import { firstFrom } from './place.ts';
import { NEWSLETTER, OFTEN, REGISTER, SUBSCRIBE } from './words.ts';

/** Blocks above the box that may belong to it: a heading and two sentences. On the pages measured there was one. */
const MOST_BEFORE = 3;
/** Words of one heading or sentence that asks for the subscription; the longest on the pages measured had 16. */
export const LONGEST_ASKING = 40;
/** A page with so many sentences that name a newsletter is about them; others have one or two, in the box itself. */
const ABOUT = 5;

/** True for a text that names news, or subscribing to them. */
export const saysNews = (key: string): boolean => NEWSLETTER.test(key) || SUBSCRIBE.test(key);

/** True for what stands beside a field for an address and says what comes: "New recipes every Friday". */
export const saysWhatComes = (key: string): boolean => saysNews(key) || OFTEN.test(key);

/** True for a text with a word of such boxes. */
export const saysSubscribe = (key: string): boolean => saysNews(key) || REGISTER.test(key);

/** True for a text that begins by asking: "Subscribe to …", but not "Subscribers of …" or "They subscribe". */
export const beginsToAsk = (key: string): boolean =>
  [SUBSCRIBE, REGISTER].some((words) => {
    const said = words.exec(key);
    return said?.index === 0 && !/\p{L}/u.test(key.charAt(said[0].length));
  });

/** True for a heading that asks, and a label or a request that names a newsletter: a sentence about one is the author's. */
export function isInvitation(block: BlockText): boolean {
  const { key, kind } = block;
  const names = NEWSLETTER.test(key);
  if (kind === 'heading') return names || OFTEN.test(key) || beginsToAsk(key);
  return names && (!isSentence(block) || beginsToAsk(key));
}

/** The box with what right above it does nothing but ask for the subscription: a heading, a sentence or two. */
export function withPitch(box: Element, page: Page): Element[] {
  const asking = asksBefore(box, page);
  if (asking.length === 0) return [box];
  const taken = new Taken(page);
  for (const element of [...asking, box]) taken.take(element);
  return outer([...asking, box].map((element) => taken.outermost(element)));
}

function asksBefore(box: Element, page: Page): Element[] {
  const { blocks, article } = page;
  const asking: Element[] = [];
  if (!article.root.contains(box) || isAboutNews(page)) return asking;
  const following = firstFrom(box, page);
  const end = following < 0 ? blocks.length : following;
  for (const block of blocks.slice(Math.max(0, end - MOST_BEFORE), end).reverse()) {
    const { element } = block;
    const isWhole = block.whole && element !== article.root && !element.closest('li, td');
    if (!isWhole || block.words > LONGEST_ASKING || !isInvitation(block)) break;
    asking.unshift(element);
    if (block.kind === 'heading') break;
  }
  return asking;
}

/** True for a page that speaks of newsletters again and again, these lines aside. */
export const isAboutNews = ({ blocks }: Page, aside: readonly Block[] = []): boolean =>
  blocks.filter((block) => isSentence(block) && NEWSLETTER.test(block.key) && !aside.includes(block)).length >= ABOUT;
