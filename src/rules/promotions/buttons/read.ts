/** What a thing to press says, how it looks and where it leads. */
import { isBlockElement } from '../../../core/page/blocks.ts';
import { collapse, normalise } from '../../../core/text.ts';
import type { Block, Page } from '../../../core/types.ts';
import { isSameSite } from '../../site.ts';
import { isBareLabel, isPlainButton, kindsOf, leadsToSale, strengthOf } from './label.ts';
import { pictureLabel } from './picture.ts';
import { DOCUMENT, INSTALLER } from './words.ts';

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
/** How far above a link its look may be given: the link, a wrapper, the button's own block. */
const HIGHEST_DRAWN = 3;

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
  const target = targetOf(press, drawn, page, said);
  if (target === null) return null;
  if (!drawn && !(strength === 'strong' ? isPlainButton(said, text, target) : isBareLabel(said))) return null;
  // A button without an address does what its script does; only what plainly sells is sure enough.
  if (target === undefined && strength === 'weak') return null;
  const near = target === undefined || isSameSite(target, page.url) || INSTALLER.test(target.pathname);
  const sells = target !== undefined && leadsToSale(target);
  const says = text || picture;
  return { says, key: said || normalise(picture) || 'button', strong: strength === 'strong', drawn, near, sells };
}

/** The address that is left for; undefined when a script knows it; null when it is a place or a file of the page's own. */
function targetOf(press: Element, drawn: boolean, page: Page, says: string): URL | undefined | null {
  const href = press.getAttribute('href')?.trim();
  if (href === undefined || href === '' || href === '#' || /^javascript:/i.test(href)) return drawn ? undefined : null;
  if (href.startsWith('#') || !URL.canParse(href, press.baseURI)) return null;
  const url = new URL(href, press.baseURI);
  if (!/^https?:$/.test(url.protocol) || (DOCUMENT.test(url.pathname) && !isPacked(url, says))) return null;
  const isPlace = url.hash !== '' && url.origin === page.url.origin && url.pathname === page.url.pathname;
  return isPlace ? null : url;
}

/** What is packed to be tried for free is a program: makers hand theirs out so for some systems. An exercise is tried, too. */
const isPacked = ({ pathname }: URL, says: string): boolean =>
  /\.zip$/i.test(pathname) && kindsOf(says).includes('try') && FREE.test(says);

const FREE = /free|trial|grat|kostenlos|testversion|бесплатн|無料|免费|무료/u;

/** A form with fields is a tool: its buttons do the work. */
function isInTool(press: Element): boolean {
  const form = press.closest('form');
  if (!form) return false;
  return form.querySelector('input:not([type="hidden"], [type="submit"], [type="button"]), select, textarea') !== null;
}

function isDrawn(press: Element): boolean {
  if (press.tagName !== 'A') return true;
  for (let at: Element | null = press, up = 0; at && up < HIGHEST_DRAWN; up++, at = at.parentElement) {
    if (DRAWN_CLASS.test(at.getAttribute('class') ?? '')) return true;
    if (up === 0 && (at.getAttribute('role') === 'button' || DRAWN_STYLE.test(at.getAttribute('style') ?? '')))
      return true;
    if (at.parentElement && isBlockElement(at) && at.children.length > 1) break;
  }
  return press.querySelector('button') !== null;
}
