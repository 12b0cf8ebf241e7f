/**
 * Which of the lists' selectors can't select anything on a page, told from the names that occur there. Few generic rules
 * can be looked up by a class or an id; the page would have to try all the others on each of its elements.
 */
import type { ListQuestion } from '../core/page/list-question.ts';

interface Condition {
  readonly attribute: string;
  readonly sign: string | undefined;
  readonly value: string | undefined;
}

/** What an element, or one around it, has to have before a selector can select it. */
export interface Needs {
  readonly tags: readonly string[];
  readonly classes: readonly string[];
  readonly ids: readonly string[];
  readonly conditions: readonly Condition[];
}

const NOTHING: Needs = { tags: [], classes: [], ids: [], conditions: [] };

const TAG = /(?:^|[\s>])([a-z][\w-]*)/gi;
const CLASS = /\.([\w-]+)/g;
const ID = /#([\w-]+)/g;
const ATTRIBUTE = /\[([\w-]+)(?:([~|^$*]?)=["']?([^"'\]]*)["']?)?[^\]]*\]/g;
const IN_PARENTHESES = /\([^()]*\)/g;

const named = (pattern: RegExp, selector: string): string[] =>
  [...selector.matchAll(pattern)].map(([, name = '']) => name);

/** Reads only what is asked of every match: nothing of alternatives, of what is in parentheses, and of escaped names. */
export function needsOf(selector: string): Needs {
  const conditions: Condition[] = [];
  let rest = selector.replace(ATTRIBUTE, (_, attribute: string, sign?: string, value?: string) => {
    conditions.push({ attribute: attribute.toLowerCase(), sign, value });
    return '';
  });
  const hadParentheses = rest.includes('(');
  while (IN_PARENTHESES.test(rest)) rest = rest.replace(IN_PARENTHESES, '');
  if (/[,\\]/.test(rest)) return NOTHING;
  // An attribute in parentheses may be one that has to be absent.
  return {
    tags: named(TAG, rest).map((tag) => tag.toLowerCase()),
    classes: named(CLASS, rest),
    ids: named(ID, rest),
    conditions: hadParentheses ? [] : conditions,
  };
}

/** The names of one page, ready to be asked many times. */
export function namesOf(question: ListQuestion): (needs: Needs) => boolean {
  const names = new Set(question.names);
  const classes = new Set(question.classes);
  const ids = new Set(question.ids);
  const values: Readonly<Record<string, readonly string[]>> = {
    id: question.ids,
    class: question.classes,
    href: question.hrefs,
  };
  const isMet = ({ attribute, sign, value }: Condition): boolean => {
    if (!names.has(attribute)) return false;
    const known = values[attribute];
    // Of several classes an attribute's beginning and end are known as those of one of them.
    const part = attribute === 'class' ? value?.trim().split(/\s+/)[0] : value;
    if (!known || !part) return true;
    if (sign === '^') return known.some((one) => one.startsWith(part));
    return known.some((one) => one.includes(part));
  };
  return (needs) =>
    needs.tags.every((tag) => names.has(tag)) &&
    needs.classes.every((name) => classes.has(name)) &&
    needs.ids.every((id) => ids.has(id)) &&
    needs.conditions.every(isMet);
}
