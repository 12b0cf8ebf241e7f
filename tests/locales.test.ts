/** Every language says all that English says, in its own plural forms and its own marks, and nothing is left in English. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenRuns } from '../src/core/mend/mojibake.ts';
import { wordsFrom } from '../src/core/words.ts';
import { ROOT } from './architecture/sources.ts';
import { CAN_BE_LATIN, CODE, OWN_MARKS, SAME_AS_ENGLISH, SAMPLES } from './locales-expected.ts';

type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

const read = (locale: string): Messages =>
  JSON.parse(readFileSync(join(ROOT, 'src/_locales', locale, 'messages.json'), 'utf8')) as Messages;
const text = (messages: Messages, key: string): string => messages[key]?.message ?? '';

const ENGLISH = read('en');
const FORM = /_(zero|one|two|few|many|other)$/;

/** True for a message of English that has plural forms. */
const counts = (base: string) => `${base}_one` in ENGLISH && `${base}_other` in ENGLISH;

/** A key without its plural form. `cli_read_other` is a key of its own, not a form. */
function baseOf(key: string): string {
  const base = key.replace(FORM, '');
  return key in ENGLISH && !counts(base) ? key : base;
}

const BASES = new Set(Object.keys(ENGLISH).map(baseOf));
const formOf = (key: string): string => (baseOf(key) === key ? '' : (FORM.exec(key)?.[1] ?? ''));

/** The names of the places in a message, without the number that a plural form may say in words. */
const placesIn = (message: string) => [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))];
const placed = (message: string) =>
  placesIn(message)
    .filter((name) => name !== 'count')
    .sort()
    .join(' ');

/** The words of a message alone, with a digit where a place is. */
const withoutCode = (message: string) => message.replace(/\{\w+\}/g, '0').replace(CODE, '');

/** What English has in the place of a form: `one` may say less than the others. */
function englishFor(base: string, form: string): string[] {
  if (!counts(base)) return [text(ENGLISH, base)];
  const other = text(ENGLISH, `${base}_other`);
  return ['zero', 'one', 'two'].includes(form) ? [text(ENGLISH, `${base}_one`), other] : [other];
}

/** The whole numbers of a plural category, as far as they are looked at. */
const numbersOf = (plural: Intl.PluralRules, form: string) =>
  [...Array(200).keys(), 1_000_000].filter((number) => plural.select(number) === form);

const LOCALES = readdirSync(join(ROOT, 'src/_locales')).filter((locale) => locale !== 'en');

describe('the languages', () => {
  it('are the ones that Winnow says it speaks', () => {
    expect([...LOCALES].sort()).toEqual(['ar', 'de', 'es', 'fr', 'ja', 'pt_BR', 'zh_CN']);
    expect(text(ENGLISH, 'language')).toBe('en');
  });
});

