/** Brings an article into shapes that Markdown can say: each function changes the copy that it is given. */
import { isBlockElement } from '../../core/page/blocks.ts';

const BLOCKS = 'p, div, ul, ol, li, dl, table, pre, blockquote, figure, figcaption, section, h1, h2, h3, h4, h5, h6';

const makeIn = (node: Node, name: string): HTMLElement =>
  (node.ownerDocument ?? (node as Document)).createElement(name);

/** A `pre` holds one `code` with nothing in it but text: that is what is taken for a block of code. */
export function shapeCode(content: ParentNode): void {
  for (const pre of content.querySelectorAll('pre')) {
    const language = languageOf(pre);
    const code = makeIn(pre, 'code');
    code.textContent = codeIn(pre).replace(/^\n|\s+$/g, '');
    if (language) code.className = `language-${language}`;
    pre.replaceChildren(code);
  }
}

/** The language as it is written behind the fence; empty when nothing says it. */
function languageOf(pre: Element): string {
  for (const element of [pre, ...pre.querySelectorAll('code'), pre.parentElement]) {
    const named = element?.getAttribute('data-language') ?? '';
    const classed = /(?:^|\s)lang(?:uage)?-(\S+)/.exec(element?.getAttribute('class') ?? '')?.[1] ?? '';
    const language = named || classed;
    if (/^[\w+#.-]{1,30}$/.test(language)) return language;
  }
  return '';
}

/** The text of code; where each line has an element of its own, its lines. */
export function codeIn(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === child.TEXT_NODE) text += child.nodeValue ?? '';
    if (child.nodeType !== child.ELEMENT_NODE) continue;
    const element = child as Element;
    if (element.localName === 'br') text += '\n';
    else if (isBlockElement(element) && text && !text.endsWith('\n')) text += `\n${codeIn(element)}`;
    else text += codeIn(element);
  }
  return text;
}

/** A link around whole paragraphs becomes links in them. */
export function shapeLinks(content: ParentNode): void {
  for (const link of content.querySelectorAll('a[href]')) {
    if (!link.querySelector(BLOCKS)) continue;
    linkInside(link, link);
    link.replaceWith(...link.childNodes);
  }
}

function linkInside(parent: Element, link: Element): void {
  let run: ChildNode[] = [];
  const wrap = () => {
    if (run.some((node) => /\S/.test(node.textContent ?? '') || isPicture(node))) {
      const part = link.cloneNode(false) as Element;
      run[0]?.before(part);
      part.append(...run);
    }
    run = [];
  };
  for (const child of [...parent.childNodes]) {
    const element = child.nodeType === child.ELEMENT_NODE ? (child as Element) : null;
    if (element && (isBlockElement(element) || element.querySelector(BLOCKS))) {
      wrap();
      linkInside(element, link);
    } else run.push(child);
  }
  wrap();
}

const isPicture = (node: Node): boolean =>
  node.nodeType === node.ELEMENT_NODE && (node as Element).matches('img, picture, :has(img)');

/**
 * Links to a place in the article lead to the heading there, under the name that GitHub gives it, or else to the page: a
 * file has no other places.
 */
export function shapePlaces(content: ParentNode & Node, url: string): void {
  const names = headingNames(content);
  const places = new Map([...content.querySelectorAll('[id]')].map((place) => [`#${place.id}`, place]));
  for (const link of content.querySelectorAll('a[href^="#"]')) {
    const href = link.getAttribute('href') ?? '';
    const place = places.get(href);
    const name = names.get(headingAt(place));
    // The sanitiser has given places that are here other names than the page's.
    const address = URL.canParse(url) ? new URL(place ? '' : href, url).href : null;
    if (name !== undefined) link.setAttribute('href', `#${name}`);
    else if (address) link.setAttribute('href', address);
  }
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** The heading that a place names: itself, around it, in it, or right behind it. */
function headingAt(place: Element | undefined): Element | null {
  if (!place) return null;
  const within = place.closest(HEADINGS) ?? place.querySelector(HEADINGS);
  if (within || /\S/.test(place.textContent ?? '')) return within;
  const next = place.nextElementSibling;
  return next?.matches(HEADINGS) ? next : null;
}

/** As GitHub makes them: letters, numbers, `-` and `_`, a number behind those that stand there already. */
function headingNames(content: ParentNode): Map<Element | null, string> {
  const names = new Map<Element | null, string>();
  const times = new Map<string, number>();
  for (const heading of content.querySelectorAll(HEADINGS)) {
    const name = (heading.textContent ?? '')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    names.set(heading, before ? `${name}-${before}` : name);
  }
  return names;
}

/** Headings stand in one line. */
export function shapeHeadings(content: ParentNode): void {
  for (const line of content.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) br')) line.replaceWith(' ');
}

/** Of pictures, only those with an address on the web can be shown by another file. */
export function shapePictures(content: ParentNode): void {
  for (const picture of content.querySelectorAll('img')) {
    if (/^https?:/i.test(picture.getAttribute('src') ?? '')) continue;
    const said = makeIn(picture, 'em');
    said.textContent = picture.getAttribute('alt') ?? '';
    picture.replaceWith(...(said.textContent ? [said] : []));
  }
}

/**
 * What pictures and links say beside their words stays text: Turndown escapes what Markdown would read in it and leaves
 * what HTML would, and a line of it that begins with a tag would be HTML to every program.
 */
export function shapeValues(content: ParentNode): void {
  for (const element of content.querySelectorAll('img, a[title]'))
    for (const name of ['alt', 'title']) {
      const said = element
        .getAttribute(name)
        ?.replace(/\s+/g, ' ')
        .replace(/&(?=#?\w+;)/g, '&amp;');
      if (said) element.setAttribute(name, said.replaceAll('<', '&lt;'));
    }
}
