/**
 * Places on this page that its address can name: `#rules`, `#rule-also-read`, `#rule-also-read-least`. What stands under one
 * carries `data-place`; parts are places by themselves. The search finds them by what is written there.
 */

/** Without the `#`. */
export const placeOfRule = (rule: string): string => `rule-${rule}`;
export const placeOfOption = (rule: string, option: string): string => `${placeOfRule(rule)}-${option}`;

/** Something that can be found. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** What the part is called that it stands in; empty for a part itself. */
  readonly part: string;
}

interface Written extends Place {
  /** All that is written there. */
  readonly words: string;
}

const PLACES = '.part[id], [data-place]';

/** The places in which every word of the query occurs, those first that are named so. Parts give way to what they hold. */
export function findPlaces(page: Element, query: string, language: string): Place[] {
  const asked = plain(query, language).split(/\s+/).filter(Boolean);
  if (asked.length === 0) return [];
  const holds = (text: string) => asked.every((word) => plain(text, language).includes(word));
  const found = [...page.querySelectorAll(PLACES)].flatMap((element) => {
    const place = placeAt(element);
    return place && holds(`${place.name} ${place.words}`) ? [{ ...place, element, isNamed: holds(place.name) }] : [];
  });
  const exact = found.filter(
    ({ element, isNamed }) =>
      isNamed || !found.some((other) => other.element !== element && element.contains(other.element)),
  );
  return [...exact.filter(({ isNamed }) => isNamed), ...exact.filter(({ isNamed }) => !isNamed)].map(
    ({ id, name, part }) => ({ id, name, part }),
  );
}

function placeAt(element: Element): Written | null {
  const name = element.querySelector('h2, .name, legend, label');
  if (!name) return null;
  const part = element.closest('.part');
  return {
    id: element.id,
    name: textOf(name),
    part: part === element ? '' : textOf(part?.querySelector('h2') ?? null),
    words: textOf(element),
  };
}

const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Without capitals and accents. */
const plain = (text: string, language: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase(language);

/** Shows a place and puts the focus there. False when there is none of this name. */
export function goToPlace(page: Document, id: string): boolean {
  const place = page.getElementById(id);
  if (!place?.matches(PLACES)) return false;
  for (const other of page.querySelectorAll('[data-here]')) other.removeAttribute('data-here');
  place.setAttribute('data-here', '');
  // A part is begun at its heading; a setting is there to be set.
  const target = place.querySelector<HTMLElement>(place.matches('.part') ? 'h2' : 'input, select, button') ?? place;
  target.focus({ preventScroll: true });
  place.scrollIntoView({ block: place.matches('.part') ? 'start' : 'center' });
  return true;
}
