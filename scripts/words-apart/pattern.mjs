/** Cuts a regular expression, or a phrase in the notation of the tables, which has the same groups. */

/** A pattern that matches nothing. */
export const NEVER = '(?!)';

/** What stands at the beginning of a rest: an escape, a class, the head of a group, or one sign. */
const ATOM =
  /^(?:\\(?:[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<\w+>|.)|\[(?:[^\]\\]|\\.)*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>|[a-z-]+:))?|.)/isu;
const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/;
/** One that lets what it stands after be missing. */
const OPTIONAL = /^(?:[*?]|\{0)/;
/** Groups whose alternatives may go: a pattern; what looks around stays as it is. */
const CUT_GROUP = /^\((?:\?:|\?<\w+>)?$/;
/** A class of letters alone. */
const LETTERS = /^\[(\p{L}+)\]$/u;

/**
 * The pattern without every alternative that has to match a sign of which `isOther` holds. `isGone`: none is left. `groups` and
 * `groupsGone` count those that are numbered. Exact for texts without such signs.
 */
export function cutPattern(source, isOther) {
  const count = { groups: 0, groupsGone: 0 };
  const { kept, isGone, rest } = cutAlternatives(source, isOther, count);
  if (rest !== '') throw new Error(`a pattern that isn't understood: ${source}`);
  return { kept, isGone, ...count };
}

/** Reads alternatives up to the end or to the `)` that ends them. */
function cutAlternatives(source, isOther, count) {
  const kept = [];
  let rest = source;
  for (;;) {
    const before = count.groups;
    const goneBefore = count.groupsGone;
    const read = cutOne(rest, isOther, count);
    rest = read.rest;
    if (read.isGone) count.groupsGone = goneBefore + count.groups - before;
    else kept.push(read.kept);
    if (rest[0] !== '|') return { kept: kept.join('|'), isGone: kept.length === 0, rest };
    rest = rest.slice(1);
  }
}

/** Reads one alternative. */
function cutOne(source, isOther, count) {
  let rest = source;
  let kept = '';
  let isGone = false;
  while (rest !== '' && rest[0] !== '|' && rest[0] !== ')') {
    const atom = cutAtom(rest, isOther, count);
    const [quantifier = ''] = QUANTIFIER.exec(atom.rest) ?? [];
    rest = atom.rest.slice(quantifier.length);
    if (!atom.isGone) kept += atom.kept + quantifier;
    else if (!OPTIONAL.test(quantifier)) isGone = true;
    // A group with a number is kept for it.
    else if (atom.isNumbered) kept += atom.whole + quantifier;
  }
  return { kept, isGone, rest };
}

function cutAtom(source, isOther, count) {
  const [head] = ATOM.exec(source);
  const after = source.slice(head.length);
  if (head[0] !== '(') {
    const [, letters = head] = LETTERS.exec(head) ?? [];
    return {
      kept: head,
      isGone: letters[0] !== '\\' && letters[0] !== '[' && [...letters].every(isOther),
      rest: after,
    };
  }
  const isNumbered = head === '(' || /^\(\?<\w/.test(head);
  if (isNumbered) count.groups++;
  const gone = count.groupsGone;
  const inner = cutAlternatives(after, isOther, count);
  const whole = source.slice(0, source.length - inner.rest.length + 1);
  const rest = inner.rest.slice(1);
  if (CUT_GROUP.test(head) && !inner.isGone) return { kept: `${head}${inner.kept})`, isGone: false, rest };
  count.groupsGone = gone;
  return { kept: whole, whole, isNumbered, isGone: CUT_GROUP.test(head), rest };
}
