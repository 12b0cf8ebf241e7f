/** Every message that the code asks for is there, and every message that is there is asked for. */
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RuleDeclaration } from '../src/core/types.ts';
import { keyPart } from '../src/core/words.ts';
import { TRIMMED } from '../src/export/trim/trim.ts';
import { rules } from '../src/rules/index.ts';
import { ROOT, sourcesIn, withoutComments } from './architecture/sources.ts';

const MESSAGES = JSON.parse(readFileSync(join(ROOT, 'src/_locales/en/messages.json'), 'utf8')) as Record<
  string,
  { message: string }
>;
const CODE = sourcesIn('src', /\.(?:ts|tsx)$/).map(({ text }) => withoutComments(text));
const MARKUP = [
  ...sourcesIn('src', /\.html$/).map(({ text }) => text),
  readFileSync(join(ROOT, 'manifest.json'), 'utf8'),
];

const has = (key: string) => key in MESSAGES || `${key}_other` in MESSAGES;
const matches = (texts: readonly string[], pattern: RegExp): string[] =>
  texts.flatMap((text) => [...text.matchAll(pattern)].map(([, found = '']) => found));

/** The key without its plural form. */
const baseOf = (key: string) => {
  const base = key.replace(/_(?:zero|one|two|few|many|other)$/, '');
  return base !== key && `${base}_other` in MESSAGES ? base : key;
};

/** Whatever the code has a name for: strings, and the names of properties. */
const NAMES = new Set([
  ...matches(CODE, /'([^'\\\n]*)'/g),
  ...matches(CODE, /\b([a-zA-Z]\w*)\??:/g),
  // Errors of the file system come with a code of their own.
  ...Object.keys(constants.errno).map((code) => code.toLowerCase()),
]);

/** Template strings that may be keys or codes, as their fixed parts: `rule_${…}_name` is ['rule_', '_name']. */
const TEMPLATES = matches(CODE, /`((?:[a-z0-9_-]|\$\{[^}`]*\})*)`/g)
  .map((template) => template.split(/\$\{[^}]*\}/).map(keyPart))
  // One that is all gaps could be any key.
  .filter((parts) => parts.length > 1 && parts.join('').length > 1);

/** True when the code can make this word: it has a name for it, or a template whose gaps it has names for. */
function canMake(word: string): boolean {
  return NAMES.has(word) || NAMES.has(word.replaceAll('_', '-')) || TEMPLATES.some((parts) => fits(word, parts));
}

function fits(word: string, [first = '', ...rest]: readonly string[]): boolean {
  if (!word.startsWith(first)) return false;
  const after = word.slice(first.length);
  const [next] = rest;
  if (next === undefined) return after === '';
  // Every way to fill the gap, shortest first; an empty next part means that the word ends with the gap.
  for (let end = 1; end <= after.length; end++) {
    if (fits(after.slice(end), rest) && canMake(after.slice(0, end))) return true;
  }
  return false;
}

/** What each rule has to have words for, and what the reader view trims beside them. */
const RULE_KEYS = [...rules.flatMap(keysOf), `rule_${keyPart(TRIMMED)}_name`];

function keysOf(rule: RuleDeclaration): string[] {
  const id = keyPart(rule.id);
  const options = Object.entries(rule.options).flatMap(([name, option]) => {
    const key = `option_${id}_${keyPart(name)}`;
    return [key, ...(option.kind === 'choice' ? option.values.map((value) => `${key}_${keyPart(value)}`) : [])];
  });
  return [`rule_${id}_name`, `rule_${id}_about`, `found_${id}`, ...options];
}

describe('messages', () => {
  it('are there for every key that is asked for by name', () => {
    const asked = [
      ...matches(CODE, /\b(?:say|words\.has|getMessage)\(\s*'([a-z0-9_]+)'/g),
      ...matches(MARKUP, /__MSG_(\w+)__/g),
    ];
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter((key) => !has(key))).toEqual([]);
  });

  it('are there for every reason and refusal', () => {
    const codes = new Set(matches(CODE, /\bcode: '([a-z-]+)', facts\b/g));
    expect(codes.size).toBeGreaterThan(5);
    const unsaid = [...codes].filter((code) => {
      const part = keyPart(code);
      return !has(`reason_${part}`) && !(has(`refused_${part}_title`) && has(`refused_${part}_text`));
    });
    expect(unsaid).toEqual([]);
  });

  it('are there for every rule, its count and its options', () => {
    expect(RULE_KEYS.length).toBeGreaterThan(10);
    expect(RULE_KEYS.filter((key) => !has(key))).toEqual([]);
  });

  it('are all asked for', () => {
    const inMarkup = new Set(matches(MARKUP, /__MSG_(\w+)__/g));
    const used = (key: string) =>
      /^(?:rule|found|option)_/.test(key)
        ? RULE_KEYS.includes(key.replace(/^(option_.*)_about$/, '$1'))
        : canMake(key) || inMarkup.has(key);
    const unused = [...new Set(Object.keys(MESSAGES).map(baseOf))].filter((key) => !used(key));
    expect(unused).toEqual([]);
    expect(canMake('a_key_that_nobody_asks_for')).toBe(false);
  });

  it('have a form for one and for many wherever they have one for either', () => {
    const keys = Object.keys(MESSAGES);
    const halves = keys.filter((key) => key.endsWith('_one') && !(key.replace(/_one$/, '_other') in MESSAGES));
    expect(halves).toEqual([]);
  });
});
