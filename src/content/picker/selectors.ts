/** Suggests selectors for an element: from one that means nothing else, to those that mean everything like it. */
import { call, read } from '../../core/native.ts';
import { MOST_PARTS } from '../../settings/selector-writing.ts';
import { simpleSelectors, tagOf } from './simple-selectors.ts';

export interface Suggestion {
  readonly selector: string;
  /** How many elements of the page it matches. */
  readonly matches: number;
  /** It counts elements, and means others as soon as the page is put together differently. */
  readonly byPlace: boolean;
}

/** How far up something is looked for that can be named. */
const HIGHEST = 12;
/** Names that are put together for one selector. */
const MOST_NAMES = 3;
/** Suggestions to choose from. */
const MOST = 5;
/** As long as a selector may be that is stored. */
const LONGEST = 300;

/** Counts matches, once for each selector; one that is no selector matches nothing. */
type Count = (selector: string) => number;

function counting(document: Document): Count {
  const known = new Map<string, number>();
  return (selector) => {
    const before = known.get(selector);
    if (before !== undefined) return before;
    const count = matchesOf(document, selector).length;
    known.set(selector, count);
    return count;
  };
}

/** What a selector matches in the live page; nothing when it is none. */
export function matchesOf(document: Document, selector: string): Element[] {
  try {
    return [...call(document, 'querySelectorAll', selector)];
  } catch (error) {
    if (error instanceof Error && error.name === 'SyntaxError') return [];
    throw error;
  }
}

/** Selectors that match the element, fewest matches first. Empty where none could be stored. */
export function suggestionsFor(element: Element, document: Document): Suggestion[] {
  const count = counting(document);
  const names = simpleSelectors(element);
  const found = [...names, ...narrowed(element, names, count)];
  const isAlone = (selector: string) => count(selector) === 1;
  if (!found.some(isAlone)) found.push(...anchored(element, names, count));
  const body = read(document, 'body');
  const usable = found.filter((selector) => fits(selector, body) && count(selector) > 0);
  const named = usable.map((selector) => ({ selector, matches: count(selector), byPlace: false }));
  const path = usable.some(isAlone) ? null : pathTo(element, body, count);
  const all = path ? [...named, { selector: path, matches: count(path), byPlace: true }] : named;
  return onePerCount(all.sort((a, b) => a.matches - b.matches)).slice(0, MOST);
}

/** The suggestion to begin with: by a name where there is one for few, else the narrowest. */
export function suggested(suggestions: readonly Suggestion[]): number {
  const named = suggestions.findIndex(({ matches, byPlace }) => !byPlace && matches <= FEW);
  return Math.max(0, named);
}

/** So many things can be looked over at once, to see whether all of them are meant. */
const FEW = 12;

/** Nothing that is stored, and nothing that means the whole page. */
const fits = (selector: string, body: HTMLElement | null): boolean =>
  selector.length <= LONGEST && !(body && call(body, 'matches', selector));

/** Of several with as many matches the first is the surest. */
function onePerCount(suggestions: readonly Suggestion[]): Suggestion[] {
  const counts = new Set<number>();
  return suggestions.filter(({ matches }) => !counts.has(matches) && counts.add(matches));
}

/** Several names of the element together, for as long as each makes them mean less. */
function narrowed(element: Element, names: readonly string[], count: Count): string[] {
  const tag = tagOf(element);
  const isTag = (name: string) => /^[\w]/.test(name);
  const [first, ...rest] = [...names].filter((name) => !isTag(name)).sort((a, b) => count(a) - count(b));
  if (first === undefined || count(first) <= 1) return [];
  let best = first;
  for (const name of rest.slice(0, MOST_NAMES - 1)) if (count(best + name) < count(best)) best += name;
  return [...(best === first ? [] : [best]), ...(count(tag + best) < count(best) ? [tag + best] : [])];
}

/** The element by something around it that has a name of its own. */
function anchored(element: Element, names: readonly string[], count: Count): string[] {
  const tag = tagOf(element);
  const own = [...names].sort((a, b) => count(a) - count(b))[0] ?? tag;
  let above = read(element, 'parentElement');
  for (let height = 1; above && height <= HIGHEST; height++) {
    const anchor = simpleSelectors(above).find((name) => count(name) === 1);
    if (anchor) {
      const direct = `${anchor} > ${own}`;
      const anywhere = `${anchor} ${own}`;
      return [...(height === 1 && count(direct) < count(anywhere) ? [direct] : []), anywhere];
    }
    above = read(above, 'parentElement');
  }
  return [];
}

/**
 * The way to the element by counting, from the next thing that has a name or from the body. Where that is too long to be
 * stored: of the shorter ways that mean nothing else here the longest, since it is asked on other pages as well. Null when
 * there is none.
 */
function pathTo(element: Element, body: HTMLElement | null, count: Count): string | null {
  const steps: string[] = [];
  let shorter: string | null = null;
  for (let at: Element | null = element; at; at = read(at, 'parentElement')) {
    const anchor = at === element ? undefined : simpleSelectors(at).find((name) => count(name) === 1);
    steps.unshift(anchor ?? (at === body ? 'body' : stepTo(at)));
    const path = steps.join(' > ');
    if (partsOf(steps) > MOST_PARTS || !fits(path, body)) return shorter;
    if (anchor || at === body) return path;
    if (count(path) === 1) shorter = path;
  }
  return shorter;
}

/** As saving counts them: a step is a name, with or without a condition. */
const partsOf = (steps: readonly string[]): number =>
  steps.reduce((sum, step) => sum + (/[:[]/.test(step) ? 2 : 1), steps.length - 1);

function stepTo(element: Element): string {
  const tag = read(element, 'localName');
  let number = 1;
  let isAlone = true;
  for (const to of ['previousElementSibling', 'nextElementSibling'] as const) {
    for (let at = read(element, to); at; at = read(at, to)) {
      if (read(at, 'localName') !== tag) continue;
      isAlone = false;
      if (to === 'previousElementSibling') number++;
    }
  }
  return isAlone || tagOf(element) === '*' ? tagOf(element) : `${tag}:nth-of-type(${number})`;
}
