/** The content script's tables are cut by letters when it is built; with what was cut out they say what they said. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutPhrase, cutRegExp, isWrittenWith, OTHER, partModule, wordsApart } from '../scripts/words-apart.mjs';
import type { WordsInOtherLetters } from '../src/content/late-parts.ts';
import { hasOtherLetters, namesAffiliates } from '../src/content/other-letters.ts';
import { staticFacts } from '../src/core/page/facts.ts';
import { openPage } from '../src/core/page.ts';
import type { Page, Rule } from '../src/core/types.ts';
import { rules } from '../src/rules/index.ts';
import type { LaterWords } from '../src/rules/later/words.ts';
import type { Phrases } from '../src/rules/phrases.ts';

describe('a pattern', () => {
  it.each([
    ['loses alternatives in other letters', 'ссыл|link|liên|リンク', 'link'],
    ['also in groups, and with the groups that are empty then', '^(?:by|автор|(?:作|著)者)\\s', '^(?:by)\\s'],
    ['and what may be missing', 'read(?:читать)?я? more', 'read more'],
    ['keeps an alternative that can do without', 'more(?:ещё)*|ещё+', 'more'],
    ['keeps what only looks around', '(?!ещё)more|x(?<=ł)', '(?!ещё)more|x(?<=ł)'],
    ['reads classes and escapes as what they are', '[ař]s|[řš]s|\\p{L}\\||\\u044f', '[ař]s|\\p{L}\\||\\u044f'],
    ['that is all in other letters matches nothing', '購入|买', '(?!)'],
    ['counts only what has to be there', 'ł{0,2}a|ł{2}b', 'a'],
  ])('%s', (_, source, kept) => {
    expect(cutRegExp(source) ?? source).toBe(kept);
  });

  it('stays whole where its groups would get other numbers', () => {
    expect(cutRegExp('(ещё)|(more)')).toBeNull();
    expect(cutRegExp('(?:ещё|more)(s|ы)')).toBe('(?:more)(s)');
  });

  it('counts letters that are equal to A to Z where case doesn’t count as such', () => {
    expect(cutRegExp('Kelvin|ſ|y')).toBeNull();
  });
});

it('a phrase is cut as what it says', () => {
  expect(cutPhrase('(read|читать) (also|)')).toBe('(read) (also|)');
  expect(cutPhrase('читать (also|)')).toBeNull();
  expect(cutPhrase('à lire')).toBeNull();
  expect(cutPhrase('(lire|à lire) aussi')).toBe('(lire) aussi');
});

it('a module has its tables cut where they are made once, and nothing else', () => {
  const code = [
    'const A = /a|я/u;',
    'const B = new Phrases(`\nen: more\nru: ещё, still\npl, cs: kup, koupit\nid, vi: beli\n`);',
    'const C = new Set(("a b я " + "c").split(" "));',
    'const D = {\n  a: /я|b/,\n  c: /c/\n};',
    'const asks = (text) => /я|b/.test(text);',
    'const E = /only|plain/;',
  ].join('\n');
  const noted: string[] = [];
  const cut = partModule(code, (part) => noted.push(part) - 1).replace(/later\((\d)/g, (_, at) => `later(${noted[at]}`);
  expect(cut.split('\n')).toEqual([
    "import { later } from './later/words.ts';",
    'const A = later(/a|я/u, /a/u);',
    'const B = later(["ещё","kup","koupit"], new Phrases("en: more\\nru: still\\nid, vi: beli"));',
    'const C = later(["я"], new Set("a b c".split(" ")));',
    'const D = {',
    '  a: later(/я|b/, /b/),',
    '  c: /c/',
    '};',
    'const asks = (text) => /я|b/.test(text);',
    'const E = /only|plain/;',
  ]);
  expect(partModule('const E = /only|plain/;', () => 0)).toBe('const E = /only|plain/;');
});

const FOLDER = join(import.meta.dirname, 'rules');

/** Every fixture of the rules, as a page; each look is at a page of its own. */
function pageOf(file: string): Page {
  const { document } = new JSDOM(readFileSync(join(FOLDER, file), 'utf8'), { url: 'https://site.example/a/' }).window;
  for (const element of document.querySelectorAll('[data-expect]')) element.removeAttribute('data-expect');
  const root = document.querySelector('article') ?? document.body;
  const article = { root, has: (element: Element) => root.contains(element) };
  return openPage(document, { url: new URL('https://site.example/a/'), facts: staticFacts(), article });
}

interface Cut {
  readonly rules: readonly Rule[];
  takeLaterWords(words: LaterWords): void;
  takeFind(id: string, find: Rule['find']): void;
  takeNoticeWords(words: NonNullable<typeof globalThis.winnowNotices>): void;
  /** What the modules of the rules export, by the module's name. */
  readonly modules: Readonly<Record<string, object>>;
}

