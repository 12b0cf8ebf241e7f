/**
 * What of a stranger's ids and classes an article can't do without, as values of Winnow's own: footnotes need the places
 * that their links lead to, code needs its language. They are worked out before sanitising, carried through it under
 * attributes whose values we choose, and set once it is done.
 */
import { codeLanguage, languageClass } from '../content/code-language.ts';

/** Carries the number of a place that a link in the article leads to. */
const ID = 'data-winnow-id';

/** Carries the language of a block of code. */
const LANGUAGE = 'data-winnow-language';

/** The attributes that have to pass the sanitiser. */
export const CARRIERS = [ID, LANGUAGE];

/** Begins every id of ours, so that none of them is a name that a script or a page gives meaning to. */
const PREFIX = 'place-';

/** Elements whose properties a page can replace by names inside them; nothing is asked of these. */
const SAFE = ':not(form, object, embed)';

/** Readies `content` for the sanitiser; changes it. */
export function carryValues(content: Element): void {
  for (const carrier of CARRIERS)
    for (const forged of content.querySelectorAll(`[${carrier}]${SAFE}`)) forged.removeAttribute(carrier);
  carryPlaces(content);
  for (const pre of content.querySelectorAll('pre')) {
    const language = codeLanguage(pre);
    if (language) (pre.querySelector('code') ?? pre).setAttribute(LANGUAGE, language);
  }
  // What a formula is called in TeX stands beside it for other readers than people.
  for (const other of content.querySelectorAll('math annotation, math annotation-xml')) other.remove();
}

function carryPlaces(content: Element): void {
  const places = new Map<string, Element>();
  // The last that is written stays: of several the first of the page, and an id before a name, as browsers have it.
  const named = [...content.querySelectorAll('a[name]')].reverse();
  for (const place of named) places.set(place.getAttribute('name') ?? '', place);
  const withId = [...content.querySelectorAll(`[id]${SAFE}`)].reverse();
  for (const place of withId) places.set(place.getAttribute('id') ?? '', place);
  const numbers = new Map<Element, string>();
  for (const link of content.querySelectorAll('a[href^="#"]')) {
    const place = placeOf(link.getAttribute('href') ?? '', places);
    if (!place) continue;
    const number = numbers.get(place) ?? String(numbers.size + 1);
    numbers.set(place, number);
    place.setAttribute(ID, number);
    link.setAttribute('href', `#${PREFIX}${number}`);
  }
}

function placeOf(href: string, places: ReadonlyMap<string, Element>): Element | undefined {
  const name = href.slice(1);
  if (name === '') return undefined;
  const place = places.get(name);
  if (place) return place;
  try {
    return places.get(decodeURIComponent(name));
  } catch {
    // Not an encoded name.
    return undefined;
  }
}

/** Sets the values in what the sanitiser gave back. */
export function setValues(content: ParentNode): void {
  for (const place of content.querySelectorAll(`[${ID}]`)) {
    const number = place.getAttribute(ID) ?? '';
    if (/^\d+$/.test(number)) place.setAttribute('id', `${PREFIX}${number}`);
    place.removeAttribute(ID);
  }
  for (const code of content.querySelectorAll(`[${LANGUAGE}]`)) {
    const name = code.getAttribute(LANGUAGE) ?? '';
    if (/^[a-z][a-z0-9+#.-]*$/.test(name)) code.setAttribute('class', languageClass(name));
    code.removeAttribute(LANGUAGE);
  }
}
