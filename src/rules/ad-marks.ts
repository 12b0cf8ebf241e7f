/** By what mark an element is known as an ad slot. */
import { AD_HOSTS, AD_SYSTEMS, SLOT_NAMES } from './ad-systems.ts';
import { hostsOf } from './addresses.ts';
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

/** The attributes of the systems' own. An element that has one, or is of one of `OWN_TAGS`, may be a system's. */
export const OWN_ATTRIBUTES: ReadonlySet<string> = new Set(
  [...ownMarks.keys()].flatMap((mark) => /\[([\w-]+)/.exec(mark)?.[1] ?? []),
);
/** The elements of the systems’ own, by name. */
export const OWN_TAGS: ReadonlySet<string> = new Set([...ownMarks.keys()].filter((mark) => !mark.includes('[')));

/** What systems fill: boxes without a meaning of their own, frames and custom elements; never a heading or a paragraph. */
const FILLED = /^(?:div|ins|iframe|aside|span|.*-.*)$/;

/** The ad system that the element belongs to by its kind or by an attribute of the system's own. */
export function systemByOwnMark(element: Element): string | null {
  if (!FILLED.test(element.localName)) return null;
  for (const [mark, system] of ownMarks) if (element.matches(mark)) return system;
  return null;
}

/** What an element's id and class names say of it: the system whose slot it is, or just the name of a slot. */
export function slotByName(element: Element): { system: string } | { name: string } | null {
  const id = element.getAttribute('id') ?? '';
  const classes = marksOfClass(element.getAttribute('class') ?? '');
  const isIdMarked = id !== '' && anyId.test(id);
  if ((isIdMarked || classes?.system) && FILLED.test(element.localName)) {
    if (isIdMarked) for (const [start, system] of byId) if (start.test(id)) return { system };
    if (classes?.system) return { system: classes.system };
  }
  const name = slotNames.has(id) ? id : classes?.name;
  return name === undefined ? null : { name };
}

interface ClassMarks {
  readonly system?: string | undefined;
  readonly name?: string | undefined;
}

/** What was found for a class attribute as it is written: a page repeats a few hundred of them. */
const knownClasses = new Map<string, ClassMarks | null>();
/** The most of 138 pages was 389; what comes after them is looked up anew. */
const MOST_KNOWN = 5000;

function marksOfClass(written: string): ClassMarks | null {
  const known = knownClasses.get(written);
  if (known !== undefined) return known;
  const names = written.split(/\s+/);
  const system = byClass.get(names.find((one) => byClass.has(one)) ?? '');
  const name = names.find((one) => slotNames.has(one));
  const marks = system === undefined && name === undefined ? null : { system, name };
  if (knownClasses.size >= MOST_KNOWN) knownClasses.clear();
  knownClasses.set(written, marks);
  return marks;
}

/** The ad host that the element loads from or leads to, if any; `base` is what relative addresses go by. */
export function adHostOf(element: Element, base: URL | null): string | null {
  return hostsOf(element, base).find(isAdHost) ?? null;
}

function isAdHost(hostname: string): boolean {
  for (const host of hostAndParents(hostname)) if (AD_HOSTS.has(host)) return true;
  return false;
}
