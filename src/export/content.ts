/** The article as Readability gives it, without what the plan hides, and with its folds as `<details>`. */
import type { Reading } from '../core/article.ts';
import { mendCopy } from '../core/mend.ts';
import type { Action, Plan } from '../core/types.ts';
import { isTaking } from '../core/verbs.ts';
import { type ArticleChoice, chooseArticle } from './article-choice.ts';
import { bringBack } from './bring/back.ts';
import { type AroundArticle, bringLost } from './bring/lost.ts';
import { keepAlignment } from './content/cell-alignment.ts';
import { keepLanguages } from './content/code-language.ts';
import { showFormulas } from './content/formulas.ts';
import { foldAway, type Stub } from './folds/away.ts';
import { FOLD_MARK } from './folds/mark.ts';
import type { Marker } from './reader-marks.ts';
import { sourcesOf } from './sources.ts';

/** The stub of a fold; null where nothing is to stand there. */
export type Folds = (action: Action) => Stub | null;

/** Told of the article when the plan is carried out, of the elements of the page that its own were made from, and how it was chosen. */
export type Finish = (article: Element, sources: ReadonlyMap<Element, Element>, choice: ArticleChoice) => void;

/** A table with a foreign element among its rows is torn apart by parsers, so what is folded there stays open. */
const TABLE_PARTS = new Set('CAPTION COLGROUP COL THEAD TBODY TFOOT TR TH TD'.split(' '));

const MEDIA = 'img, picture, video, audio, iframe, object, embed, svg, math, canvas, hr';

/**
 * The article, or null when Readability found none. A new element each time; not sanitised. What is new in a near copy is
 * said inside its fold.
 */
export function contentOf(
  reading: Reading,
  plan: Plan,
  folds: Folds,
  marker?: Marker,
  finish?: Finish,
  around?: Omit<AroundArticle, 'reading'>,
): Element | null {
  const choice = chooseArticle(reading);
  if (!choice) return null;
  const article = choice.content;
  const sources = sourcesOf(article, reading);
  if (!choice.isThread) bringBack(article, sources, reading);
  if (around && !choice.reason) bringLost(article, sources, { ...around, reading });
  mendCopy(
    article,
    plan.actions.flatMap(({ mends }) => mends ?? []),
  );
  unlinkIn(sources, plan.actions);
  for (const forged of article.querySelectorAll(`[${FOLD_MARK}]`)) forged.removeAttribute(FOLD_MARK);
  keepLanguages(sources);
  keepAlignment(sources);
  showFormulas(sources);
  marker?.places(sources);
  // Who is told of parts can give them back, and so can take again what was given back.
  const actionOn = coverOf([...plan.actions, ...(marker ? plan.restored : [])].filter(isTaking));
  const hasOriginal = hasOriginalIn(sources);
  carryOut(article, {
    actionOn: (element) => actionOn(sources.get(element)),
    folds,
    hasOriginal,
    told: new Set(),
    marker,
  });
  finish?.(article, sources, choice);
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

/** What may be left out must stand elsewhere in the article, too: Readability may have dropped the first copy. */
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
  /** Whether the first copy is in the article, too; true of what is no repeat. */
  readonly hasOriginal: (action: Action) => boolean;
  /** The actions whose differences stand somewhere already. */
  readonly told: Set<Action>;
  readonly marker: Marker | undefined;
}

interface Run {
  readonly action: Action;
  readonly nodes: Element[];
}

/** Hides and folds among the children of `parent`; true when anything was taken out for good. */
function carryOut(parent: Element, carrying: Carrying): boolean {
  const runs: Run[] = [];
  let taken = false;
  let goesOn = false;
  let next: ChildNode | null = null;
  for (let node = parent.firstChild; node; node = next) {
    next = node.nextSibling;
    if (node.nodeType !== node.ELEMENT_NODE) {
      goesOn &&= !isWritten(node);
      continue;
    }
    const element = node as Element;
    const action = carrying.actionOn(element);
    const isGone = isTakenOut(action, carrying);
    if (isGone && carrying.marker) {
      carrying.marker.part(element, action);
    } else if (isGone) {
      element.remove();
      taken = true;
    } else if (action && !TABLE_PARTS.has(element.tagName)) {
      takeOutInside(element, action, carrying);
      const last = goesOn ? runs.at(-1) : undefined;
      if (last?.action === action) last.nodes.push(element);
      else runs.push({ action, nodes: [element] });
      goesOn = true;
    } else {
      goesOn = false;
      if (carryOut(element, carrying) && isEmpty(element)) element.remove();
    }
  }
  for (const { action, nodes } of runs) {
    const stub = carrying.folds(action);
    const details = stub && foldAway(nodes, saidOnce(action, stub, carrying), markFor(action, carrying));
    if (details) carrying.marker?.part(details, action);
  }
  return taken;
}

const markFor = (action: Action, { hasOriginal }: Carrying) =>
  !hasOriginal(action) ? 'only' : action.firstSteps ? 'steps' : 'spare';

const isTakenOut = (action: Action | null, { folds }: Carrying): action is Action =>
  action !== null && (action.verb === 'hide' || folds(action) === null);

/** What other actions take out of what is folded; on the page it stays hidden in a fold that is opened, too. */
function takeOutInside(folded: Element, fold: Action, carrying: Carrying): void {
  for (const element of [...folded.children]) {
    const action = carrying.actionOn(element);
    if (action === fold || !isTakenOut(action, carrying)) takeOutInside(element, fold, carrying);
    else if (carrying.marker) carrying.marker.part(element, action);
    else element.remove();
  }
}

const isEmpty = (element: Element): boolean =>
  !/\S/.test(element.textContent ?? '') && !element.matches(MEDIA) && !element.querySelector(MEDIA);

/** What is new in a near copy is said in the first of its folds. */
function saidOnce(action: Action, { words, differs }: Stub, { told }: Carrying): Stub {
  if (!differs || told.has(action)) return { words };
  told.add(action);
  return { words, differs };
}
