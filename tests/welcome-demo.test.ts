// @vitest-environment jsdom
/** The welcome page's own article is cleaned by the rules as they are, in every language that Winnow speaks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Words, wordsFrom } from '../src/core/words.ts';
import { Demo } from '../src/welcome/demo.ts';

const LOCALES = join(import.meta.dirname, '..', 'src', '_locales');

type Messages = Readonly<Record<string, { readonly message: string }>>;

const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8'));
const english = messagesOf('en');

/** A language that isn't finished yet speaks English in between, as in the browser. */
const wordsIn = (locale: string): Words => {
  const messages = messagesOf(locale);
  return wordsFrom((key) => messages[key]?.message ?? english[key]?.message ?? '');
};
const speaksOfDemo = (locale: string) => Object.keys(messagesOf(locale)).some((key) => key.startsWith('welcome_demo_'));

const STEPS = ['welcome_demo_step_soak', 'welcome_demo_step_cut', 'welcome_demo_step_set'];
const SENTENCES = [
  'welcome_demo_when',
  'welcome_demo_pot',
  'welcome_demo_after_text',
  'welcome_demo_after_water',
  ...STEPS,
];

/** What can be read of the article, without what is hidden or folded. */
function left(demo: Demo): string {
  const copy = demo.element.cloneNode(true) as Element;
  for (const taken of copy.querySelectorAll('[data-winnow-verb]')) taken.remove();
  return copy.textContent ?? '';
}

function shown(words: Words): Demo {
  const demo = new Demo(document, words);
  document.body.replaceChildren(demo.element);
  return demo;
}

beforeAll(() => {
  // jsdom has no style sheets that can be built; how a stub looks is seen in the browsers.
  Object.assign(globalThis, {
    CSSStyleSheet: class {
      replaceSync() {}
    },
  });
});

describe.each(readdirSync(LOCALES).filter(speaksOfDemo))('the article of our own in %s', (locale) => {
  const words = wordsIn(locale);

  it('gives everything back one by one, and what came back stays', () => {
    const demo = shown(words);
    demo.setClean(true);
    for (const { id } of demo.report.actions) demo.restore(id);
    expect(demo.element.querySelectorAll('[data-winnow-verb]')).toHaveLength(0);
    for (const { id } of demo.report.actions.filter(({ restored }) => restored)) demo.repeat(id);
    expect(demo.report.actions.filter(({ restored }) => restored)).toEqual([]);
  });

  it('loses what is for sale, what stands twice and what leads away, and no sentence', () => {
    const demo = shown(words);
    demo.setClean(true);
    const { actions, refusals } = demo.report;
    expect(actions.map(({ rule, verb }) => `${verb} by ${rule}`)).toEqual([
      'hide by affiliate-blocks',
      'fold by repeated-sections',
      'fold by also-read',
    ]);
    expect(refusals).toEqual([]);
    const text = left(demo);
    for (const key of SENTENCES) expect(text.split(words.say(key))).toHaveLength(2);
    for (const key of ['welcome_demo_offer', 'welcome_demo_also', 'welcome_demo_link_pots'])
      expect(text).not.toContain(words.say(key));
  });

  it('has three steps, in order', () => {
    const { procedures } = shown(words).report;
    expect(procedures.map(({ steps }) => steps.map(({ text }) => text))).toEqual([STEPS.map((key) => words.say(key))]);
  });
});

describe('the article of our own', () => {
  const words = wordsIn('en');

  it('is short, and says how short it becomes', () => {
    const { counts, state } = shown(words).report;
    expect(state).toBe('off');
    expect(counts.words).toBeGreaterThan(150);
    expect(counts.words).toBeLessThan(250);
    expect(counts.toRead).toBeLessThan(0.75 * counts.words);
  });

  it('is given back to the byte', () => {
    const demo = shown(words);
    const before = document.documentElement.outerHTML;
    demo.setClean(true);
    expect(document.documentElement.outerHTML).not.toBe(before);
    demo.undoAll();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('gives back one thing alone, and takes it again', () => {
    const demo = shown(words);
    demo.setClean(true);
    const [offer] = demo.report.actions;
    demo.restore(offer?.id ?? '');
    expect(demo.report.actions.map(({ restored }) => restored)).toEqual([true, false, false]);
    expect(left(demo)).toContain(words.say('welcome_demo_offer'));
    demo.repeat(offer?.id ?? '');
    expect(left(demo)).not.toContain(words.say('welcome_demo_offer'));
    demo.undoAll();
  });

  it('leads nowhere: nothing in it can be followed', () => {
    expect(shown(words).element.querySelectorAll('[href]')).toHaveLength(0);
  });
});
