/** Pages made at random, of what rules look for, what trips programs up, and plain text. */
import fc from 'fast-check';
import { prose } from '../core/documents.ts';

/** Texts that some rule or step finder has a word about, and copies of one another. */
const TEXTS = [
  ...['Advertisement', 'Also read', 'You may also like', 'Step 1: Open the lid', '2. Close the lid', 'Share this'],
  ...[
    'As an Amazon Associate we earn from qualifying purchases.',
    'Buy now',
    'Subscribe to our newsletter',
    'â€œMendedâ€',
  ],
  ...[
    '',
    ' ',
    '\u0000',
    '\u202e right to left',
    '🧑‍🍳',
    '<b>no tag</b>',
    ...[0, 1, 2, 3].map((n) => prose(`t${n}x`, 40)),
  ],
  ...[0, 1, 2].map((n) => `${prose(`s${n}x`, 12)} ${prose('same', 30)}`),
];

const LINKS = [
  ...['/another', '#here', 'javascript:void 0', 'http://[', 'https://www.amazon.com/dp/B000000000?tag=some-20'],
  ...['https://shop.pxf.io/c/1/2/3?u=https%3A%2F%2Fkettles.example%2F', 'https://elsewhere.example/page', ''],
];

/** Names with which a page puts fields in the place of the DOM's own members. */
const NAMES = ['parentNode', 'children', 'attributes', 'nextSibling', 'textContent', 'body', 'remove', '__proto__'];

const CLASSES = ['ad-slot', 'adsbygoogle', 'related-posts', 'newsletter', 'author-box', 'content', 'comments', 'x'];

const TAGS = [
  ...[
    'p',
    'p',
    'p',
    'p',
    'div',
    'section',
    'article',
    'aside',
    'ul',
    'ol',
    'li',
    'table',
    'tr',
    'td',
    'h2',
    'h3',
    'a',
    'b',
  ],
  ...[
    'form',
    'input',
    'img',
    'iframe',
    'details',
    'summary',
    'pre',
    'figure',
    'ins',
    'template',
    'svg',
    'math',
    'button',
  ],
  ...['x-card', 'slot', 'noscript', 'select', 'dl', 'dt', 'br', 'footer', 'header', 'nav', 'main', 'blockquote'],
];

export interface RandomNode {
  readonly tag: string;
  readonly text: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly RandomNode[];
}

const attribute = fc.oneof(
  fc.tuple(fc.constantFrom('id', 'name'), fc.constantFrom(...NAMES)),
  fc.tuple(fc.constant('class'), fc.constantFrom(...CLASSES)),
  fc.tuple(fc.constant('href'), fc.constantFrom(...LINKS)),
  fc.tuple(fc.constant('src'), fc.constantFrom('/a.png', '/b.png', 'data:,', 'https://ads.example/frame')),
  fc.tuple(
    fc.constantFrom('style', 'title', 'lang', 'dir', 'alt', 'role'),
    fc.constantFrom('x', 'display:none', 'rtl'),
  ),
  fc.tuple(fc.constant('hidden'), fc.constantFrom('', 'until-found')),
);

export const node: fc.Arbitrary<RandomNode> = fc.letrec<{ node: RandomNode }>((tie) => ({
  node: fc.record({
    tag: fc.constantFrom(...TAGS),
    text: fc.constantFrom(...TEXTS),
    attributes: fc.array(attribute, { maxLength: 2 }),
    children: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('node'), { maxLength: 5 })),
  }),
})).node;

/** What rules are made for, each with a number that makes it another one. */
const FAMILIAR: readonly ((n: number) => string)[] = [
  (n) => `<div class="adsbygoogle"><a href="https://doubleclick.net/${n}">Ad</a></div>`,
  (n) =>
    `<div><p><a href="https://www.amazon.com/dp/B00000000${n}?tag=some-20">Kettle ${n}</a></p><a>Buy now</a></div>`,
  (n) =>
    `<h3>You may also like</h3><ul>${list(n, (at) => `<li><a href="/n${at}">Why ${at} kettles ${n} sing</a></li>`)}</ul>`,
  (n) =>
    `<section><h2>Why kettles ${n % 2} sing</h2>${list(2, (at) => `<p>${prose(`c${n % 2}${at}x`, 45)}</p>`)}</section>`,
  (n) =>
    `<aside class="newsletter"><p>Subscribe to our newsletter ${n}</p><form><input name="parentNode"></form></aside>`,
  (n) => `<ol>${list(3, (at) => `<li>Open lid ${at} of kettle ${n} and pour the water in.</li>`)}</ol>`,
  (n) => `<p>The ${n} kettleâ€™s lid isnâ€™t closed, itâ€™s open. ${prose(`m${n}x`, 20)}</p>`,
  (n) => `<p>Advertisement</p><div id="ad-slot-${n}"><iframe src="https://ads.example/${n}"></iframe></div>`,
];

const list = (count: number, html: (at: number) => string): string =>
  Array.from({ length: count + 1 }, (_, at) => html(at)).join('');

/** Markup as a parser reads it. */
export interface Familiar {
  readonly html: string;
}

const familiar = fc.tuple(fc.constantFrom(...FAMILIAR), fc.nat(4)).map(([write, n]): Familiar => ({ html: write(n) }));

export type Part = RandomNode | Familiar;

/** What stands between the paragraphs of an article. */
export const body = fc.array(fc.oneof<fc.Arbitrary<Part>[]>(node, familiar), { minLength: 3, maxLength: 14 });

/** A part, ready to be put in. */
function nodesOf(document: Document, part: Part): Node {
  if (!('html' in part)) return build(document, part);
  const holder = document.createElement('template');
  holder.innerHTML = part.html;
  return document.importNode(holder.content, true);
}

/** Puts it in as a script would, so that no parser puts anything right. */
export function build(document: Document, { tag, text, attributes, children }: RandomNode): Element {
  const element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  if (text) element.append(text);
  for (const child of children) element.append(build(document, child));
  if (children.length > 2) element.append(document.createComment('a comment'), text);
  return element;
}

const PARAGRAPHS = Array.from({ length: 6 }, (_, at) => `<p>${prose(`a${at}x`, 50)}</p>`);

/** Fills a document of its own kind with an article and these nodes, in turn. */
export function fill(document: Document, parts: readonly Part[]): void {
  const article = document.createElement('article');
  document.body.replaceChildren(article);
  const holder = document.createElement('template');
  holder.innerHTML = PARAGRAPHS.join('');
  const paragraphs = [...holder.content.children];
  parts.forEach((part, at) => {
    const paragraph = paragraphs[at];
    if (paragraph) article.append(document.importNode(paragraph, true));
    (at % 5 === 4 ? document.body : article).append(nodesOf(document, part));
  });
}
