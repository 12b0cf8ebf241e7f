/**
 * Makes a stranger's markup fit to stand in Winnow's own views: Readability's output, which is not safe by itself.
 *
 * In a page, nodes go in and a fragment comes out. A string there would be parsed under the page's own security policy,
 * and each handler that is blocked would make the browser send a report of it to the page's server.
 */
import createDOMPurify, { type Config, type DOMPurify, type WindowLike } from 'dompurify';
import { FOLD_MARK } from './folds/mark.ts';
import { PART_MARK, PLACE_MARK } from './reader-marks.ts';
import { CARRIERS, carryValues, setValues } from './sanitise/own-values.ts';
import { settlePictures } from './sanitise/picture-source.ts';

/** What DOMPurify needs of a window, and a way to parse a string inertly. Hand over the one of the view or of jsdom. */
export type SanitisingWindow = WindowLike;

const FORBIDDEN_TAGS = [
  ...['style', 'form', 'input', 'button', 'textarea', 'select', 'option', 'iframe', 'object', 'embed', 'base', 'link'],
  ...['meta', 'dialog', 'template', 'slot', 'audio', 'video', 'map', 'area', 'marquee', 'noscript', 'noembed'],
  ...['noframes', 'xmp', 'plaintext', 'mglyph', 'maction'],
];

const FORBIDDEN_ATTRIBUTES = [
  ...['style', 'id', 'name', 'class', 'background', 'usemap', 'target', 'autofocus', 'tabindex', 'accesskey'],
  ...['contenteditable', 'popover', 'popovertarget', 'slot', 'part', 'is', 'srcset', 'ping', 'action', 'formaction'],
  // Of formulas: addresses that browsers follow in ways of their own, and colours that no theme knows of.
  ...['xlink:href', 'xlink:title', 'xml:id', 'actiontype', 'altimg', 'mathcolor', 'mathbackground'],
];

/**
 * DOMPurify holds the value of every attribute that it doesn't know as harmless against the pattern for addresses.
 * These never hold an address and say something about tables, lists, language or size.
 */
const NEVER_AN_ADDRESS = [
  ...['colspan', 'rowspan', 'scope', 'start', 'reversed', 'type', 'lang', 'dir', 'datetime', 'width', 'height'],
  'align',
];

/** Of formulas, by MathML Core and what browsers read beyond it; words and lengths. */
const OF_FORMULAS = [
  ...['accent', 'accentunder', 'align', 'close', 'columnalign', 'columnlines', 'columnspacing', 'columnspan', 'depth'],
  ...[
    'display',
    'displaystyle',
    'fence',
    'form',
    'frame',
    'largeop',
    'linethickness',
    'lspace',
    'mathvariant',
    'maxsize',
  ],
  ...['minsize', 'movablelimits', 'notation', 'open', 'rowalign', 'rowlines', 'rowspacing', 'rspace', 'scriptlevel'],
  ...['separator', 'separators', 'stretchy', 'symmetric', 'voffset'],
];

/** Ours: they say of an element what no other attribute does. */
const OWN = [FOLD_MARK, PART_MARK, PLACE_MARK, ...CARRIERS];

/** Pictures, links to pages and mail, and places in the same page; nothing else is an address here. */
const ALLOWED_ADDRESS = /^(?:https?:|mailto:|#)/i;

/**
 * Measured in Chromium on 7,430 payloads, each in a paragraph and in a div, sanitised in the page and once more from the
 * string, with forty kinds of event fired at every element: none runs. Of every 37th of them, unsanitised, 45 of 201 do.
 * Never add IN_PLACE, setConfig, hooks that remove nodes, or custom elements: nearly all of DOMPurify's holes of the
 * last years were in those.
 */
const CONFIG = {
  USE_PROFILES: { html: true, mathMl: true },
  FORBID_TAGS: FORBIDDEN_TAGS,
  FORBID_ATTR: FORBIDDEN_ATTRIBUTES,
  ADD_ATTR: OWN,
  ADD_URI_SAFE_ATTR: [...NEVER_AN_ADDRESS, ...OF_FORMULAS, ...OWN],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  SANITIZE_NAMED_PROPS: true,
  ALLOWED_URI_REGEXP: ALLOWED_ADDRESS,
  SAFE_FOR_XML: true,
  RETURN_DOM_FRAGMENT: true,
  // The package's type leaves out null, which it documents: no policy, and so no report of one to the page's server.
  TRUSTED_TYPES_POLICY: null as unknown as undefined,
} satisfies Config;

const purifiers = new WeakMap<SanitisingWindow, DOMPurify>();

function purifierOf(window: SanitisingWindow): DOMPurify {
  const known = purifiers.get(window);
  if (known) return known;
  const made = createDOMPurify(window);
  if (!made.isSupported) throw new Error('this window cannot sanitise');
  purifiers.set(window, made);
  return made;
}

/** What opens elsewhere must learn nothing of the reader's address and get no hold of its window. */
function guardLink(link: Element): void {
  if (link.getAttribute('href')?.startsWith('#')) return;
  link.setAttribute('rel', 'noopener noreferrer nofollow');
  link.setAttribute('target', '_blank');
  link.setAttribute('referrerpolicy', 'no-referrer');
}

function guardPicture(picture: Element): void {
  picture.setAttribute('loading', 'lazy');
  picture.setAttribute('referrerpolicy', 'no-referrer');
}

/** Signs that an address may have anywhere, and that browsers pass over. */
const PASSED_OVER = /[\0-\x20]/g;

/** DOMPurify lets data of every kind stand where pictures, sounds and films come from. Here it is a picture, or it goes. */
function guardData(element: Element): void {
  const address = element.getAttribute('src')?.replace(PASSED_OVER, '') ?? '';
  if (/^data:/i.test(address) && !(element.localName === 'img' && /^data:image\//i.test(address)))
    element.removeAttribute('src');
}

/** Only values of our own are set after sanitising, and no node is made, moved or taken away. */
function guarded(fragment: DocumentFragment): DocumentFragment {
  for (const link of fragment.querySelectorAll('a[href]')) guardLink(link);
  for (const picture of fragment.querySelectorAll('img')) guardPicture(picture);
  for (const element of fragment.querySelectorAll('[src]')) guardData(element);
  // Firefox takes any part of a formula for a link.
  for (const link of fragment.querySelectorAll('math[href], math [href]')) link.removeAttribute('href');
  setValues(fragment);
  return fragment;
}

/**
 * A safe copy of what `node` holds, `node` itself included unless it is a body. `node` is left as it was.
 * `window` is the one in whose world this runs. Throws when that window can't sanitise.
 */
export function sanitiseNode(node: Element, window: SanitisingWindow): DocumentFragment {
  const content = node.cloneNode(true) as Element;
  carryValues(content);
  settlePictures(content);
  return guarded(purifierOf(window).sanitize(content, CONFIG));
}

/**
 * The same for markup that arrives as a string. Only for pages of the extension and for Node: in a stranger's page it
 * would show in the page's own policy reports.
 */
export function sanitiseHtml(html: string, window: SanitisingWindow): DocumentFragment {
  return sanitiseNode(new window.DOMParser().parseFromString(html, 'text/html').body, window);
}
