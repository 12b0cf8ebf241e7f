/**
 * What is wrong with a selector. It never gets into a style sheet: Winnow asks the page's copy for it and hides by
 * attribute. All that could end a style rule, or fetch, is refused all the same, and what would be slow.
 */
import { parse, type Selector, SelectorType } from 'css-what';
import { type OwnRuleFault, fault as ruleFault } from './own-rule-fault.ts';
import { commaIn, MOST_PARTS, writingFault } from './selector-writing.ts';

/** Selectors within selectors: `:not(:is(a, b))` has two. */
const DEEPEST = 3;

/** Each looks through all that stands inside. */
const MOST_HAS = 2;

/**
 * Takes 16 s for `div:has(~ .x)` on 50,000 elements beside each other (Chromium 156; Firefox 153 is slower). Of sixteen
 * shapes of selectors within these bounds, on 10,000 elements flat, deep and mixed, no other took a tenth of a second.
 */
const SLOW_IN_HAS = '~';

/** What asks for nothing that changes while somebody points, types or scrolls. */
const PLAIN_PSEUDOS: ReadonlySet<string> = new Set([
  'first-child',
  'last-child',
  'only-child',
  'first-of-type',
  'last-of-type',
  'only-of-type',
  'empty',
  'link',
  'any-link',
  'root',
]);
const NUMBERED_PSEUDOS: ReadonlySet<string> = new Set([
  'nth-child',
  'nth-last-child',
  'nth-of-type',
  'nth-last-of-type',
]);
const HOLDING_PSEUDOS: ReadonlySet<string> = new Set(['is', 'where', 'not', 'has']);

/** The arguments of CSS Selectors 4 §14.3: `odd`, `2n + 1`, `-n+3`, `4`. */
const NUMBERED = /^\s*(?:odd|even|[+-]?\d+|[+-]?\d*n(?:\s*[+-]\s*\d+)?)\s*$/i;

/** How a step from one part of a selector to the next is written; undefined for what isn't one. */
function stepSign({ type }: Selector): string | undefined {
  switch (type) {
    case SelectorType.Adjacent:
      return '+';
    case SelectorType.Child:
      return '>';
    case SelectorType.Sibling:
      return '~';
    case SelectorType.Descendant:
      return ' ';
    default:
      return undefined;
  }
}

const fault = (code: string, sign = '', at: number | null = null, more: OwnRuleFault['facts'] = {}): OwnRuleFault =>
  ruleFault(code, sign ? { sign, ...more } : more, at);

/** What is wrong with a selector, the first thing first; null when nothing is. */
export function selectorFault(value: string): OwnRuleFault | null {
  const written = writingFault(value);
  if (written) return written;
  let alternatives: Selector[][];
  try {
    alternatives = parse(value);
  } catch {
    return fault('not-a-selector');
  }
  const [tokens, ...others] = alternatives;
  if (!tokens || others.length > 0) return fault('list', ',', commaIn(value));
  return partsFault(tokens) ?? (namesOnlyThePage(tokens) ? fault('whole-page') : null);
}

/** What is counted over a whole selector. */
interface Count {
  parts: number;
  has: number;
}

function partsFault(tokens: readonly Selector[]): OwnRuleFault | null {
  const count: Count = { parts: 0, has: 0 };
  const found = tokensFault(tokens, count, { depth: 0, inHas: false, isRelative: false });
  if (found) return found;
  if (count.parts > MOST_PARTS) return fault('too-many-parts', '', null, { most: MOST_PARTS });
  return count.has > MOST_HAS ? fault('too-many-has', '', null, { most: MOST_HAS }) : null;
}

interface Where {
  readonly depth: number;
  readonly inHas: boolean;
  /** Right inside :has(), where a selector may begin with a step from where one is. */
  readonly isRelative: boolean;
}

