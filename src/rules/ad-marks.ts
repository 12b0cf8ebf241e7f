/** By what mark an element is known as an ad slot. */
import { AD_HOSTS, AD_SYSTEMS, SLOT_NAMES } from './ad-systems.ts';
import { hostAt } from './addresses.ts';
import { inOrder } from './content.ts';
import { linesOf } from './phrases.ts';
import { selectEach } from './select.ts';
import { amongHosts } from './site.ts';

type Mark = readonly [mark: string, system: string];

/** The table's marks by kind. Names are patterns, so that one test tells most of a page's names to be none of them. */
interface Marks {
  readonly byClass: ReadonlyMap<string, string>;
  readonly byId: readonly Mark[];
  /** Selectors of what is a system's own by its kind or by an attribute. */
  readonly own: readonly Mark[];
  /** A class attribute with a name of any slot. */
  readonly anyClass: RegExp;
  /** An id of any slot. */
  readonly anyId: RegExp;
  /** The name of a slot that needn't be a system's. */
  readonly slotName: RegExp;
}

let marks: Marks | undefined;

/** Read when a page first asks. */
function knownMarks(): Marks {
  if (marks) return marks;
  const all = linesOf(AD_SYSTEMS).flatMap(({ name, says }) => says.split(' ').map((mark): Mark => [mark, name]));
  const kind = (sign: string) =>
    all.filter(([mark]) => mark.startsWith(sign)).map(([mark, system]): Mark => [mark.slice(1), system]);
  const [byClass, byId, slots] = [new Map(kind('.')), kind('#'), SLOT_NAMES.join('|')];
  marks = {
    byClass,
    byId,
    own: all.filter(([mark]) => !/^[.#]/.test(mark)),
    anyClass: new RegExp(`(?:^|\\s)(?:${slots}|${[...byClass.keys()].join('|')})(?=\\s|$)`),
    anyId: new RegExp(`^(?:(?:${slots})$|${byId.map(([start]) => start).join('|')})`),
    slotName: new RegExp(`^(?:${slots})$`),
  };
  return marks;
}

/** What systems fill: boxes without a meaning of their own, frames and custom elements; never a heading or a paragraph. */
const FILLED = /^(?:div|ins|iframe|aside|span|.*-.*)$/;

/** The elements that belong to an ad system by their kind or by an attribute of the system's own, in document order. */
export function ownOfSystems(root: Element): [element: Element, system: string][] {
  const found = new Map<Element, string>();
  for (const [selector, system] of knownMarks().own) {
    for (const element of selectEach(root, [selector]))
      if (FILLED.test(element.localName) && !found.has(element)) found.set(element, system);
  }
  return inOrder(found);
}

/** The elements whose id or class names say that they are slots, with what they say, in document order. */
export function namedSlots(root: Element): [element: Element, says: SlotName][] {
  const { anyClass, anyId } = knownMarks();
  const found = new Map<Element, SlotName>();
  const note = (element: Element) => {
    const says = slotByName(element);
    if (says) found.set(element, says);
  };
  // A page repeats its class attributes: of 340 on a page, in the mean, 130 are different.
  const others = new Set<string | null>();
  for (const element of selectEach(root, ['[class]'])) {
    const classes = element.getAttribute('class');
    if (others.has(classes)) continue;
    if (anyClass.test(classes ?? '')) note(element);
    else others.add(classes);
  }
  for (const element of selectEach(root, ['[id]'])) if (anyId.test(element.getAttribute('id') ?? '')) note(element);
  return inOrder(found);
}

/** What a name says of a slot: the system whose it is, or just that it is one. */
type SlotName = { readonly system: string } | { readonly name: string };

function slotByName(element: Element): SlotName | null {
  const { byClass, byId, slotName } = knownMarks();
  const id = element.getAttribute('id') ?? '';
  const classes = (element.getAttribute('class') ?? '').split(/\s+/);
  if (FILLED.test(element.localName)) {
    const system =
      byId.find(([start]) => new RegExp(`^${start}`).test(id))?.[1] ??
      byClass.get(classes.find((one) => byClass.has(one)) ?? '');
    if (system !== undefined) return { system };
  }
  const name = [id, ...classes].find((one) => slotName.test(one));
  return name === undefined ? null : { name };
}

/** The first ad host among written addresses, if any; `base` is what relative ones go by. */
export function adHostOf(addresses: readonly string[], base: URL | null): string | null {
  for (const address of addresses) {
    const host = hostAt(address, base);
    if (host !== null && amongHosts(host, AD_HOSTS).length > 0) return host;
  }
  return null;
}
