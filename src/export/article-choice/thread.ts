/**
 * Threads: a question with its answers, a post with its replies. Readability takes one of them for the article. They are
 * shown one below the other where the page's data say what they are, or where Readability's choice is one of several posts.
 * Comments under an article are nothing of that.
 */
import type { Reading } from '../../core/article.ts';
import { normalise } from '../../core/text.ts';
import type { ArticleChoice } from '../article-choice.ts';
import { isBefore } from '../before.ts';
import { shinglesOf, smallestWith, textOf, unmarked } from '../held-text.ts';
import { dataNodesOf, isOfType, nodesUnder, stringsOf } from '../json-ld.ts';
import { AROUND, proseWords } from '../prose.ts';
import { saysTitle, titleOf } from '../title.ts';
import { copyOf } from './part-copy.ts';
import { type Post, partsOf, postsIn, signatureOf } from './posts.ts';

/** Of the prose that Readability chose a thread may lack this share: what people sign their posts with, notes of the site. */
const MOST_LOST = 0.1;
/** Where the page says that it is one: there comments stand beneath as well. */
const MOST_LOST_SAID = 0.5;

/** Null where the page has no thread, or Readability's choice holds what the thread would lose. */
export function threadIn(reading: Reading, own: Element | undefined): ArticleChoice | null {
  const page = reading.snapshot.document;
  const title = normalise(titleOf(reading));
  const said = partsOf(saidIn(page));
  const posts = postsIn(page, title);
  const others = said.filter(({ body }) => !posts.some(({ whole }) => whole.contains(body)));
  // What the data name may be a part of what is there, and what looks like posts the comments beneath.
  const parts = said.length > 1 && others.length === said.length ? said : inOrder([...others, ...posts]);
  const [first] = parts;
  if (!first) return null;
  const whole = [...leadBefore(first.body, title), ...parts];
  const lacks = (those: readonly Post[], most: number) => !!own && unsaidIn(own, those) > most * proseOf(own);
  if (said.length > 1) return lacks(whole, MOST_LOST_SAID) ? null : shown(page, whole, 'article-by-data');
  if (!own || proseOf(own) === 0 || isInArticle(posts)) return null;
  return lacks(posts, MOST_LOST) ? null : shown(page, whole, 'article-by-markup');
}

/** A page of many questions has answers to each, and is no thread. */
const ASKED = '[itemtype$="/Question"], [itemtype$="/DiscussionForumPosting"]';
const WRITTEN = '[itemprop~="text"], [itemprop~="articleBody"]';
/** Beneath a question and its answers. What is commented on a post is its thread. */
const COMMENT = ':is([itemtype$="/Question"], [itemtype$="/Answer"]) [itemtype$="/Comment"]';

/** What was written, as the page's markup or its data name it. */
function saidIn(page: Document): Element[] {
  const [asked, ...more] = page.querySelectorAll(ASKED);
  if (asked && more.length === 0)
    return [...asked.querySelectorAll(WRITTEN)].filter(
      (one) => /\S/.test(one.textContent ?? '') && !one.closest(COMMENT),
    );
  const nodes = dataNodesOf(page).filter(
    (node) => isOfType(node, 'Question') || isOfType(node, 'DiscussionForumPosting'),
  );
  if (nodes.length !== 1) return [];
  const isAsked = nodes.some((node) => isOfType(node, 'Question'));
  const replies = isAsked ? ['acceptedAnswer', 'suggestedAnswer'] : ['comment'];
  const all = [...nodes, ...replies.flatMap((name) => nodesUnder(nodes, name))];
  const parts = [...stringsOf(all, 'text'), ...stringsOf(all, 'articleBody')].flatMap((text) => {
    const shingles = shinglesOf(unmarked(text));
    return (shingles.size > 0 && smallestWith(shingles, page.body)) || [];
  });
  return parts.filter((part, at) => parts.indexOf(part) === at);
}

/** Entries of a diary that is written while something happens, what several were asked. */
const isInArticle = ([first, second]: readonly Post[]): boolean =>
  !!second &&
  first?.whole.parentElement?.closest('article, [itemprop~="articleBody"]')?.contains(second.whole) === true;

/** Words of prose in `own` that stand in none of these. */
function unsaidIn(own: Element, parts: readonly Post[]): number {
  const said = parts.map(({ body }) => textOf(body)).join(' ');
  return proseOf(own, (paragraph) => !said.includes(textOf(paragraph)));
}

/** Words of the paragraphs of an element. */
const proseOf = (own: Element, counts: (paragraph: Element) => boolean = () => true): number =>
  [...own.querySelectorAll('p')].filter(counts).reduce((sum, paragraph) => sum + proseWords(paragraph), 0);

const inOrder = (parts: Post[]): Post[] => parts.sort((one, other) => (isBefore(one.body, other.body) ? -1 : 1));

/** What is asked between the title and the first post. */
function leadBefore(first: Element, title: string): Post[] {
  const { body } = first.ownerDocument;
  const heading = [...body.querySelectorAll('h1, h2')].findLast(
    (one) => saysTitle(normalise(one.textContent ?? ''), title) && isBefore(one, first),
  );
  if (!heading) return [];
  return [...body.querySelectorAll(PARTS)]
    .filter((one) => isBefore(heading, one) && isBefore(one, first) && !one.closest(AROUND) && proseWords(one) > 0)
    .filter((one) => !one.parentElement?.closest(PARTS))
    .map(aloneAs);
}

const PARTS = 'p, pre, ul, ol, blockquote, table';
const aloneAs = (body: Element): Post => ({ whole: body, body });

/** One below the other, each under who wrote it and when. */
function shown(page: Document, parts: readonly Post[], code: string): ArticleChoice {
  const content = page.createElement('div');
  for (const post of parts) content.append(...signedLine(page, signatureOf(post)), copyOf(post.body));
  return { content, reason: { code, facts: {} }, isThread: true };
}

function signedLine(page: Document, signature: string): Element[] {
  if (!signature) return [];
  const [line, name] = [page.createElement('p'), page.createElement('strong')];
  name.append(signature);
  line.append(name);
  return [line];
}