function tokensFault(tokens: readonly Selector[], count: Count, where: Where): OwnRuleFault | null {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    count.parts++;
    const sign = stepSign(token);
    const next = tokens[at + 1];
    // A name of a tag stands first: `.promodiv` is another thing than `.promo` and `div`.
    const isJoined = next && (next.type === SelectorType.Tag || next.type === SelectorType.Universal);
    if (!sign && isJoined) return fault('not-a-selector');
    if (sign && (!next || stepSign(next))) return fault('ends-after', sign);
    if (sign && at === 0 && !where.isRelative) return fault('begins-with', sign);
    if (sign === SLOW_IN_HAS && where.inHas) return fault('slow-in-has', sign);
    const found = tokenFault(token, count, where);
    if (found) return found;
  }
  return null;
}

const NAME = /^-?[\p{L}_][\p{L}\p{N}_-]*$/u;

/** The parser also takes what only jQuery knows. */
function tokenFault(token: Selector, count: Count, where: Where): OwnRuleFault | null {
  switch (token.type) {
    case SelectorType.PseudoElement:
      return fault('pseudo-element', `::${token.name}`);
    case SelectorType.Pseudo:
      return pseudoFault(token, count, where);
    case SelectorType.Tag:
      return token.namespace === null && NAME.test(token.name) ? null : fault('not-a-selector');
    case SelectorType.Universal:
      return token.namespace === null ? null : fault('not-a-selector');
    case SelectorType.Attribute:
      return token.namespace === null && token.action !== 'not' ? null : fault('not-a-selector');
    case SelectorType.Parent:
    case SelectorType.ColumnCombinator:
      return fault('not-a-selector');
    default:
      return null;
  }
}

type Pseudo = Extract<Selector, { type: SelectorType.Pseudo }>;

function pseudoFault({ name, data }: Pseudo, count: Count, where: Where): OwnRuleFault | null {
  const sign = `:${name}`;
  if (PLAIN_PSEUDOS.has(name) && data === null) return null;
  if (NUMBERED_PSEUDOS.has(name) && typeof data === 'string')
    return NUMBERED.test(data) ? null : fault('pseudo-number', sign);
  if (!HOLDING_PSEUDOS.has(name) || !Array.isArray(data)) return fault('pseudo-class', sign);
  if (where.depth >= DEEPEST) return fault('too-deep', sign, null, { most: DEEPEST });
  if (name === 'has') {
    count.has++;
    if (where.inHas) return fault('has-in-has');
  }
  const isRelative = name === 'has';
  const inside = { depth: where.depth + 1, inHas: where.inHas || isRelative, isRelative };
  for (const tokens of data) {
    const found = tokensFault(tokens, count, inside);
    if (found) return found;
  }
  return null;
}

const PAGE_TAGS = new Set(['html', 'head', 'body']);

/** The last part, which says what is taken. */
function subjectOf(tokens: readonly Selector[]): readonly Selector[] {
  const last = tokens.findLastIndex((token) => stepSign(token) !== undefined);
  return tokens.slice(last + 1);
}

/** True where the page itself is meant, or just anything in it. */
function namesOnlyThePage(tokens: readonly Selector[]): boolean {
  return subjectOf(tokens).some(isThePage) || !tokens.some(namesSomething);
}

function isThePage(token: Selector): boolean {
  if (token.type === SelectorType.Tag) return PAGE_TAGS.has(token.name.toLowerCase());
  if (token.type !== SelectorType.Pseudo) return false;
  if (token.name === 'root') return true;
  if (!Array.isArray(token.data)) return false;
  return (
    (token.name === 'is' || token.name === 'where') && token.data.some((inner) => subjectOf(inner).some(isThePage))
  );
}

/** A condition that doesn't hold for nearly everything. */
function namesSomething(token: Selector): boolean {
  if (token.type === SelectorType.Tag) return !PAGE_TAGS.has(token.name.toLowerCase());
  if (token.type === SelectorType.Attribute) return true;
  if (token.type !== SelectorType.Pseudo || token.name === 'not') return false;
  if (!Array.isArray(token.data)) return false;
  return token.data.every((inner) => inner.some(namesSomething));
}
