/**
 * What the person named themselves: by selector, by where links lead, or by phrase. Where two of their rules want the same
 * thing, the later one counts. They are warned about what it takes, not refused (docs/decisions/0026).
 */

import { isInside } from '../core/inside.ts';
import { holdFor } from '../core/page/hollow-document.ts';
import { blocksIn } from '../core/page/known-blocks.ts';
import type { OwnRule } from '../core/plan/own-rule.ts';
import type { Finding, Page, Rule } from '../core/types.ts';
import { linksTo, placesOf } from './own-links.ts';
import { matcherOf } from './own-phrases.ts';

export const mySelectors: Rule = {
  id: 'my-selectors',
  on: true,
  options: {},
  pass: 'first',
  asksPerson: true,

  *find(page, _options, own = []) {
    let turn = 0;
    for (const rule of own) {
      turn++;
      yield* rule.verb === 'keep' ? keepsOf(rule, turn, page) : takesOf(rule, turn, page);
    }
  },
};

const REASON: Readonly<Record<'taken' | 'unlinked' | 'kept', string>> = {
  taken: 'own',
  unlinked: 'own-link',
  kept: 'kept-by-own',
};

function reasonOf({ id, value, site }: OwnRule, what: keyof typeof REASON): Finding['reason'] {
  const everywhere = what === 'taken' && site === null ? '-everywhere' : '';
  return { code: `${REASON[what]}${everywhere}`, facts: { value, own: id } };
}

/** What is kept, with what stands in it. */
function* keepsOf(rule: OwnRule, own: number, page: Page): Iterable<Finding> {
  const targets = placesOfRule(rule, page);
  const [first] = targets;
  if (!first) return;
  yield { rule: mySelectors.id, verb: 'keep', targets, reason: reasonOf(rule, 'kept'), certainty: 'certain', own };
}

/** One finding for each thing, so that each can be taken back by itself. */
function* takesOf(rule: OwnRule, own: number, page: Page): Iterable<Finding> {
  const { verb } = rule;
  const common = { rule: mySelectors.id, certainty: 'certain', own } as const;
  if (rule.by !== 'host') {
    const targets = placesOfRule(rule, page);
    const all = new Set(targets);
    for (const target of targets)
      if (!isInside(target, all)) yield { ...common, verb, targets: [target], reason: reasonOf(rule, 'taken') };
    return;
  }
  const { blocks, inSentences } = placesOf(linksTo(rule.value, page), page);
  for (const block of blocks) yield { ...common, verb, targets: [block], reason: reasonOf(rule, 'taken') };
  for (const link of inSentences)
    yield { ...common, verb: 'unlink', targets: [link], reason: reasonOf(rule, 'unlinked') };
}

/** What a rule names, in document order. The page itself is never meant. */
function placesOfRule({ by, value, verb }: OwnRule, page: Page): Element[] {
  if (by === 'selector') return selected(value, verb === 'keep', page);
  return by === 'host' ? linksTo(value, page) : saying(value, page);
}

/**
 * What a browser doesn't understand matches nothing: the options page says so beside the rule. Only in a part that was
 * added later it matters where it stands; what is kept there may stand in something that is named.
 */
function selected(selector: string, within: boolean, { root, facts, document }: Page): Element[] {
  holdFor(selector, document);
  const named = within && facts.matches ? `:is(${selector}, ${selector} *)` : selector;
  const { matches } = facts;
  try {
    return matches
      ? [...root.querySelectorAll('*')].filter((element) => matches(element, named))
      : [...root.querySelectorAll(named)];
  } catch {
    return [];
  }
}

/** Paragraphs, headings and list items that say this and nothing else. A cell would leave its column. */
function saying(phrase: string, page: Page): Element[] {
  const says = matcherOf(phrase);
  return blocksIn(page.root, page).flatMap(({ element, whole, kind, key }) =>
    whole && (kind === 'text' || kind === 'heading') && element !== page.root && says(key) ? [element] : [],
  );
}
