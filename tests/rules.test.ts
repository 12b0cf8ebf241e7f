/**
 * Runs every rule on its fixtures, `tests/rules/<id>.html` and `<id>.<case>.html`. A fixture marks its nodes with
 * `data-expect`: `hide` or `fold` for what the rule must take, `keep` for what must stay. `data-options` on `<html>`
 * sets options of the rule, `data-own` the person's own rules. What carries no mark and has words must stay, too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { staticFacts } from '../src/core/page/facts.ts';
import { openPage } from '../src/core/page.ts';
import type { OwnRule } from '../src/core/plan/own-rule.ts';
import { normalise } from '../src/core/text.ts';
import type { Finding, Page, Rule, RuleOptions, Verb } from '../src/core/types.ts';
import { keyPart, wordsFrom } from '../src/core/words.ts';
import { rules } from '../src/rules/index.ts';
import { faultOf } from '../src/settings/own-rule-faults.ts';
import { readOwn } from '../src/settings/own-rules.ts';
import { answerFor } from './lists/engine.ts';

const FOLDER = new URL('./rules/', import.meta.url);
const PAGE_URL = 'https://site.example/guides/page/';

const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync(new URL('../src/_locales/en/messages.json', import.meta.url), 'utf8'),
);
const words = wordsFrom((key) => messages[key]?.message ?? '');

type Mark = Verb | 'keep';

const MARKS: readonly string[] = ['hide', 'fold', 'mark', 'unlink', 'mend', 'keep'] satisfies Mark[];
const isMark = (mark: string | null): mark is Mark => mark !== null && MARKS.includes(mark);

interface Fixture {
  readonly document: Document;
  readonly options: RuleOptions;
  /** The person's own rules, of `data-own`: a list of `"<verb> <by> <value>"`. */
  readonly own: readonly OwnRule[];
  readonly marks: ReadonlyMap<Element, Mark>;
}

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));
const fixturesOf = (id: string) => files.filter((file) => file === `${id}.html` || file.startsWith(`${id}.`));

/** Opens a fixture and takes the marks out, so that no rule can see them. */
function openFixture(file: string): Fixture {
  const { document } = new JSDOM(readFileSync(new URL(file, FOLDER), 'utf8'), { url: PAGE_URL }).window;
  const marks = new Map<Element, Mark>();
  for (const element of document.querySelectorAll('[data-expect]')) {
    const mark = element.getAttribute('data-expect');
    if (!isMark(mark)) throw new Error(`${file}: unknown mark ${mark}`);
    marks.set(element, mark);
    element.removeAttribute('data-expect');
  }
  const options: unknown = JSON.parse(document.documentElement.getAttribute('data-options') ?? '{}');
  document.documentElement.removeAttribute('data-options');
  return { document, options: options as RuleOptions, own: takeOwn(document), marks };
}

function takeOwn({ documentElement: html }: Document): OwnRule[] {
  const written: unknown = JSON.parse(html.getAttribute('data-own') ?? '[]');
  html.removeAttribute('data-own');
  return v.parse(v.array(v.string()), written).map((one, at) => {
    const [verb, by, ...value] = one.split(' ');
    const rule = { id: `own-${at}`, verb, by, value: value.join(' '), site: null, on: true, since: 1 };
    const [read] = readOwn([rule], (path) => expect.fail(`${path}: ${one}`));
    if (!read) throw new Error(one);
    expect(faultOf(read.by, read.value)).toBeNull();
    return read;
  });
}

/** The page of a fixture; its first `<article>` is the article. The filter lists answer as they do in a browser. */
function pageOf(document: Document): Page {
  const root = document.querySelector('article') ?? document.body;
  const article = { root, has: (element: Element) => root.contains(element) };
  const url = new URL(PAGE_URL);
  const facts = { ...staticFacts(), lists: answerFor({ root: document.body, url }) };
  return openPage(document, { url, facts, article });
}

function findOn(rule: Rule, { document, options, own }: Fixture): Finding[] {
  const initial = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.initial]));
  return [...rule.find(pageOf(document), { ...initial, ...options }, own)];
}

/** The verb of the target that an element stands in, or null. */
function verbFor(element: Element, findings: readonly Finding[]): Mark | null {
  return findings.find(({ targets }) => targets.some((target) => target.contains(element)))?.verb ?? null;
}

