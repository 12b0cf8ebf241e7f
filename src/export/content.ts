/** The article as Readability gives it, without what the plan hides, and with its folds as `<details>`. */
import type { Reading } from '../core/article.ts';
import { mendCopy } from '../core/mend.ts';
import type { Action, Plan } from '../core/types.ts';
import { isTaking } from '../core/verbs.ts';
import { sourcesOf } from './sources.ts';

/** What stands where something was folded: a stub with these words, or nothing at all. */
export type Folds = ((action: Action) => string) | 'left-out';

/** A table with a foreign element among its rows is torn apart by parsers, so what is folded there stays open. */
const TABLE_PARTS = new Set('CAPTION COLGROUP COL THEAD TBODY TFOOT TR TH TD'.split(' '));

const MEDIA = 'img, picture, video, audio, iframe, object, embed, svg, math, canvas, hr';

/** In what a near copy differs from the first copy, as a sentence; empty when it doesn't. */
export type Differs = (action: Action) => string;

/**
 * The article, or null when Readability found none. A new element each time; not sanitised. What is new in a near copy is
 * said where the copy stood, also when the copy is left out.
 */
export function contentOf(reading: Reading, plan: Plan, folds: Folds, differs: Differs = () => ''): Element | null {
  if (!reading.content) return null;
  const article = reading.content.cloneNode(true) as Element;
  const sources = sourcesOf(article, reading);
  mendCopy(
    article,
    plan.actions.flatMap(({ mends }) => mends ?? []),
  );
  unlinkIn(sources, plan.actions);
  const taken = plan.actions.filter(isTaking);
  const actionOn = coverOf(folds === 'left-out' ? taken.filter(hasOriginalIn(sources)) : taken);
  carryOut(article, { actionOn: (element) => actionOn(sources.get(element)), folds, differs, told: new Set() });
  return article;
}

/** Leads the links that the plan unlinks to where they lead in the page. */
function unlinkIn(sources: ReadonlyMap<Element, Element>, actions: readonly Action[]): void {
  const unlinked = new Map<Element, Action>();
  for (const action of actions)
    if (action.verb === 'unlink') for (const target of action.targets) unlinked.set(target, action);
  if (unlinked.size === 0) return;
  for (const [element, source] of sources) {
    const action = unlinked.get(source);
    if (action?.plain) element.setAttribute('href', action.plain);
    else if (action) element.removeAttribute('href');
  }
}

/** What is left out for good must stand elsewhere in the article, too: Readability may have dropped the first copy. */
function hasOriginalIn(sources: ReadonlyMap<Element, Element>): (action: Action) => boolean {
  const kept = new Set(sources.values());
  return ({ original }) => original === undefined || original.every((element) => kept.has(element));
}

/** Which action takes an element of the page, by itself or with something around it. */
function coverOf(actions: readonly Action[]): (source: Element | undefined) => Action | null {
  const known = new Map<Element, Action | null>();
  for (const action of actions) for (const target of action.targets) known.set(wholeOf(target), action);
  return (source) => {
    const path: Element[] = [];
    let at: Element | null = source ?? null;
    while (at && !known.has(at)) {
      path.push(at);
      at = at.parentElement;
    }
    const action = at ? (known.get(at) ?? null) : null;
    for (const element of path) known.set(element, action);
    return action;
  };
}

/** The outermost element that holds only this one: of such a chain Readability keeps one, under the outer one's stamp. */
function wholeOf(target: Element): Element {
  const body = target.ownerDocument.body;
  let whole = target;
  for (let parent = whole.parentElement; parent && parent !== body; parent = whole.parentElement) {
    if (parent.childElementCount > 1 || hasText(parent, whole)) break;
    whole = parent;
  }
  return whole;
}

const hasText = (parent: Element, apartFrom: Element): boolean =>
  [...parent.childNodes].some((node) => node !== apartFrom && isWritten(node));

const isWritten = (node: Node): boolean => node.nodeType === node.TEXT_NODE && /\S/.test(node.nodeValue ?? '');

interface Carrying {
  readonly actionOn: (element: Element) => Action | null;
  readonly folds: Folds;
  readonly differs: Differs;
  /** The actions whose differences stand somewhere already. */
  readonly told: Set<Action>;
}

interface Run {
  readonly action: Action;
  readonly nodes: Element[];
}

/** Hides and folds among the children of `parent`; true when anything was taken out for good. */
function carryOut(parent: Element, carrying: Carrying): boolean {
  const { actionOn, folds } = carrying;
  const runs: Run[] = [];
  let taken = false;
  let goesOn = false;
  for (const node of [...parent.childNodes]) {
    if (node.nodeType !== node.ELEMENT_NODE) {
      goesOn &&= !isWritten(node);
      continue;
    }
    const element = node as Element;
    const action = actionOn(element);
    if (action && (action.verb === 'hide' || folds === 'left-out')) {
      element.before(...noteOf(action, element, carrying));
      element.remove();
      taken = true;
    } else if (action && !TABLE_PARTS.has(element.tagName)) {
      const last = goesOn ? runs.at(-1) : undefined;
      if (last?.action === action) last.nodes.push(element);
      else runs.push({ action, nodes: [element] });
      goesOn = true;
    } else {
      goesOn = false;
      if (carryOut(element, carrying) && isEmpty(element)) element.remove();
    }
  }
  if (folds !== 'left-out')
    for (const { action, nodes } of runs) {
      const first = nodes[0];
      if (first) fold(nodes, folds(action), noteOf(action, first, carrying));
    }
  return taken;
}

/** A paragraph that says in what a near copy differs, once for each; `place` is where the copy stands. */
function noteOf(action: Action, place: Element, { differs, told }: Carrying): Element[] {
  const words = told.has(action) ? '' : differs(action);
  if (!words) return [];
  told.add(action);
  const note = place.ownerDocument.createElement(place.tagName === 'LI' ? 'li' : 'p');
  const said = place.ownerDocument.createElement('em');
  said.textContent = words;
  note.append(said);
  return [note];
}

const isEmpty = (element: Element): boolean =>
  !/\S/.test(element.textContent ?? '') && !element.matches(MEDIA) && !element.querySelector(MEDIA);

/** Puts neighbours into a `<details>` where the first of them stands, behind what is noted about them. */
function fold(nodes: readonly Element[], words: string, notes: readonly Element[]): void {
  const first = nodes[0];
  if (!first) return;
  const make = (name: string) => first.ownerDocument.createElement(name);
  const details = make('details');
  const summary = make('summary');
  summary.textContent = words;
  details.append(summary);
  const list = first.tagName === 'LI' ? first.parentElement : null;
  if (!list) {
    first.before(details);
    details.append(...notes, ...nodes);
    return;
  }
  // Items may stand only in a list, and a list may hold only items.
  const item = make('li');
  const inner = list.cloneNode(false) as Element;
  first.before(item);
  inner.append(...notes, ...nodes);
  details.append(inner);
  item.append(details);
}
