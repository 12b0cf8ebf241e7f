/** How an article closes that isn't its own: where to write to its author, where to follow its site, who the author is. */
import type { Line } from './lines.ts';
import {
  type About,
  isClosed,
  isEnclosed,
  isOfThemselves,
  isStep,
  siteOf,
  type TrimCode,
  type Trimming,
} from './trimming.ts';

/** Longest line that says where to write to, in words. */
const LONGEST_CREDIT = 16;
const LONGEST_CONTACT = 30;
/** Longest line of links to networks: "Follow us on Facebook, Instagram and YouTube". */
const LONGEST_FOLLOW = 20;
/** Longest text about an author, in words, and the shortest that is no mere name. */
const LONGEST_BIO = 90;
const SHORTEST_BIO = 8;

/** Why a line after the text goes; null when it stays. */
export function ofClosing(trimming: Trimming, at: number, line: Line): TrimCode | null {
  const { block } = line;
  if (block.kind !== 'text' || block.pictures.length > 0 || isEnclosed(line) || isStep(block.element)) return null;
  if (isCredit(trimming, at, line)) return 'meta';
  if (isContact(trimming, at, line) || isSignedBio(trimming, line)) return 'author';
  return isFollow(trimming, line) ? 'call' : null;
}

/** "Editor: Jane Doe". Beside other lines of that form it is one of a list that the article gives: a crew, what is on a desk. */
function isCredit({ lines, vocabulary, codes }: Trimming, at: number, { block }: Line): boolean {
  if (block.words > LONGEST_CREDIT || !vocabulary.isCredit(block.text) || block.element.closest('li, dd, td'))
    return false;
  const isLike = (place: number) => {
    const text = lines[place]?.block.text ?? '';
    return !codes.has(place) && PAIR.test(text) && !vocabulary.isCredit(text);
  };
  return !isLike(at - 1) && !isLike(at + 1);
}

/** A label and what it says. */
const PAIR = /^\S[^:：]{0,24}[:：]\s*\S/u;

const EMAIL = /[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/;

/** The address is the site's own, or its author's by name. "RSVP to ann@pond.example" is what an article may end with. */
function isContact({ about, lines }: Trimming, at: number, { block }: Line): boolean {
  if (block.words > LONGEST_CONTACT || block.element.closest('li, dd, td') !== null) return false;
  if (isLabel(lines[at - 1])) return false;
  const [address = '', host = ''] = EMAIL.exec(block.text) ?? [];
  if (address === '') return false;
  const isOwn = siteOf(host.toLowerCase()) === siteOf(about.host);
  if (isOfWriter(address, block.text)) return true;
  return isOfAuthor(block.key, about) || (isOwn && isPersonal(address, block.text));
}

/** "Press contact", "Yours,": what follows belongs to it. */
const isLabel = (before: Line | undefined): boolean =>
  before !== undefined &&
  before.block.words > 0 &&
  (before.block.kind === 'heading' || before.block.words <= LONGEST_LABEL) &&
  !isClosed(before) &&
  !EMAIL.test(before.block.text);

const LONGEST_LABEL = 4;

/** "Book with Jane Doe at …" is the article's: the line has to begin with its author, or with a word or two before the name. */
const isOfAuthor = (key: string, { authors }: About): boolean =>
  authors.some(
    (author) => key.startsWith(`${author} `) || [1, 2].some((n) => afterWords(key, n).startsWith(`${author} `)),
  );

const afterWords = (key: string, count: number): string => key.split(' ').slice(count).join(' ');

/** "Ann Poe can be reached at ann.poe@pond.example", "Write to Ann Poe at …": it begins with whom the address is named for. */
function isOfWriter(address: string, text: string): boolean {
  const local = address.split('@')[0]?.toLowerCase() ?? '';
  const [, name = ''] = WRITER.exec(text) ?? [];
  const isNamed = name.split(/\s+/).some((word) => word.length >= LEAST_NAME && local.includes(word.toLowerCase()));
  return isNamed && text.length - text.indexOf(address) - address.length <= 1;
}

/** Two or three words that begin as names do; "Ann Poe sells the tickets at …" is what an article may end with. */
const WRITER =
  /^(?:(?:Write to|Reach|Follow|Contact|Email) )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2})(?= (?:(?:can|may) be \p{Ll}+ |is reachable )?(?:at|by|on|via)\b)/u;
const LEAST_NAME = 4;

/** Little but a name stands beside the address: "Choi Yun-ho uknow@pond.example". */
const isPersonal = (address: string, text: string): boolean => {
  const rest = text.replace(address, ' ').match(/\p{L}[\p{L}-]*/gu) ?? [];
  return rest.length > 0 && rest.length <= 4 && !/[:：]/u.test(text) && !rest.some((word) => /^\p{Ll}/u.test(word));
};

/** All in italics, it begins with the author's name and tells what they are or do. */
function isSignedBio({ about }: Trimming, { block }: Line): boolean {
  if (block.words > LONGEST_BIO || block.words < SHORTEST_BIO || isOfThemselves(about)) return false;
  const tells = (author: string) => block.key.startsWith(`${author} `) && TELLS.test(block.key.slice(author.length));
  return about.authors.some(tells) && isSlanted(block.element);
}

/** What a text about an author goes on with; one that tells of a day of theirs goes on otherwise. */
const TELLS =
  /^ (?:is (?:an?|the|our|also|currently)|(?:writes|works|lives|covers|reports|teaches|edits|blogs)|(?:ist|arbeitet|schreibt|lebt|est|écrit|es|escribe|è|é|scrive|escreve|werkt|schrijft|är|er)) /u;

const SLANTED = 'em, i, [style*="italic"]';

function isSlanted(element: Element): boolean {
  const slanted = element.closest(SLANTED) ?? element.querySelector(SLANTED);
  return (slanted?.textContent ?? '').length >= MOST * (element.textContent ?? '').length;
}

const MOST = 0.9;

/** Links to pages on networks by the names of these, in words that are no sentence. Others lead to people, films, places. */
function isFollow({ vocabulary: { isProfile } }: Trimming, line: Line): boolean {
  const { block } = line;
  if (isClosed(line) || block.words > LONGEST_FOLLOW || block.element.closest('li, td, dd')) return false;
  const links = [...block.element.querySelectorAll('a[href]')];
  return (
    links.length >= LEAST_NETWORKS &&
    links.every((link) => isProfile(link.getAttribute('href') ?? '') && isNetwork((link.textContent ?? '').trim()))
  );
}

/** A network by its name, its first letter, or a sign. */
const NETWORK =
  /^.{0,2}$|^(?:our )?(?:facebook|twitter|instagram|youtube|linkedin|pinterest|tiktok|threads|tumblr|telegram|flipboard|mastodon|bluesky|whatsapp|google news|vk|rss|x\.com|reddit)(?: (?:page|channel|account|profile|group))?$/iu;

/** Its name, its first letter, or a sign. */
export const isNetwork = (text: string): boolean => NETWORK.test(text);

const LEAST_NETWORKS = 2;