const RULES = join(import.meta.dirname, '..', 'src', 'rules');
const WRITTEN = readdirSync(RULES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(RULES, name), 'utf8') }));
const MODULES = WRITTEN.filter(({ text }) => OTHER.test(text)).map(({ name }) => name);

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/** The words of lines in languages that can't be written from A to Z, which go whole. */
const GONE = new Set(
  WRITTEN.flatMap(({ text }) => [...text.matchAll(/^([a-z]{2}(?:, [a-z]{2})*):.*$/gm)])
    .filter(([, label = '']) => isWrittenWith(label))
    .flatMap(([line]) => wordsIn(line)),
);

/** Texts of one to four words of the tables, the same each time. */
function textsOf(count: number, isMeant: (word: string) => boolean): string[] {
  const words = [...new Set(WRITTEN.flatMap(({ text }) => wordsIn(text)))].filter(isMeant);
  let seed = 1;
  const next = (most: number) => {
    seed = (seed * 48271) % 0x7fffffff;
    return seed % most;
  };
  const word = () => words[next(words.length)] ?? '';
  return Array.from({ length: count }, () => Array.from({ length: 1 + next(4) }, word).join(' '));
}

/** What each table that a module exports says of a text, by the table's name. */
const saidOf = (text: string, modules: Cut['modules']) =>
  Object.entries(modules).flatMap(([module, tables]) =>
    Object.entries(tables)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, table]: [string, unknown]) => {
        const say = (...said: unknown[]) => [`${module} ${name}: ${said}`];
        if (table instanceof RegExp) return say(text.replace(table, '#'));
        if (table instanceof Set) return say(text.split(' ').map((word) => table.has(word)));
        const { openingOf } = (table ?? {}) as Partial<Phrases>;
        return openingOf ? say(openingOf.call(table, text), (table as Phrases).has(text)) : [];
      }),
  );

const found = (all: readonly Rule[], page: Page) => {
  const at = new Map([...page.document.querySelectorAll('*')].map((element, number) => [element, number]));
  return all.flatMap((rule) =>
    [...rule.find(page, {}, [])].map(({ targets, reason, verb }) => [
      rule.id,
      verb,
      JSON.stringify(reason),
      targets.map((target) => at.get(target)).join(),
    ]),
  );
};

describe('the tables of the built content script', () => {
  const folder = join(import.meta.dirname, '..', 'node_modules', `.tmp-words-${process.pid}`);
  let uncut: Cut['modules'];
  let cut: Cut;
  let whole: WordsInOtherLetters;
  let notices: NonNullable<typeof globalThis.winnowNotices>;
  beforeAll(async () => {
    const { inContent, inWords } = wordsApart();
    const bundle = (contents: string, name: string, plugin: Plugin) =>
      build({
        stdin: { contents, resolveDir: join(import.meta.dirname, '..'), loader: 'ts' },
        bundle: true,
        format: 'cjs',
        platform: 'node',
        charset: 'utf8',
        outfile: join(folder, name),
        plugins: [plugin],
      });
    await bundle(
      `export { rules } from './src/rules/index.ts';
       export { takeLaterWords } from './src/rules/later/words.ts';
       export { takeFind } from './src/rules/later/rules.ts';
       export { takeNoticeWords } from './src/rules/later/notices.ts';
       ${MODULES.map((name, at) => `import * as m${at} from './src/rules/${name}';`).join('\n')}
       export const modules = { ${MODULES.map((name, at) => `'${name}': m${at}`)} };`,
      'content.cjs',
      inContent,
    );
    await bundle(`import './src/content/words.ts';`, 'words.cjs', inWords);
    const load = createRequire(import.meta.url);
    uncut = Object.fromEntries(await Promise.all(MODULES.map(async (name) => [name, await import(join(RULES, name))])));
    cut = load(join(folder, 'content.cjs')) as Cut;
    load(join(folder, 'words.cjs'));
    await import('../src/content/notices.ts');
    const { winnowWords, winnowNotices } = globalThis;
    if (!winnowWords || !winnowNotices) throw new Error('words.js or notices.js left nothing');
    [whole, notices] = [winnowWords, winnowNotices];
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are of the same rules, in the same order, with the same options', () => {
    const told = ({ find: _, ...rest }: Rule) => rest;
    expect(cut.rules.map(told)).toEqual(rules.map(told));
  });

  it('say of words from A to Z what whole ones say', () => {
    expect(MODULES.length).toBeGreaterThan(20);
    expect(saidOf('', uncut).length).toBeGreaterThan(60);
    for (const text of textsOf(300, (word) => !OTHER.test(word) && !GONE.has(word)))
      expect(saidOf(text, cut.modules)).toEqual(saidOf(text, uncut));
  });

  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));
  const pages = files.map((file) => ({ file, page: pageOf(file) }));
  const isOther = ({ page }: { page: Page }) => hasOtherLetters(page.document.documentElement);

  const saysAffiliate = ({ page }: { page: Page }) => namesAffiliates(page.document.documentElement);
  const plain = pages.filter((one) => !isOther(one));

  it('find on pages in no other letters what whole ones find, and nothing is broken there', () => {
    const others = plain.filter((one) => !saysAffiliate(one));
    expect(others.length).toBeGreaterThan(50);
    // Every second is enough.
    for (const { file, page } of others.filter((_, at) => at % 2))
      expect(found(cut.rules, page), file).toEqual(found(rules, page));
  }, 60_000);

  it('lack those of notices on a page that names affiliates until these come', () => {
    const naming = plain.filter(saysAffiliate).map(({ file, page }) => ({ file, expected: found(rules, page), page }));
    expect(naming.length).toBeGreaterThan(10);
    const lacking = naming.filter(({ page, expected }) => found(cut.rules, page).length < expected.length);
    expect(lacking.length).toBeGreaterThan(3);
    cut.takeNoticeWords(notices);
    for (const { file, expected } of naming) expect(found(cut.rules, pageOf(file)), file).toEqual(expected);
  }, 60_000);

  it('lack words for the others until these come, and then find what whole ones find', () => {
    const others = pages.filter(isOther).map(({ file, page }) => ({ file, expected: found(rules, page), page }));
    expect(others.length).toBeGreaterThan(10);
    const lacking = others.filter(({ page, expected }) => found(cut.rules, page).length < expected.length);
    expect(lacking.length).toBeGreaterThan(5);
    const texts = textsOf(300, () => true);
    const isEqual = (text: string) => String(saidOf(text, cut.modules)) === String(saidOf(text, uncut));
    expect(texts.every(isEqual)).toBe(false);
    cut.takeLaterWords(whole.words);
    expect(texts.filter((text) => !isEqual(text))).toEqual([]);
    cut.takeFind(whole.mendText.id, whole.mendText.find);
    for (const { file, expected } of others) expect(found(cut.rules, pageOf(file)), file).toEqual(expected);
  }, 60_000);
});

