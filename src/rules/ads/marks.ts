/** By what mark an element is known as an ad slot. */
import { indexOf, type PageIndex } from '../../core/page/page-index.ts';
import type { Page } from '../../core/types.ts';
import { inOrder } from '../content.ts';
import { linesOf } from '../phrases.ts';
import { AD_SYSTEMS, SLOT_NAMES } from './systems.ts';

type Mark = readonly [mark: string, system: string];

/** The table's marks by kind. Names are patterns, so that one test tells most of a page's names to be none of them. */
interface Marks {
  readonly byClass: ReadonlyMap<string, string>;
  /** An id of any system: the group that matches is the system's place in `idSystems`, counted from one. */
  readonly anyId: RegExp;
  readonly idSystems: readonly string[];
  /** What is a system's own by its kind or by an attribute. */
  readonly own: readonly OwnMark[];
  /** A class or an id, in lower case, that may be a slot's. */
  readonly anyName: RegExp;
  /** The name of a slot that needn't be a system's. */
  readonly slotName: RegExp;
}

/** What is a system's own: an element of this name, or with this attribute, or both. */
interface OwnMark {
  readonly system: string;
  readonly tag: string;
  readonly attribute: string;
  /** Of the attribute; empty for any. */
  readonly value: string;
}

const OWN_MARK = /^([\w-]*)(?:\[([\w-]+)(?:=(\w+))?\])?$/;

function ownMark([mark, system]: Mark): OwnMark {
  const [, tag = '', attribute = '', value = ''] = OWN_MARK.exec(mark) ?? [];
  return { system, tag, attribute, value };
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
    anyId: new RegExp(`^(?:${byId.map(([start]) => `(${start.replaceAll('(', '(?:')})`).join('|')})`),
    idSystems: byId.map(([, system]) => system),
    own: all.filter(([mark]) => !/^[.#]/.test(mark)).map(ownMark),
    anyName: new RegExp(
      `\\s(?:(?:${slots}|${[...byClass.keys()].join('|')})(?=\\s|$)|${byId.map(([start]) => start).join('|')})`.toLowerCase(),
      'm',
    ),
    slotName: new RegExp(`^(?:${slots})$`),
  };
  return marks;
}

/** What systems fill: boxes without a meaning of their own, frames and custom elements; never a heading or a paragraph. */
const FILLED = /^(?:div|ins|iframe|aside|span|.*-.*)$/;

/** The elements that belong to an ad system by their kind or by an attribute of the system's own, in document order. */
export function ownOfSystems(page: Page): [element: Element, system: string][] {
  const found = new Map<Element, string>();
  const index = indexOf(page);
  for (const mark of knownMarks().own) {
    for (const element of markedAs(mark, index))
      if (FILLED.test(element.localName) && !found.has(element)) found.set(element, mark.system);
  }
  return inOrder(found);
}

function markedAs({ tag, attribute, value }: OwnMark, index: PageIndex): readonly Element[] {
  if (attribute === '') return index.tagged(tag);
  const having = index.having(attribute);
  if (having.length === 0 || (tag === '' && value === '')) return having;
  return having.filter(
    (element) =>
      (tag === '' || element.localName === tag) && (value === '' || element.getAttribute(attribute) === value),
  );
}

/** The elements whose id or class names say that they are slots, with what they say, in document order. */
export function namedSlots(page: Page): [element: Element, says: SlotName][] {
  const found = new Map<Element, SlotName>();
  for (const element of indexOf(page).named(knownMarks().anyName)) {
    const says = slotByName(element);
    if (says) found.set(element, says);
  }
  return inOrder(found);
}

/** What a name says of a slot: the system whose it is, or just that it is one. */
type SlotName = { readonly system: string } | { readonly name: string };

function slotByName(element: Element): SlotName | null {
  const { byClass, slotName } = knownMarks();
  const id = element.getAttribute('id') ?? '';
  const classes = (element.getAttribute('class') ?? '').split(/\s+/);
  if (FILLED.test(element.localName)) {
    const system = systemOfId(id) ?? byClass.get(classes.find((one) => byClass.has(one)) ?? '');
    if (system !== undefined) return { system };
  }
  const name = [id, ...classes].find((one) => slotName.test(one));
  return name === undefined ? null : { name };
}

function systemOfId(id: string): string | undefined {
  const { anyId, idSystems } = knownMarks();
  const found = id === '' ? null : anyId.exec(id);
  return found ? idSystems[found.findIndex((group, at) => at > 0 && group !== undefined) - 1] : undefined;
}
