/**
 * Affiliate links whose words belong to the page, in a sentence, a list, a table or a heading: marked, or led straight to
 * the shop. Those that `affiliate-blocks` takes by any sign are none of them, whether that rule is on or not.
 */
import { isIn } from '../core/inside.ts';
import type { Finding, Page, Reason, Rule, RuleOptions } from '../core/types.ts';
import { DATA_LINKS, writtenIn } from './addresses.ts';
import { follows } from './affiliate/choice.ts';
import { type AffiliateSign, signAt } from './affiliate/link.ts';
import { affiliatesOn } from './affiliate/page.ts';
import { addressOf, isDoubtful, type Link } from './affiliate/seed.ts';
import { plainTarget } from './affiliate/target.ts';
import { blocksOn } from './affiliate-blocks.ts';

const ID = 'affiliate-links';

/** The rule: marks or unlinks, and takes nothing away. */
export const affiliateLinks: Rule = {
  id: ID,
  on: true,
  options: {
    // What is done with the link; its words stay in any case. Switched off, the rule only counts them.
    links: { kind: 'choice', values: ['mark', 'unlink'], initial: 'mark' },
  },
  pass: 'first',
  *find(page: Page, options: RuleOptions) {
    const { links, disclosed } = affiliatesOn(page);
    const taken = new Set(blocksOn(page, false).flatMap(({ targets }) => targets));
    const left = links.filter(
      ({ element, sign }) => canStay(element, sign) && isText(element, page) && !isIn(element, taken),
    );
    for (const group of groupsOf(left)) yield findingOf(group, options.links === 'unlink', page, disclosed);
  },
};

/** Only a link can be marked or unlinked; a site's own redirect that it doesn't mark itself may be anything. */
const canStay = (element: Element, { by }: AffiliateSign): boolean =>
  element.tagName === 'A' && element.hasAttribute('href') && by !== 'repeated';

/** Around the article, menus and margins are no text; readers' comments are. */
const isText = (element: Element, page: Page): boolean =>
  page.article.root.contains(element) || !element.closest('nav, header, footer, aside, [role="navigation"]');

/** Links to one address with nothing between them are one: a picture and its words, a link that nobody closed. */
function groupsOf(links: readonly Link[]): Link[][] {
  const groups: Link[][] = [];
  for (const link of links) {
    const last = groups.at(-1)?.at(-1);
    const goesOn = last && addressOf(last) === addressOf(link) && follows(last.element, link.element);
    if (goesOn) groups.at(-1)?.push(link);
    else groups.push([link]);
  }
  return groups;
}

function findingOf(group: readonly Link[], unlink: boolean, page: Page, disclosed: boolean): Finding {
  const [first] = group;
  if (!first) throw new TypeError('a group of links is never empty');
  const { element, sign } = first;
  const written = writtenIn(element).find((address) => signAt(address, page.url) !== null);
  // Where a script of the page reads the address from an attribute, the link can't be kept from it: it is marked all the same.
  const isHeld = element.matches(DATA_LINKS) && written !== addressOf(first);
  const plain = isHeld ? null : plainTarget(written ?? addressOf(first), page.url);
  return {
    rule: ID,
    verb: unlink && !isHeld ? 'unlink' : 'mark',
    targets: group.map(({ element }) => element),
    reason: reasonOf(sign, plain),
    certainty: isDoubtful(sign, disclosed) ? 'likely' : 'certain',
    ...(plain && { plain: plain.href }),
  };
}

/** `to`: where the link leads without the affiliate, when that is known. */
function reasonOf({ by, ...facts }: AffiliateSign, plain: URL | null): Reason {
  const code = `affiliate-text-${by === 'host' ? 'link' : by}`;
  // A shop that pays its own affiliates leads nowhere else.
  const isElsewhere = plain !== null && (by === 'key' || plain.hostname !== facts.host);
  return isElsewhere ? { code: `${code}-to`, facts: { ...facts, to: plain.hostname } } : { code, facts };
}
