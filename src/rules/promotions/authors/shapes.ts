/** Author boxes without any class: a portrait, a name, and a text that begins with the name. */
import { collapse, normalise } from '../../../core/text.ts';
import type { Block, Page } from '../../../core/types.ts';
import { isProse, isSentence } from '../../prose.ts';
import { openedFor } from '../openings.ts';
import type { Place } from './place.ts';
import { ABOUT_AUTHOR, AUTHOR_ADDRESS, AVATAR, BY, MORE_OF_AUTHOR } from './words.ts';

/** The blocks that make up a box, and whom it is about. */
interface AuthorShape {
  readonly blocks: readonly Block[];
  readonly name: string;
}

const LONGEST_NAME = 4;
/** "Kelsey · Senior editor at Example" */
const LONGEST_NAME_LINE = 10;
const LEAST_BIO = 5;
const LONGEST_BIO = 130;
/** The name stands among the first words: "Dr. Jane Doe is …". */
const NAME_WITHIN = 3;
/** "View all posts by Jane Doe" */
const LONGEST_MORE = 8;
/** More people than this in boxes of this shape are what the article is about, unless the page names them as its authors. */
const MOST_AUTHORS = 2;
/** Letters of a part of a name that count: not "de", not "J". */
const LEAST_LETTERS = 3;

/** The boxes of this shape; of strangers' only as many as a page has authors. */
export function authorShapes(page: Page, place: Place): AuthorShape[] {
  const { blocks, firstLate } = place;
  const labels = new Set(openedFor('authors', page).filter((at) => ABOUT_AUTHOR.has(blocks[at]?.key ?? '')));
  let read: ReadonlySet<string> | undefined;
  const isKnown = (name: string) => {
    read ??= knownAuthors(page);
    return read.has(name);
  };
  const found: AuthorShape[] = [];
  for (let at = Math.max(1, firstLate); at < blocks.length; at++) {
    const shape = shapeAt(blocks, at, labels, isKnown);
    if (shape) found.push(shape);
  }
  const strangers = new Set(found.map(({ name }) => normalise(name)).filter((name) => !isKnown(name)));
  return strangers.size > MOST_AUTHORS ? found.filter(({ name }) => isKnown(normalise(name))) : found;
}

/** The names that the page gives as its authors': in its head, by markup, and in a line above the article. */
function knownAuthors({ document, article, blocks }: Page): Set<string> {
  const said = [...document.querySelectorAll('meta[name="author" i], meta[property="article:author"]')].map(
    (meta) => meta.getAttribute('content') ?? '',
  );
  for (const element of article.root.querySelectorAll('[rel~="author"]')) said.push(element.textContent ?? '');
  const top = blocks.slice(0, TOP_BLOCKS).filter(({ text, words }) => words <= LONGEST_NAME_LINE && BY.test(text));
  for (const { text } of top) said.push(nameOf(text));
  return new Set(said.map(normalise).filter((name) => name !== ''));
}

/** Blocks above the article that may hold the author line: breadcrumbs, contents, title, picture. */
const TOP_BLOCKS = 12;

/** The first field of a line, without "By". */
const nameOf = (text: string): string => collapse(text.replace(BY, '').split(/[|·•,/(:–—]|\s-\s/u)[0] ?? '');

const isPlain = ({ element, kind }: Block): boolean =>
  (kind === 'text' || kind === 'heading') && element.closest('li, dd, blockquote') === null;

/** The block with the portrait: the line itself, or the one before it. */
function avatarOf(line: Block, before: Block | undefined): Block | undefined {
  if (before && before.pictures.length > 0 && before.words === 0) return before;
  return line.pictures.length > 0 ? line : undefined;
}

/** `labels` are the indices of the blocks that only announce an author. */
function shapeAt(
  blocks: readonly Block[],
  at: number,
  labels: ReadonlySet<number>,
  isKnown: (name: string) => boolean,
): AuthorShape | null {
  const line = blocks[at];
  if (!line || line.words === 0 || line.words > LONGEST_NAME_LINE) return null;
  const avatar = avatarOf(line, blocks[at - 1]);
  const labelAt = at - (avatar && avatar !== line ? 2 : 1);
  const label = labels.has(labelAt) ? blocks[labelAt] : undefined;
  if (!(label ?? avatar) || labels.has(at) || isSentence(line)) return null;
  const name = nameOf(line.text);
  const parts = normalise(name).split(' ');
  if (parts.length > LONGEST_NAME || name === '') return null;
  const hasRole = blocks[at + 1] !== undefined && !isBio(blocks[at + 1], parts);
  const to = at + (hasRole ? 2 : 1);
  if (hasRole && !isRole(blocks[at + 1])) return null;
  if (!isBio(blocks[to], parts) || !isPlain(line)) return null;
  const isOwn = isKnown(parts.join(' ')) || pointsToAuthor(line) || (avatar !== undefined && showsAuthor(avatar));
  if (!(label && avatar) && !(isOwn && (label ?? avatar))) return null;
  const end = endOfBox(blocks, to);
  if (goesOn(blocks[end + 1])) return null;
  const from = label ? labelAt : avatar && avatar !== line ? at - 1 : at;
  return { blocks: blocks.slice(from, end + 1), name };
}

const isRole = (block: Block | undefined): boolean =>
  block !== undefined && block.words <= LONGEST_NAME_LINE && block.kind === 'text' && !isSentence(block);

/** A text that speaks of the person by name from its beginning. */
function isBio(block: Block | undefined, parts: readonly string[]): boolean {
  if (!block || block.kind === 'heading' || block.words < LEAST_BIO || block.words > LONGEST_BIO) return false;
  const opening = block.key.split(' ').slice(0, NAME_WITHIN);
  const named = parts.filter((part) => part.length >= LEAST_LETTERS);
  const isNamed = named.some((part) => opening.includes(part)) || block.key.startsWith(parts.join(' '));
  return isNamed && isPlain(block);
}

const pointsToAuthor = ({ element }: Block): boolean =>
  [...element.querySelectorAll('a[href]')].some(
    (link) => link.matches('[rel~="author"]') || AUTHOR_ADDRESS.test(link.getAttribute('href') ?? ''),
  );

/** The picture's own name says that it shows an author, or it links to the author's page. */
const showsAuthor = (block: Block): boolean =>
  pointsToAuthor(block) ||
  block.pictures.some((address) => AVATAR.test(address)) ||
  [...block.element.querySelectorAll('img')].some((image) =>
    AVATAR.test(`${image.getAttribute('alt') ?? ''} ${image.getAttribute('class') ?? ''}`),
  );

/** The last of the lines after a bio that lead to more of the author. */
function endOfBox(blocks: readonly Block[], bio: number): number {
  let end = bio;
  for (let next = blocks[end + 1]; next && isMore(next); next = blocks[end + 1]) end++;
  return end;
}

const isMore = ({ key, words, kind }: Block): boolean =>
  kind === 'text' && words > 0 && words <= LONGEST_MORE && MORE_OF_AUTHOR.openingOf(key) !== null;

/** With a paragraph right after it, a bio is a section of the article. */
const goesOn = (block: Block | undefined): boolean =>
  block !== undefined && block.kind === 'text' && isProse(block) && isSentence(block);
