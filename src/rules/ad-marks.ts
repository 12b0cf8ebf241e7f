/** By what mark an element is known as an ad slot. */
import { AD_HOSTS, AD_SYSTEMS, SLOT_NAMES } from './ad-systems.ts';
import { addressesOf } from './addresses.ts';
import { expand, linesOf } from './phrases.ts';
import { hostAndParents } from './site.ts';

/** What begins a mark in the table, and the marks of that kind with the system that each belongs to. */
const marks = linesOf(AD_SYSTEMS).flatMap(({ name, says }) =>
  says.split(' ').flatMap((mark) => expand(mark).map((one) => [one, name] as const)),
);
const marked = (kind: string): Map<string, string> =>
  new Map(marks.filter(([mark]) => mark.startsWith(kind)).map(([mark, system]) => [mark.slice(kind.length), system]));

const byClass = marked('.');
const byId = [...marked('#')].map(([start, system]) => [new RegExp(`^${start}`), system] as const);
const ownMarks = new Map(marks.filter(([mark]) => !/^[.#]/.test(mark)));
const anyId = new RegExp(byId.map(([start]) => start.source).join('|'));
const slotNames: ReadonlySet<string> = new Set(SLOT_NAMES);

/** Selects elements that are marked by their kind or by an attribute of a system's own. */
export const OWN_MARKS = [...ownMarks.keys()].join(', ');

/** What systems fill: boxes without a meaning of their own, frames and custom elements; never a heading or a paragraph. */
const FILLED = /^(?:div|ins|iframe|aside|span|.*-.*)$/;

/** The ad system that an element of `OWN_MARKS` belongs to. */
export function systemByOwnMark(element: Element): string | null {
  if (!FILLED.test(element.localName)) return null;
  for (const [mark, system] of ownMarks) if (element.matches(mark)) return system;
  return null;
}

/** What an element's id and class names say of it: the system whose slot it is, or just the name of a slot. */
export function slotByName(element: Element): { system: string } | { name: string } | null {
  const id = element.getAttribute('id') ?? '';
  const fits = FILLED.test(element.localName);
  if (fits && anyId.test(id)) {
    for (const [start, system] of byId) if (start.test(id)) return { system };
  }
  let slot = slotNames.has(id) ? { name: id } : null;
  for (const name of (element.getAttribute('class') ?? '').split(/\s+/)) {
    const system = byClass.get(name);
    if (system && fits) return { system };
    if (!slot && slotNames.has(name)) slot = { name };
  }
  return slot;
}

/** The ad host that the element loads from or leads to, if any. */
export function adHostOf(element: Element): string | null {
  for (const { hostname } of addressesOf(element)) {
    for (const host of hostAndParents(hostname)) if (AD_HOSTS.has(host)) return hostname;
  }
  return null;
}
