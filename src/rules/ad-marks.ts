/** By what mark an element is known as an ad slot. */
import { AD_HOSTS, AD_SYSTEMS, SLOT_NAMES } from './ad-systems.ts';
import { addressesOf } from './addresses.ts';
import { hostAndParents } from './site.ts';

const list = (names: string | undefined): string[] => names?.split(' ') ?? [];

const byClass = new Map(AD_SYSTEMS.flatMap(({ system, classes }) => list(classes).map((name) => [name, system])));
const byTag = new Map(AD_SYSTEMS.flatMap(({ system, tags }) => list(tags).map((name) => [name.toUpperCase(), system])));
const byAttribute = new Map(
  AD_SYSTEMS.flatMap(({ system, attributes }) => list(attributes).map((name) => [name, system])),
);
const byId = new Map(AD_SYSTEMS.flatMap(({ system, ids }) => list(ids).map((start) => [start, system])));
const ANY_ID = new RegExp(`^(?:${[...byId.keys()].join('|')})`);
const slotNames: ReadonlySet<string> = new Set(SLOT_NAMES);

/** Selects elements that are marked by their kind or by an attribute of a system's own. */
export const OWN_MARKS = [...byTag.keys(), ...[...byAttribute.keys()].map((name) => `[${name}]`)].join(', ');

/** The ad system that an element of `OWN_MARKS` belongs to. */
export function systemByOwnMark(element: Element): string | null {
  const attribute = element.getAttributeNames().find((name) => byAttribute.has(name)) ?? '';
  return byTag.get(element.tagName) ?? byAttribute.get(attribute) ?? null;
}

/** What an element's id and class names say of it: the system whose slot it is, or just the name of a slot. */
export function slotByName(element: Element): { system: string } | { name: string } | null {
  const id = element.getAttribute('id') ?? '';
  const start = id && ANY_ID.exec(id)?.[0];
  if (start) return { system: byId.get(start) ?? start };
  let slot = slotNames.has(id) ? { name: id } : null;
  for (const name of (element.getAttribute('class') ?? '').split(/\s+/)) {
    const system = byClass.get(name);
    if (system) return { system };
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
