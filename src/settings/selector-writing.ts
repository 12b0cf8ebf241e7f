/** What can be told of a selector by its signs alone, with their place; whether it means anything is told by selector-faults.ts. */
import { type OwnRuleFault, fault as ruleFault } from './own-rule-fault.ts';

/** Names, conditions and steps from one to the next, in all. What people and pickers write has up to twenty. */
export const MOST_PARTS = 40;

const fault = (code: string, sign: string, at: number): OwnRuleFault => ruleFault(code, { sign }, at);

/** What is wrong with how a selector is written; null when nothing is. */
export function writingFault(value: string): OwnRuleFault | null {
  const bare = bareOf(value);
  return strangerIn(value, bare) ?? unfinishedIn(bare) ?? nameFault(bare);
}

const LITERAL = /\\[0-9a-f]{1,6}\s?|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/gi;

/** The selector with an `x` for each sign that means only itself: behind a backslash, or in quotation marks. */
const bareOf = (value: string): string =>
  value.replace(LITERAL, (literal) => {
    const edge = literal.startsWith('\\') ? 'x' : literal.charAt(0);
    return edge + 'x'.repeat(literal.length - 2) + edge;
  });

/** Ends a style rule, begins a comment or fetches. Nobody needs these in quotation marks, so they are refused there, too. */
const DANGEROUS = /[{}]|\/\*|\*\/|url\s*\(|<!--|-->/i;

/** `$` stands in `$=` and `|` in `|=` only. */
const STRANGE = /[\p{Cc};@<!`%&?/]|\$(?!=)|\|(?!=)/u;

function strangerIn(value: string, bare: string): OwnRuleFault | null {
  const found = DANGEROUS.exec(value) ?? STRANGE.exec(bare);
  return found ? fault('stranger', found[0], found.index) : null;
}

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** A selector that begins or ends with what stands between two things, or leaves something open. */
function unfinishedIn(bare: string): OwnRuleFault | null {
  const open: { sign: string; at: number }[] = [];
  for (const { 0: sign, index } of bare.matchAll(/[()[\]]/g)) {
    if (CLOSES[sign]) open.push({ sign, at: index });
    else {
      const last = open.pop();
      if (!last || CLOSES[last.sign] !== sign) return fault('closes', sign, index);
    }
  }
  const quote = /["']/.exec(bare.replace(/(["'])x*\1/g, (pair) => 'x'.repeat(pair.length)));
  if (quote) return fault('open', quote[0], quote.index);
  const begins = /^\s*([>+~,])/.exec(bare);
  if (begins) return fault('begins-with', begins[1] ?? '', begins[0].length - 1);
  const ends = /[>+~,.#:\\]\s*$/.exec(bare);
  if (ends) return fault('ends-after', ends[0].trim(), ends.index);
  const last = open.at(-1);
  return last ? fault('open', last.sign, last.at) : null;
}

/** A class, an id, or the name or the bare value of an attribute that isn't a name (CSS Syntax 3 §4.3.9). */
const NO_NAME =
  /[.#](?!-?[a-z_\x80-\uffff]|--)|\[(?!\s*(?:-?[a-z_\x80-\uffff]|--))|=(?!\s*(?:["']|-?[a-z_\x80-\uffff]|--))/i;

function nameFault(bare: string): OwnRuleFault | null {
  const empty = /\(\s*\)/.exec(bare);
  if (empty) return fault('empty-brackets', '()', empty.index);
  const found = NO_NAME.exec(bare);
  return found ? fault('not-a-name', found[0], found.index) : null;
}

/** Where a selector goes on with another one, from 0; null when it doesn't. */
export function commaIn(value: string): number | null {
  let depth = 0;
  for (const { 0: sign, index } of bareOf(value).matchAll(/[()[\],]/g)) {
    if (CLOSES[sign]) depth++;
    else if (sign !== ',') depth--;
    else if (depth === 0) return index;
  }
  return null;
}