describe('a page has other letters', () => {
  const has = (body: string) => hasOtherLetters(new JSDOM(`<!doctype html>${body}`).window.document.documentElement);

  it.each([
    ['Cyrillic', '<p>Читайте также</p>'],
    ['Polish', '<p>Więcej artykułów</p>'],
    ['French', '<p>À lire aussi</p>'],
    ['one letter of one word', '<p>She sat in the Café</p>'],
    ['Han in its title alone', '<title>相关文章</title><p>Text'],
    ['a letter made of two signs', '<p>Vas\u030cek'],
    ['in what a picture is called', '<img alt="Реклама">'],
    ['in what a button says', '<input type="submit" value="ダウンロード">'],
    ['a letter among signs', '<p>Two ℓ of water, for 5 € ™'],
    ['broken ones, which may say anything', '<p>ÐŸÑ€Ð¸Ð²ÐµÑ‚'],
    ['a broken apostrophe', '<p>don’t, and donâ€™t'],
  ])('%s', (_, body) => {
    expect(has(body)).toBe(true);
  });

  it.each([
    ['English', '<title>A “page” – and more…</title><p>It’s €5, 20 °C, 3 × ½ ™ ← 😀🎉'],
    ['Italian that can do without', '<p>Leggi anche « questo »'],
    ['an icon of a private font', '<i>\ue001</i>'],
    ['so much text that nothing of it is read', `<p>${'Читайте '.repeat(625_001)}`],
  ])('not: %s', (_, body) => {
    expect(has(body)).toBe(false);
  });
});

describe('a page names affiliates', () => {
  const names = (body: string) => namesAffiliates(new JSDOM(`<!doctype html>${body}`).window.document.documentElement);

  it.each([
    ['in capitals', '<p>AFFILIATE LINKS'],
    ['in two words on two lines', '<p>a share\n of the sale'],
    ['across elements', '<p>Wer<b>be</b>links'],
    ['in full width', '<p>Ａｍａｚｏｎ'],
    ['in other letters', '<p>партнёрские ссылки'],
    ['in broken text, which may say anything', '<p>Ð¿Ð°Ñ€Ñ‚'],
  ])('%s', (_, body) => {
    expect(names(body)).toBe(true);
  });

  it.each([
    ['where it has other words', '<p>Descale the kettle once a month.'],
    ['in an address alone', '<p><a href="https://shop.example/?affiliate=1">Kettles</a>'],
    ['so much text that nothing of it is read', `<p>${'affiliate '.repeat(500_001)}`],
  ])('not: %s', (_, body) => {
    expect(names(body)).toBe(false);
  });
});
