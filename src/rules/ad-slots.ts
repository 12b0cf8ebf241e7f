/** Places that ad systems fill, and what a page's own comments fence off as advertising. */
import { isHeadingElement } from '../core/page/blocks.ts';
import { blocksIn } from '../core/page/known-blocks.ts';
import { indexOf } from '../core/page/page-index.ts';
import { LABEL_WORDS } from '../core/plan/loss-guard.ts';
import { collapse } from '../core/text.ts';
import type { Certainty, Finding, Page, Reason, Rule, RuleOptions } from '../core/types.ts';
import { loadedFromAdHosts, wordlessLinkAround } from './ads/hosts.ts';
import { AD_LABELS, isLabelElement } from './ads/labels.ts';
import { loneLabels } from './ads/labels-alone.ts';
import { leadsAway, listedAds } from './ads/listed.ts';
import { namedSlots, ownOfSystems } from './ads/marks.ts';
import { holding, PROSE, showsPicture, wordsIn } from './ads/words.ts';
import { commentPairs } from './comment-pairs.ts';
import { isBlank, outer, sibling, Taken } from './content.ts';

const ID = 'ad-slots';

interface Slot {
  readonly element: Element;
  readonly reason: Reason;
  readonly certainty: Certainty;
  /** What one pair of comments fences off is one finding. */
  readonly fence?: object;
}

/** The rule: hides ads with the wrappers and labels that are left with nothing else. */
export const adSlots: Rule = {
  id: ID,
  on: true,
  options: {
    // Whether what stands between `<!-- ad begin -->` and `<!-- ad end -->` goes too.
    comments: { kind: 'switch', initial: true },
    // Whether what the filter lists name goes too.
    lists: { kind: 'switch', initial: true },
  },
  pass: 'first',
  asksLists: true,
  find,
};

function* find(page: Page, options: RuleOptions): Iterable<Finding> {
  const slots = slotsIn(page, options);
  if (slots.length === 0) return;
  const taken = new Taken(page, isLabelElement);
  for (const { element } of slots) taken.take(element);
  const inside = new Map<Element, Slot>();
  for (const slot of slots) {
    const wrapper = taken.outermost(slot.element);
    const other = inside.get(wrapper);
    if (!other || RANK[slot.certainty] > RANK[other.certainty]) inside.set(wrapper, slot);
  }
  for (const { slot, targets } of findingsOf(inside)) {
    const labels = targets.flatMap((target) => longLabelsIn(target, page));
    const { reason, certainty } = slot;
    yield { rule: ID, verb: 'hide', targets, reason, certainty, ...(labels.length > 0 && { labels }) };
  }
}

/** Labels of as few words as any label may have need not be named to the guard. */
const longLabelsIn = (element: Element, page: Page): string[] =>
  blocksIn(element, page)
    .filter(({ key, words }) => words > LABEL_WORDS && AD_LABELS.has(key))
    .map(({ key }) => key);

/** What the filter lists have no part in. */
interface Unlisted {
  readonly marked: readonly Slot[];
  readonly named: readonly Slot[];
  readonly hosted: readonly Slot[];
  readonly labelled: readonly Slot[];
}

/** Asked again when the lists have answered; a page never changes while its rules are asked. */
const unlisted = new WeakMap<Page, Unlisted>();

function unlistedOn(page: Page): Unlisted {
  const before = unlisted.get(page);
  if (before) return before;
  const now = {
    marked: slotsByOwnMark(page),
    named: slotsByName(page),
    hosted: slotsByHost(page),
    labelled: slotsByLabel(page),
  };
  unlisted.set(page, now);
  return now;
}