describe.each(LOCALES)('%s', (locale) => {
  const messages = read(locale);
  const entries = Object.entries(messages).map(([key, { message }]) => ({ key, message }));
  const language = text(messages, 'language');
  const plural = new Intl.PluralRules(language);
  const categories = plural.resolvedOptions().pluralCategories;
  const where = (isWrong: (message: string, key: string) => boolean) =>
    entries.filter(({ key, message }) => isWrong(message, key)).map(({ key, message }) => `${key}: ${message}`);

  it('names its own language', () => {
    expect(language).toBe(locale.replace('_', '-'));
    expect(Intl.PluralRules.supportedLocalesOf(language)).toEqual([language]);
  });

  it('lacks no message of English', () => {
    const there = new Set(Object.keys(messages).map(baseOf));
    const lacking = [...BASES].filter((base) => !there.has(base));
    expect(lacking).toEqual([]);
  });

  it('has no message that English hasn’t', () => {
    expect(Object.keys(messages).filter((key) => !BASES.has(baseOf(key)))).toEqual([]);
  });

  it('has exactly the plural forms of its language wherever it counts', () => {
    const forms = new Map<string, string[]>();
    for (const key of Object.keys(messages)) forms.set(baseOf(key), [...(forms.get(baseOf(key)) ?? []), formOf(key)]);
    const wrong = [...forms].filter(([base, each]) => {
      const found = each.sort().join(' ');
      // Where English does with one form, another language may need several.
      const mayBeOne = !counts(base) && found === '';
      const mayCount = counts(base) || placesIn(text(ENGLISH, base)).includes('count');
      return !mayBeOne && !(mayCount && found === [...categories].sort().join(' '));
    });
    expect(wrong).toEqual([]);
  });

  it('has the places of English in every form', () => {
    const wrong = where((message, key) =>
      englishFor(baseOf(key), formOf(key)).every((english) => placed(english) !== placed(message)),
    );
    expect(wrong).toEqual([]);
  });

  it('leaves the number out only where the form stands for a single one', () => {
    const single = new Set(categories.filter((form) => numbersOf(plural, form).length === 1).map(String));
    const wrong = where((message, key) => {
      const form = formOf(key);
      const english = englishFor(baseOf(key), '').concat(text(ENGLISH, `${baseOf(key)}_other`));
      const says = english.some((one) => placesIn(one).includes('count'));
      const may = single.has(form);
      return placesIn(message).includes('count') ? !says : says && !may;
    });
    expect(wrong).toEqual([]);
  });

  it('leaves nothing in English', () => {
    const same = new Set([...(SAME_AS_ENGLISH.all ?? []), ...(SAME_AS_ENGLISH[locale] ?? [])]);
    const englishTexts = (key: string) =>
      [key, `${baseOf(key)}_one`, `${baseOf(key)}_other`].map((each) => text(ENGLISH, each));
    const alike = where((message, key) => !same.has(baseOf(key)) && englishTexts(key).includes(message));
    expect(alike).toEqual([]);
    const words = where((message) =>
      /(?<![\p{L}-])(?:the|and|of|with|which|your|this|that|from|not)(?![\p{L}-])/iu.test(withoutCode(message)),
    );
    expect(words).toEqual([]);
    const stale = [...same].filter((key) => !BASES.has(key));
    expect(stale).toEqual([]);
  });

  it.runIf(['ja', 'zh_CN', 'ar'].includes(locale))('writes only names and code in Latin letters', () => {
    const stray = entries.flatMap(({ key, message }) =>
      (withoutCode(message).match(CAN_BE_LATIN.words) ?? [])
        .filter((word) => !CAN_BE_LATIN.names.has(word) && !CAN_BE_LATIN.keys.has(baseOf(key)))
        .map((word) => `${key}: ${word}`),
    );
    expect(stray).toEqual([]);
  });

  it('keeps to what Chrome allows', () => {
    expect(text(messages, 'extension_name').length).toBeLessThanOrEqual(75);
    expect(text(messages, 'extension_about').length).toBeLessThanOrEqual(132);
    expect(Object.keys(messages).filter((key) => !/^[a-z0-9_]+$/.test(key))).toEqual([]);
    expect(where((message) => message === '' || message.includes('$'))).toEqual([]);
  });

  it('uses the marks of its language', () => {
    const marks = OWN_MARKS[locale];
    expect(where((message) => /["'`]/.test(withoutCode(message)))).toEqual([]);
    expect(
      where((message, key) => key !== 'cli_usage' && key !== 'ui_separator' && /\s\s|^\s|\s$/.test(message)),
    ).toEqual([]);
    expect(where((message, key) => key !== 'cli_usage' && (marks?.wrong.test(withoutCode(message)) ?? true))).toEqual(
      [],
    );
    expect(where((message) => /[!！]/.test(message))).toEqual([]);
  });

  it('shows broken characters that Winnow does mend', () => {
    const about = text(messages, 'rule_mend_text_about');
    const mended = brokenRuns(about).map(({ after }) => after);
    expect(mended.length).toBeGreaterThan(0);
    expect(mended.filter((word) => !about.includes(word))).toEqual([]);
  });

  it('chooses the right form for a number', () => {
    const words = wordsFrom((key) => text(messages, key));
    const samples = SAMPLES[locale] ?? {};
    expect(Object.keys(samples).length).toBeGreaterThan(0);
    const said = Object.fromEntries(
      Object.keys(samples).map((count) => [count, words.say('reader_words', { count: Number(count) })]),
    );
    const plain = (saying: string) => saying.replace(/[\u00a0\u202f.,٬]/g, ' ');
    expect(Object.values(said).map(plain)).toEqual(Object.values(samples));
  });
});

describe('how long an article is kept', () => {
  // Until its tab closes, on the device: not in memory alone, and not until the browser closes (docs/decisions/0023).
  it.each([
    ['en', 'tab', 'device'],
    ['ar', 'علامة تبويب', 'الجهاز'],
    ['de', 'Tab', 'Gerät'],
    ['es', 'pestaña', 'dispositivo'],
    ['fr', 'onglet', 'appareil'],
    ['ja', 'タブ', '端末'],
    ['pt_BR', 'aba', 'dispositivo'],
    ['zh_CN', '标签页', '设备'],
  ])('is said alike by the options and the reader view: %s', (locale, tab, device) => {
    const messages = read(locale);
    expect(text(messages, 'reader_missing_text')).toContain(tab);
    expect(text(messages, 'options_privacy_kept')).toContain(tab);
    expect(text(messages, 'options_privacy_kept')).toContain(device);
  });
});

describe('a percentage', () => {
  // The popup's own shares are written by the browser: a sentence beside them writes its own alike, with a space that
  // doesn't break, or with none.
  it.each(['en', ...LOCALES])('has a space before its sign where the browser gives it one: %s', (locale) => {
    const messages = read(locale);
    const share = new Intl.NumberFormat(`${text(messages, 'language')}-u-nu-latn`, { style: 'percent' }).format(0.25);
    const written = Object.keys(messages).flatMap((key) =>
      [...withoutCode(text(messages, key)).matchAll(/\d(\s?)%/g)].map(([, space]) => ({ key, space })),
    );
    const spaced = /\d\s%/.test(share.replaceAll('\u200e', ''));
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter(({ space }) => (spaced ? space !== '\u00a0' && space !== '\u202f' : space !== ''))).toEqual(
      [],
    );
  });
});

/** What is written on a button, a tab or a switch, as far as other messages speak of it. */
const CONTROLS = {
  popup_open_reader: 'Open reader view',
  popup_keep: 'Always keep this here',
  popup_undo_all: 'Undo all',
  popup_clean: 'Clean this page',
  popup_step_mode: 'Step mode',
  popup_tab_removed: 'Removed tab',
  popup_tab_steps: 'Steps tab',
  aloud_go_on: 'Go on',
  ui_try_again: 'Try again',
};

describe.each(Object.entries(CONTROLS))('%s', (control, name) => {
  // Messages that are a name themselves, of a command for example, say it in their own way.
  const speaking = Object.keys(ENGLISH).filter(
    (key) => text(ENGLISH, key).includes(name) && /[.:]/.test(text(ENGLISH, key)),
  );

  it('is called by its name wherever a message speaks of it', () => {
    expect(text(ENGLISH, control)).toBe(name.replace(/ tab$/, ''));
    expect(speaking.length).toBeGreaterThan(0);
    const wrong = LOCALES.flatMap((locale) => {
      const messages = read(locale);
      return speaking
        .filter((key) => !text(messages, key).includes(text(messages, control)))
        .map((key) => `${locale} ${key}: ${text(messages, key)}`);
    });
    expect(wrong).toEqual([]);
  });
});
