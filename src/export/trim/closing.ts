/** How an article closes that isn't its own: where to write to its author, where to follow its site, who the author is. */
import type { Line } from './lines.ts';
import { isClosed, isEnclosed, isStep, namesAuthor, siteOf, type TrimCode, type Trimming } from './trimming.ts';

/** Longest line that says where to write to, in words. */
const LONGEST_CREDIT = 16;
const LONGEST_CONTACT = 30;
/** Longest line of links to networks: "Follow us on Facebook, Instagram and YouTube". */
const LONGEST_FOLLOW = 20;
/** Longest text about an author, in words, and the shortest that is no mere name. */
const LONGEST_BIO = 90;
const SHORTEST_BIO = 8;

/** Why a line after the text goes; null when it stays. */
export function ofClosing(trimming: Trimming, line: Line): TrimCode | null {
  const { block } = line;
  if (block.kind !== 'text' || block.pictures.length > 0 || isEnclosed(line) || isStep(block.element)) return null;
  if (block.words <= LONGEST_CREDIT && trimming.vocabulary.isCredit(block.text)) return 'meta';
  if (isContact(trimming, line) || isSignedBio(trimming, line)) return 'author';
  return isFollow(trimming, line) ? 'call' : null;
}

const EMAIL = /[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/;

/** The address is the site's own, or its author's by name. "RSVP to ann@pond.example" is what an article may end with. */
function isContact({ about }: Trimming, { block }: Line): boolean {
  if (block.words > LONGEST_CONTACT || block.element.closest('li, dd, td') !== null) return false;
  const [address = '', host = ''] = EMAIL.exec(block.text) ?? [];
  if (address === '') return false;
  const isOwn = siteOf(host.toLowerCase()) === siteOf(about.host);
  if (isOfWriter(address, block.text)) return true;
  return namesAuthor(block.key, about) || (isOwn && isPersonal(address, block.text));
}

/** "Ann Poe can be reached at ann.poe@pond.example", "Write to Ann Poe at …": it begins with whom the address is named for. */
function isOfWriter(address: string, text: string): boolean {
  const local = address.split('@')[0]?.toLowerCase() ?? '';
  const [, name = ''] = WRITER.exec(text) ?? [];
  const isNamed = name.split(/\s+/).some((word) => word.length >= LEAST_NAME && local.includes(word.toLowerCase()));
  return isNamed && text.length - text.indexOf(address) - address.length <= 1;
}

/** Two or three words that begin as names do. */
const WRITER = /^(?:(?:Write to|Reach|Follow) )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2})(?= \p{Ll})/u;
const LEAST_NAME = 4;

/** Little but a name stands beside the address: "Choi Yun-ho uknow@pond.example". */
const isPersonal = (address: string, text: string): boolean => {
  const rest = text.replace(address, ' ').match(/\p{L}[\p{L}-]*/gu) ?? [];
  return rest.length > 0 && rest.length <= 4 && !/[:：]/u.test(text) && !rest.some((word) => /^\p{Ll}/u.test(word));
};

/** All in italics, it begins with the author's name and tells of them. */
function isSignedBio({ about }: Trimming, { block }: Line): boolean {
  if (block.words > LONGEST_BIO || block.words < SHORTEST_BIO) return false;
  return about.authors.some((author) => block.key.startsWith(`${author} `)) && isSlanted(block.element);
}

const SLANTED = 'em, i, [style*="italic"]';

function isSlanted(element: Element): boolean {
  const slanted = element.closest(SLANTED) ?? element.querySelector(SLANTED);
  return (slanted?.textContent ?? '').length >= MOST * (element.textContent ?? '').length;
}

const MOST = 0.9;

/** Links to pages on networks, in words that are no sentence. */
function isFollow({ vocabulary }: Trimming, line: Line): boolean {
  const { block } = line;
  if (isClosed(line) || block.words > LONGEST_FOLLOW || block.element.closest('li, td, dd') !== null) return false;
  const addresses = [...block.element.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  return addresses.length >= LEAST_NETWORKS && addresses.every(vocabulary.isProfile);
}

const LEAST_NETWORKS = 2;
