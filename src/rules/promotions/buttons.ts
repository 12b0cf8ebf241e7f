/** Buttons and lines that only get a product: download, buy, try. */
import { unlabelled } from '../../core/plan/loss-guard.ts';
import { excerpt } from '../../core/text.ts';
import type { Page, Reason } from '../../core/types.ts';
import { outer, Taken } from '../content.ts';
import { type ButtonGroup, readGroups } from './buttons/group.ts';
import { belongsToArticle } from './buttons/kept.ts';
import type { Promotion, PromotionFinder } from './promotion.ts';
import { verbForBlocks } from './verb.ts';

/** Labels are quoted up to this many characters. */
const LONGEST_QUOTE = 40;

/** Yields the groups that the article doesn't need. */
export const buttons: PromotionFinder = function* (page) {
  const groups = readGroups(page).filter((group) => isTaken(group, page));
  if (groups.length === 0) return;
  const taken = new Taken(page);
  const elements = groups.map((group) => elementsOf(group, page));
  for (const element of elements.flat()) taken.take(element);
  for (const [index, group] of groups.entries()) {
    const targets = outer((elements[index] ?? []).map((element) => taken.outermost(element)));
    if (targets.length > 0) yield promotionOf(group, targets, page);
  }
};

/** Labels that say little sell only together with others, drawn as a button, or where they lead to a sale. */
function isTaken(group: ButtonGroup, page: Page): boolean {
  return group.lines.some(({ strong, drawn, sells }) => strong || drawn || sells) && !belongsToArticle(group, page);
}

function elementsOf({ lines, tied }: ButtonGroup, { blocks }: Page): Element[] {
  return [...lines.flatMap(({ elements }) => elements), ...tied.flatMap((at) => blocks[at]?.element ?? [])];
}

function promotionOf(group: ButtonGroup, targets: readonly Element[], { blocks }: Page): Promotion {
  const { lines, tied } = group;
  const all = [...lines.map(({ at }) => at), ...tied].flatMap((at) => blocks[at] ?? []);
  // What the product runs on or how safe it is says nothing without the button. Text that was to be one may be about it.
  const labels = lines.some(({ broken }) => broken) ? [] : all.map(({ key }) => key);
  const besides = all.filter(({ words, linkWords }) => words > linkWords);
  return {
    verb: verbForBlocks(unlabelled({ labels }, all)),
    targets,
    labels,
    reason: reasonOf(group, besides.length),
    certainty: tied.length > 0 || lines.some(({ strong, drawn }) => strong && drawn) ? 'certain' : 'likely',
  };
}

function reasonOf({ lines }: ButtonGroup, besides: number): Reason {
  const said = lines.filter((line) => line.says !== '');
  const says = excerpt((said.find(({ strong }) => strong) ?? said[0])?.says ?? '', LONGEST_QUOTE);
  const buttons = lines.reduce((sum, { count }) => sum + count, 0);
  if (!says) return { code: 'promo-button-picture', facts: { count: buttons } };
  if (lines.some(({ broken }) => broken)) return { code: 'promo-button-text', facts: { says, count: buttons } };
  if (besides > 0) return { code: 'promo-button-lines', facts: { says, count: besides } };
  return { code: 'promo-button', facts: { says, count: buttons } };
}