/** Elements with words of their own that are taken though neither they nor anything around them is marked to be. */
function takenUnmarked({ document, marks }: Fixture, findings: readonly Finding[]): string[] {
  const hasWords = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === node.TEXT_NODE && normalise(node.nodeValue ?? '') !== '');
  const isMarked = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) if (marks.has(at)) return true;
    return false;
  };
  return [...document.body.querySelectorAll('*:not(script)')]
    .filter((element) => hasWords(element) && !isMarked(element) && (verbFor(element, findings) ?? 'keep') !== 'keep')
    .map(excerptOf);
}

const excerptOf = (element: Element): string =>
  `<${element.tagName.toLowerCase()}> ${(element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 80)} ${[...element.querySelectorAll('[src]')].map((media) => media.getAttribute('src')).join(' ')}`;

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('has fixtures', () => {
    expect(fixturesOf(id)).toContain(`${id}.html`);
  });

  it.each(fixturesOf(id))('takes what %s says and leaves the rest', (file) => {
    const fixture = openFixture(file);
    const findings = findOn(rule, fixture);
    const wrong = [...fixture.marks]
      .map(([element, mark]) => ({ is: verbFor(element, findings) ?? 'keep', should: mark, what: excerptOf(element) }))
      .filter(({ is, should }) => is !== should);
    expect(wrong).toEqual([]);
    expect(takenUnmarked(fixture, findings)).toEqual([]);
    expect([...fixture.marks.values()]).toContain('keep');
  });

  it.each(fixturesOf(id))('says why for everything in %s', (file) => {
    for (const { reason, verb, targets } of findOn(rule, openFixture(file))) {
      expect(targets.length).toBeGreaterThan(0);
      expect(words.say(`reason_${keyPart(reason.code)}`, reason.facts)).not.toMatch(/[{}]/);
      if (verb === 'fold') expect(words.say(`stub_${keyPart(reason.code)}`, reason.facts)).not.toMatch(/[{}]/);
    }
  });

  it.each(fixturesOf(id))('only reads %s, and finds the same once it is cleaned', (file) => {
    const fixture = openFixture(file);
    const before = fixture.document.documentElement.outerHTML;
    const first = findOn(rule, fixture);
    expect(fixture.document.documentElement.outerHTML).toBe(before);
    for (const { targets, verb } of first) {
      for (const target of targets) target.setAttribute('data-winnow-verb', verb);
      if (verb === 'fold') targets[0]?.before(fixture.document.createElement('winnow-stub'));
    }
    const second = findOn(rule, fixture);
    expect(second.map(({ targets }) => targets.map(excerptOf))).toEqual(
      first.map(({ targets }) => targets.map(excerptOf)),
    );
    expect(second.map(({ reason }) => reason)).toEqual(first.map(({ reason }) => reason));
  });

  it('has words for its name, for what it does and for its options', () => {
    expect(words.has(`rule_${keyPart(id)}_name`)).toBe(true);
    expect(words.has(`rule_${keyPart(id)}_about`)).toBe(true);
    expect(words.say(`found_${keyPart(id)}`, { count: 1 })).toContain('1');
    expect(words.say(`found_${keyPart(id)}`, { count: 2 })).toContain('2');
    for (const [name, option] of Object.entries(rule.options)) {
      const key = `option_${keyPart(id)}_${keyPart(name)}`;
      expect(words.has(key), key).toBe(true);
      if (option.kind !== 'choice') continue;
      for (const value of option.values) expect(words.has(`${key}_${keyPart(value)}`), `${key}_${value}`).toBe(true);
    }
  });
});

describe('the fixtures', () => {
  it('each belong to a rule', () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect(files.filter((file) => !ids.has(file.split('.')[0] ?? ''))).toEqual([]);
  });

  it('try every option of every rule with another value than the initial one', () => {
    for (const rule of rules) {
      const tried = fixturesOf(rule.id).map((file) => openFixture(file).options);
      for (const [name, { initial }] of Object.entries(rule.options)) {
        expect(
          tried.some((options) => Object.hasOwn(options, name) && options[name] !== initial),
          `${rule.id}.${name}`,
        ).toBe(true);
      }
    }
  });
});
