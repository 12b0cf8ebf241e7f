/** Breadcrumbs inside the article. */
import { collapse, countWords, normalise } from '../../../core/text.ts';
import type { Block, Page } from '../../../core/types.ts';
import { hasPicture, outer } from '../../content.ts';
import { isProse } from '../../prose.ts';
import { boxesNamed } from '../named.ts';
import { CRUMBS, HOME } from './words.ts';

/** Home, section, subsection and a long title. */
const LONGEST = 40;
const SEPARATOR = /^[\s›»>→/\\|·•❯⟩-]*$/u;
const SIGN = /[›»>→/\\|·•❯⟩-]/u;
const ARROW = /[›»>→❯⟩]/u;

/** Elements that show the way to this page, above the article's first paragraph. */
export function breadcrumbs(page: Page): Element[][] {
  const { blocks } = page;
  const begin = blocks.findIndex((block) => block.kind === 'text' && isProse(block));
  const head = begin < 0 ? blocks : blocks.slice(0, begin);
  const first = blocks[begin]?.element;
  const marked = outer(boxesNamed(page, CRUMBS)).filter((element) => isMarked(element, first));
  const found = marked.map((element) => [element]);
  for (const block of head) {
    if (marked.some((element) => element.contains(block.element)) || !block.whole) continue;
    if (isCrumbLine(block, page)) found.push([block.element]);
  }
  const list = crumbList(head, blocks);
  if (list && !marked.some((element) => element.contains(list) || list.contains(element))) found.push([list]);
  return found;
}

function isMarked(element: Element, first: Element | undefined): boolean {
  const words = countWords(normalise(element.textContent ?? ''));
  if (words === 0 || words > LONGEST || element.querySelector('a[href]') === null || hasPicture(element)) return false;
  if (element.querySelector('h1, h2, p + p')) return false;
  // Further down it is a demonstration.
  return !first || (element.compareDocumentPosition(first) & element.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** A line of links that lead from the home page down, joined by arrows or slashes. */
function isCrumbLine({ element, kind, text, words, linkWords }: Block, page: Page): boolean {
  if (kind !== 'text' || words > LONGEST || linkWords === 0 || !SIGN.test(text)) return false;
  const home = element.querySelector('a[href]');
  if (!home || !(HOME.test(normalise(home.textContent ?? '')) || leadsHome(home, page))) return false;
  const links = [...element.querySelectorAll('a[href]')];
  const between = betweenLinks(element, links);
  if (between === null) return false;
  return links.length > 1 ? between.some((sign) => sign !== '') : ARROW.test(between.join(''));
}

function leadsHome(link: Element, page: Page): boolean {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#') || !URL.canParse(href, link.baseURI)) return false;
  const url = new URL(href, link.baseURI);
  return url.hostname === page.url.hostname && /^\/(?:[a-z]{2}\/?)?$/.test(url.pathname) && url.search === '';
}

/** The signs between the links; null where there is more than a sign. After the last there may be this page's name. */
function betweenLinks(element: Element, links: readonly Element[]): string[] | null {
  const signs: string[] = [];
  let rest = collapse(element.textContent ?? '');
  for (const link of links) {
    const label = collapse(link.textContent ?? '');
    const at = rest.indexOf(label);
    if (label === '' || at < 0 || !SEPARATOR.test(rest.slice(0, at))) return null;
    const sign = rest.slice(0, at).trim();
    if (signs.length > 0 || link !== links[0]) signs.push(sign);
    rest = rest.slice(at + label.length).trimStart();
  }
  const last = /^[›»>→/❯⟩|-]/u.exec(rest)?.[0];
  if (rest !== '' && last === undefined) return null;
  return [...signs, last ?? ''];
}

/** A list whose items end in arrows, and whose last item is a heading of this page. */
function crumbList(head: readonly Block[], blocks: readonly Block[]): Element | null {
  const list = head.find(({ element, text }) => element.tagName === 'LI' && ARROW.test(text.at(-1) ?? ''))?.element
    .parentElement;
  if (!list) return null;
  const items = head.filter(({ element }) => list.contains(element));
  const last = items.at(-1);
  if (items.length !== list.children.length || !last || items.length < 2) return null;
  const isWay = items.slice(0, -1).every(({ text, linkWords }) => linkWords > 0 && ARROW.test(text.at(-1) ?? ''));
  const isNamed =
    last.linkWords === last.words || blocks.some(({ kind, key }) => kind === 'heading' && key === last.key);
  return isWay && isNamed ? list : null;
}
