/**
 * Posts of a page: boxes of the same make, in each of which a name and a date stand beside what somebody wrote. Those of a
 * thread have that in common with comments under an article; which of the two they are is told in `thread.ts`.
 */
import { normalise } from '../../core/text.ts';

export interface Post {
  /** All of it. */
  readonly whole: Element;
  /** What was written. */
  readonly body: Element;
}

/** A text of so many characters may be a part of a post. */
const LEAST_TEXT = 30;
/** So many boxes around such a text may be what was written: in a quotation in a list in a box of the post. */
const MOST_AROUND = 5;
/** In so many of them a name and a day stand: a first post, or one that was taken down, may be otherwise. */
const MOST = 0.75;
/** Larger boxes than this multiple, in characters, hold something else that was written. */
const LARGER = 1.5;

/** Where nobody posts. */
const NEVER = 'nav, aside, form, footer, script, style, noscript, template, select, button, a';

/** The posts that say most, in document order; empty when there are none. `title` as `normalise` gives it. */
export function postsIn(page: Document, title: string): readonly Post[] {
  let best: readonly Post[] = [];
  let most = 0;
  const lengths = lengthsIn(page.body);
  for (const bodies of alikeIn(page.body)) {
    const length = bodies.reduce((sum, body) => sum + (lengths.get(body) ?? 0), 0);
    if (length < LARGER * most) continue;
    const posts = postsOf(bodies, title);
    if (posts.length < 2) continue;
    best = posts;
    most = length;
  }
  return best;
}

/** How many characters each element holds: to read the text of all boxes of all makes would be to read the page many times. */
function lengthsIn(body: Element): ReadonlyMap<Element, number> {
  const lengths = new Map<Element, number>();
  const walker = body.ownerDocument.createTreeWalker(body, 4 /* texts */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.nodeValue ?? '';
    for (let up = node.parentElement; up && up !== body.parentElement; up = up.parentElement)
      lengths.set(up, (lengths.get(up) ?? 0) + length);
  }
  return lengths;
}

/** What elements of one make are called alike, without what numbers them; empty where nothing says it. */
const makeOf = ({ classList, id }: Element): string => (classList[0] ?? id).replace(/\d/g, '');

/** Boxes of the same make around longer texts, the inner ones first. */
function alikeIn(body: Element): Element[][] {
  const alike = new Map<string, Element[]>();
  for (const element of body.querySelectorAll('[class], [id]')) {
    const make = makeOf(element);
    const known = alike.get(make);
    if (known) known.push(element);
    else alike.set(make, [element]);
  }
  const makes = new Set<string>();
  const walker = body.ownerDocument.createTreeWalker(body, 4 /* texts */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node.nodeValue ?? '').trim().length < LEAST_TEXT || node.parentElement?.closest(NEVER)) continue;
    let around = node.parentElement;
    for (let level = 0; around && level < MOST_AROUND; level++) {
      makes.add(makeOf(around));
      around = around.parentElement;
    }
  }
  return [...makes].map((make) => (alike.get(make) ?? []).filter((one) => !one.closest(NEVER)));
}

/** The largest box around each of these that holds no other of them; none where they stand in one another. */
export function partsOf(bodies: readonly Element[]): Post[] {
  const held = new Map<Element, number>();
  for (const body of bodies)
    for (let up: Element | null = body; up; up = up.parentElement) held.set(up, (held.get(up) ?? 0) + 1);
  return bodies.flatMap((body) => {
    let whole = body;
    for (let up = whole.parentElement; up && held.get(up) === 1; up = up.parentElement) whole = up;
    return held.get(body) === 1 ? [{ body, whole }] : [];
  });
}

function postsOf(bodies: readonly Element[], title: string): readonly Post[] {
  const parts = partsOf(bodies);
  if (parts.length < bodies.length) return [];
  const makes = parts.map(({ whole }) => makeOf(whole) || whole.localName);
  const make = makes.find((one, at) => makes.indexOf(one) < at);
  const posts = parts.flatMap(({ body, whole }): Post[] => {
    for (let up: Element | null = body.parentElement; up && whole.contains(up); up = up.parentElement)
      if ((makeOf(up) || up.localName) === make) return [{ body, whole: up }];
    return [];
  });
  const signed = posts.filter((post) => textIn(post, NAME) && (textIn(post, DATE) || hasYear(post)));
  return signed.length < MOST * posts.length || posts.some((post) => isTitled(post, title)) ? [] : posts;
}

/** Of an article, a release, a chapter. A post may say who wrote it, or the title of its thread again. */
const isTitled = ({ whole, body }: Post, title: string): boolean =>
  body.querySelector('h1') !== null ||
  [...whole.querySelectorAll('h1, h2, h3, h4')].some((heading) => {
    const key = normalise(heading.textContent ?? '');
    const isSigned = heading.matches(NAME) || heading.querySelector(`${NAME}, ${DATE}`) !== null;
    return !body.contains(heading) && key !== '' && !key.includes(title) && !isSigned;
  });

const NAME =
  ':is([itemprop~="author"], [rel~="author"], [class*="author" i], [class*="user" i], [class*="name" i], [href*="user" i], [href*="member" i], [href*="profile" i], [href*="/u/"])';
const DATE = ':is(time, relative-time, [datetime], [data-time], [class*="date" i], [class*="time" i])';
const YEAR = /\b20\d\d\b/;
const COMMENT = '[itemtype$="/Comment"]';
/** A name has no more words. */
const LONGEST = 4;

const hasYear = ({ whole, body }: Post): boolean =>
  YEAR.test((whole.textContent ?? '').replace(body.textContent ?? '', ' '));

/** What the first, inmost element of this kind says beside what was written. */
function textIn({ whole, body }: Post, kind: string): string {
  for (const one of whole.querySelectorAll(kind)) {
    const text = (one.textContent ?? '').replace(/\s+/g, ' ').trim();
    const isShort = kind === DATE ? /\d/.test(text) : /\p{L}/u.test(text) && text.split(' ').length <= LONGEST;
    // A comment beneath the post names who wrote that.
    const isOwn = !body.contains(one) && (one.closest(COMMENT)?.contains(body) ?? true);
    if (isShort && text.length <= LEAST_TEXT && isOwn && !one.querySelector(kind)) return text;
  }
  return '';
}

/** Who wrote it, and when; empty where nobody can tell. */
export const signatureOf = (post: Post): string => [textIn(post, NAME), textIn(post, DATE)].filter(Boolean).join(' · ');
