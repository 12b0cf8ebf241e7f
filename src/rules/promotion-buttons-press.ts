/** Things to press: which of them get a product, and where they lead. */
import { isBlockElement } from '../core/blocks.ts';
import { isMedia, mediaAddress } from '../core/media.ts';
import { collapse, normalise } from '../core/text.ts';
import type { Block, Page } from '../core/types.ts';
import { isSilent } from './content.ts';
import { isBareLabel, isPlainButton, leadsToSale, strengthOf } from './promotion-buttons-label.ts';
import { BUTTON_PICTURE, DOCUMENT, INSTALLER } from './promotion-buttons-words.ts';
import { isSameSite } from './site.ts';

const PRESS = 'a[href], button, [role="button"], input[type="button"], input[type="submit"]';
/** Class names that buttons have on most sites. */
export const DRAWN_CLASS =
  /(?:^|[\s_-])(?:btns?|buttons?|cta|buybox|buy-?now)(?:$|[\s_-])|[a-z](?:-btn|Btn|Button)(?:$|\s)/;
const DRAWN_STYLE =
  /background(?:-color)?\s*:(?!\s*(?:none|transparent|inherit)).*padding|padding.*background(?:-color)?\s*:(?!\s*(?:none|transparent|inherit))/i;
/** Places whose links belong to what they show. */
const KEEPING = 'figure, nav, [role="navigation"], details';
/** Opens, closes, switches or copies something in the page. */
export const IN_PAGE =
  '[aria-expanded], [aria-controls], [aria-haspopup], [data-toggle], [data-bs-toggle], [popovertarget], [data-clipboard-text], [data-clipboard-target], [download]';
/** The alternative text of a picture of a button is no longer than this, in characters. */
const LONGEST_ALT = 40;

/** What one button says. */
export interface Label {
  readonly says: string;
  readonly key: string;
  readonly strong: boolean;
  readonly drawn: boolean;
  readonly near: boolean;
  /** True when it leads to where things are sold. */
  readonly sells: boolean;
}

/** What one thing to press gets, or null when it is no such button. */
export function readPress(press: Element, block: Block | null, page: Page): Label | null {
  // What it says is asked first: most links say something else.
  const text = collapse(press.getAttribute('value') ?? (block ? block.text : (press.textContent ?? '')));
  const said = normalise(text);
  const picture = said === '' ? pictureLabel(press) : '';
  const strength = said === '' ? 'strong' : strengthOf(text, said);
  if (picture === null || strength === null || press.matches(IN_PAGE) || press.closest(KEEPING) || isInTool(press))
    return null;
  const drawn = said === '' || isDrawn(press);
  const target = targetOf(press, drawn, page);
  if (target === null) return null;
  if (strength === 'strong' && !drawn && !isPlainButton(said, text, target)) return null;
  // A button without an address does what its script does; only what plainly sells is sure enough.
  if (target === undefined && strength === 'weak') return null;
  const near = target === undefined || isSameSite(target, page.url) || INSTALLER.test(target.pathname);
  const sells = target !== undefined && leadsToSale(target);
  const says = text || picture;
  return { says, key: said || normalise(picture) || 'button', strong: strength === 'strong', drawn, near, sells };
}

/** The address that is left for; undefined when a script knows it; null when it is a place or a file of the page's own. */
function targetOf(press: Element, drawn: boolean, page: Page): URL | undefined | null {
  const href = press.getAttribute('href')?.trim();
  if (href === undefined || href === '' || href === '#' || /^javascript:/i.test(href)) return drawn ? undefined : null;
  if (href.startsWith('#') || !URL.canParse(href, press.baseURI)) return null;
  const url = new URL(href, press.baseURI);
  if (!/^https?:$/.test(url.protocol) || DOCUMENT.test(url.pathname)) return null;
  const isPlace = url.hash !== '' && url.origin === page.url.origin && url.pathname === page.url.pathname;
  return isPlace ? null : url;
}

/** A form with fields is a tool: its buttons do the work. */
function isInTool(press: Element): boolean {
  const form = press.closest('form');
  if (!form) return false;
  return form.querySelector('input:not([type="hidden"], [type="submit"], [type="button"]), select, textarea') !== null;
}

function isDrawn(press: Element): boolean {
  if (press.tagName !== 'A') return true;
  for (let at: Element | null = press, up = 0; at && up < 3; up++, at = at.parentElement) {
    if (DRAWN_CLASS.test(at.getAttribute('class') ?? '')) return true;
    if (up === 0 && (at.getAttribute('role') === 'button' || DRAWN_STYLE.test(at.getAttribute('style') ?? '')))
      return true;
    if (at.parentElement && isBlockElement(at) && at.children.length > 1) break;
  }
  return press.querySelector('button') !== null;
}

/** What a press without words says by its picture; null when it is no picture of a button. */
function pictureLabel(press: Element): string | null {
  for (const image of press.querySelectorAll('img')) {
    const said = [image, press].flatMap((element) =>
      ['alt', 'title', 'aria-label'].map((name) => collapse(element.getAttribute(name) ?? '')),
    );
    const label = said.find((text) => isBareLabel(normalise(text)) && strengthOf(text, normalise(text)) === 'strong');
    if (label !== undefined) return label;
    const file = mediaAddress(image).split(/[?#]/)[0]?.split('/').at(-1) ?? '';
    if (BUTTON_PICTURE.test(file) && said.every((text) => text.length <= LONGEST_ALT))
      return said.find((text) => text !== '') ?? '';
  }
  return null;
}

/** The things to press in a block's run, none inside another. */
export function pressesOf(block: Block, page: Page): Element[] {
  const around = block.element.closest(PRESS);
  if (around) return around.contains(page.article.root) ? [] : [around];
  const roots = block.whole ? [block.element] : runOf(block, page);
  const found = roots.flatMap((root) => (root.matches(PRESS) ? [root] : [...root.querySelectorAll(PRESS)]));
  return found.filter((press) => !found.some((other) => other !== press && other.contains(press)));
}

/** The inline elements that make up a block of loose text. */
function runOf({ element, text }: Block, page: Page): Element[] {
  let run: Element[] = [];
  let said = '';
  for (const node of [...element.childNodes, null]) {
    const child = node?.nodeType === 1 ? (node as Element) : null;
    if (node !== null && !(child && (isBlockElement(child) || child.querySelector('div, p')))) {
      if (child && (isSilent(child) || page.isSetAside(child))) continue;
      if (child) run.push(child);
      said += node.textContent ?? '';
      continue;
    }
    if (
      run.length > 0 &&
      collapse(said) === text &&
      (text !== '' || run.some((one) => isMedia(one) || one.querySelector('img')))
    )
      return run;
    run = [];
    said = '';
  }
  return [];
}