function slotsIn(page: Page, options: RuleOptions): Slot[] {
  const { marked, named, hosted, labelled } = unlistedOn(page);
  const fenced = options.comments === false ? [] : slotsByComment(page);
  const listed = options.lists === false ? [] : slotsByList(page);
  if (marked.length + named.length + fenced.length + listed.length === 0) return [...hosted, ...labelled];
  const index = indexOf(page);
  const headed = holding(HEADINGS.flatMap((tag) => index.tagged(tag)));
  const owned = holding(CONTENT.flatMap((tag) => index.tagged(tag)));
  const isSystems = (slot: Slot) => !headed.has(slot.element);
  const doubted = [...named.filter(({ certainty }) => certainty !== 'listed'), ...fenced, ...listed];
  const words = wordsIn(outer(doubted.map(({ element }) => element)));
  const wordsOf = ({ element }: Slot) => words.get(element) ?? 0;
  const isLabelled = (slot: Slot) =>
    isSystems(slot) && !owned.has(slot.element) && wordsOf(slot) <= LABEL_WORDS && !showsPicture(slot.element);
  return [
    ...marked.filter(isSystems),
    ...named.filter((slot) => (slot.certainty === 'listed' ? isSystems(slot) : isLabelled(slot))),
    ...hosted,
    ...labelled,
    // Lists go by names that an article may use, too, but an ad leads somewhere.
    ...listed.filter((slot) => isSystems(slot) && (wordsOf(slot) < PROSE || leadsAway(slot.element, page.url))),
    // A fence whose end is missing or misplaced can stand around the article.
    ...fenced.filter((slot) => !isHeadingElement(slot.element) && wordsOf(slot) < PROSE),
  ];
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
/** Fields to fill in, articles, captions and videos: these are the page's, also in what is only called a slot. */
const CONTENT = ['input', 'textarea', 'select', 'article', 'figcaption', 'video'];

function findingsOf(inside: ReadonlyMap<Element, Slot>): { slot: Slot; targets: Element[] }[] {
  const found: { slot: Slot; targets: Element[] }[] = [];
  for (const wrapper of outer(inside.keys())) {
    const slot = inside.get(wrapper);
    const last = found.at(-1);
    if (slot?.fence && last?.slot.fence === slot.fence) last.targets.push(wrapper);
    else if (slot) found.push({ slot, targets: withLabels(wrapper) });
  }
  return found;
}

const RANK: Record<Certainty, number> = { listed: 2, certain: 1, likely: 0 };

function slotsByOwnMark(page: Page): Slot[] {
  return ownOfSystems(page)
    .filter(([element]) => isFree(element, page))
    .map(([element, system]) => slotOf(element, system));
}

/** Slots by id and class. The name of a slot that isn't a system's counts only while nothing of the page's is inside. */
function slotsByName(page: Page): Slot[] {
  return namedSlots(page)
    .filter(([element]) => isFree(element, page))
    .map(([element, says]) =>
      'system' in says
        ? slotOf(element, says.system)
        : { element, reason: { code: 'ad-name', facts: says }, certainty: 'certain' },
    );
}

const slotOf = (element: Element, system: string): Slot => ({
  element,
  reason: { code: 'ad-system', facts: { system } },
  certainty: 'listed',
});

/** What is loaded from an ad host, and pictures whose link leads to one. */
const slotsByHost = (page: Page): Slot[] =>
  loadedFromAdHosts(page)
    .filter(({ element }) => isFree(element, page))
    .map(({ element, host }) => ({ element, reason: { code: 'ad-host', facts: { host } }, certainty: 'listed' }));

/** Labels with nothing under them: the ad was blocked, or comes later into a box without a name. */
const slotsByLabel = (page: Page): Slot[] =>
  loneLabels(page).map((element) => ({
    element,
    reason: { code: 'ad-name', facts: { name: collapse(element.textContent ?? '') } },
    certainty: 'certain',
  }));

function slotsByList(page: Page): Slot[] {
  return listedAds(page)
    .map(
      ({ element, reason }): Slot => ({ element: wordlessLinkAround(element) ?? element, reason, certainty: 'listed' }),
    )
    .filter(({ element }) => isFree(element, page));
}

function slotsByComment(page: Page): Slot[] {
  return commentPairs(page)
    .filter(({ kind }) => kind === 'ad')
    .flatMap((fence) => {
      const reason = { code: 'ad-comments', facts: { comment: fence.says } };
      return fence.between
        .filter((element) => isFree(element, page))
        .map((element): Slot => ({ element, reason, certainty: 'certain', fence }));
    });
}

/** The article can't stand inside an ad, whatever its wrapper is called; ad systems mark their scripts like their slots. */
const isFree = (element: Element, page: Page): boolean =>
  element !== page.root && !isBlank(element) && !element.contains(page.article.root) && !page.isSetAside(element);

/** The slot with the lines beside it that only say that it is an ad. */
function withLabels(wrapper: Element): Element[] {
  const targets = [wrapper];
  const before = sibling(wrapper, 'previousSibling');
  if (before?.nodeType === wrapper.ELEMENT_NODE && isLabelElement(before as Element))
    targets.unshift(before as Element);
  return targets;
}
