/**
 * Recipe pages of many sites: how many of the steps are found where the page describes them as data, and where it
 * doesn't. Of the two, the second is measured on the same pages with the data taken out.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { CORPUS } from './corpus.mjs';
import { table } from './tables.mjs';

const DATA_ATTRIBUTES = 'itemscope itemtype itemprop itemid itemref vocab typeof property resource prefix'.split(' ');

/** The data that describe the page's steps, in the three ways to write them. Read off the text: to parse 40 pages is dear. */
const DATA_SCRIPT = /<script\b[^>]*ld\+json[^>]*>.*?<\/script>/gis;
const MARKED_UP = /\b(?:itemprop|property)\s*=\s*["']?[^"'>]*recipeInstructions/i;

const parse = (html) => new JSDOM(html, { virtualConsole: new VirtualConsole() });

/** Whether the page describes its steps as data. */
export function describesSteps(html) {
  const text = String(html);
  const scripts = text.match(DATA_SCRIPT) ?? [];
  return MARKED_UP.test(text) || scripts.some((script) => script.includes('recipeInstructions'));
}

/** The page without JSON-LD and the attributes of microdata and RDFa. Open Graph, which says nothing of steps, stays. */
export function withoutData(html) {
  const dom = parse(html);
  const { document } = dom.window;
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) script.remove();
  for (const element of document.querySelectorAll(DATA_ATTRIBUTES.map((name) => `[${name}]`).join(', ')))
    for (const name of DATA_ATTRIBUTES)
      if (element.localName !== 'meta' || name !== 'property') element.removeAttribute(name);
  const stripped = dom.serialize();
  dom.window.close();
  return stripped;
}

/** Recipe pages, each with its steps: as they are, and unless this is to be `quick` a second time with the data taken out. */
export async function recipePages(quick = false) {
  const folder = join(CORPUS, 'recipes');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
  const pages = await Promise.all(
    names.map(async (file) => {
      const gold = JSON.parse(await readFile(join(folder, file.replace(/html$/, 'json')), 'utf8'));
      const html = await readFile(join(folder, file));
      const name = file.replace(/\.html$/, '');
      const url = URL.canParse(gold.canonical_url) ? gold.canonical_url : `https://recipes.example/${file}`;
      return { set: 'recipes', name, url, html, described: describesSteps(html), instructions: gold.instructions_list };
    }),
  );
  if (quick) return { recipes: pages };
  const bare = pages.map((page) => ({ ...page, set: 'recipes-bare', html: withoutData(page.html), described: false }));
  return { recipes: pages, 'recipes-bare': bare };
}

/** Longer lines say what to do. */
const MOST_NAME_WORDS = 6;
const endsSentence = (line) => /[.!?…。！？)”"]$/.test(line.trim());

/** The lines of a recipe that are steps, and those that only name a part of it: "For the dough:". */
export function stepsAndNames(lines) {
  const sentences = lines.filter(endsSentence).length;
  const isName = (line) =>
    line.trim().split(/\s+/).length <= MOST_NAME_WORDS &&
    (/[:：]$/.test(line.trim()) || (!endsSentence(line) && sentences * 2 > lines.length));
  return { steps: lines.filter((line) => !isName(line)), names: lines.filter(isName) };
}

/** Counts of one page; `missed` and `extra` are the lines over which page and truth differ. */
export function scoreRecipePage({ page, report }, scorer) {
  const { steps, names } = stepsAndNames(page.instructions);
  const procedures = report?.procedures ?? [];
  const { hits, found, gold } = scorer.scoreRecipe(procedures, steps);
  const texts = procedures.flatMap((procedure) => procedure.steps.map(({ text }) => text));
  const isIn = (text, others) => others.some((other) => scorer.stepSimilarity(text, other) >= scorer.STEP_MATCH);
  return {
    page,
    hits,
    found,
    gold,
    names: names.length,
    missed: steps.filter((step) => !isIn(step, texts)),
    extra: texts.filter((text) => !isIn(text, steps)),
  };
}

const sum = (scores, of) => scores.reduce((total, score) => total + score[of], 0);

/** Precision and recall over all steps of these pages; null where there are none. */
export function recipeRates(scores) {
  const [hits, found, gold] = ['hits', 'found', 'gold'].map((of) => sum(scores, of));
  return { stepPrecision: found ? hits / found : null, stepRecall: gold ? hits / gold : null };
}

/** Set → scores of its pages, with the pages that describe their steps as a set of their own. */
function recipeScores(results, scorer) {
  const score = (list) => list.filter(({ error }) => !error).map((result) => scoreRecipePage(result, scorer));
  const all = score(results.recipes ?? []);
  const described = all.filter(({ page }) => page.described);
  const sets = { 'recipes-described': described, recipes: all, 'recipes-bare': score(results['recipes-bare'] ?? []) };
  return Object.fromEntries(Object.entries(sets).filter(([, scores]) => scores.length > 0));
}

/** Set → rates, for the floors. */
export const ratesOfRecipes = (results, scorer) =>
  Object.fromEntries(
    Object.entries(recipeScores(results, scorer)).map(([name, scores]) => [name, recipeRates(scores)]),
  );

/** The rates, and unless this is to be `quick` every page on which Winnow and the truth differ, for reading. */
export function printRecipes(results, scorer, quick = false) {
  const sets = recipeScores(results, scorer);
  if (Object.keys(sets).length === 0) return;
  const rows = Object.entries(sets).map(([name, scores]) => {
    const { stepPrecision, stepRecall } = recipeRates(scores);
    return [name, String(scores.length), stepPrecision, stepRecall, `${sum(scores, 'names')} names set aside`];
  });
  console.log(`\n${table(['recipes', 'pages', 'stepPrecision', 'stepRecall', ''], rows)}`);
  if (quick) return;
  for (const { page, hits, found, gold, missed, extra } of [...(sets.recipes ?? []), ...(sets['recipes-bare'] ?? [])]) {
    if (hits === gold && found === gold) continue;
    console.log(`\n  in dispute: ${page.set}/${page.name}: ${hits} right of ${found} found, ${gold} in all`);
    for (const line of missed) console.log(`    missed  ${line.slice(0, 120)}`);
    for (const line of extra) console.log(`    extra   ${line.replace(/\s+/g, ' ').slice(0, 120)}`);
  }
}

/**
 * Pages without a procedure on which Winnow found one: each is to be read. Pages that nobody has labelled may well have
 * some: they are counted apart, and listed too unless this is to be `quick`.
 */
export function printFoundSteps(results, quick = false) {
  const pages = Object.values(results)
    .flat()
    .filter(
      ({ page, error }) => !error && page.instructions === undefined && (page.gold?.procedures ?? []).length === 0,
    );
  if (pages.length === 0) return;
  const isKnown = ({ page }) => !page.gold || page.gold.labelled;
  const finds = ({ report }) => (report?.procedures.length ?? 0) > 0;
  const known = pages.filter(isKnown);
  const found = pages.filter(finds);
  console.log(`\nprocedures on ${known.filter(finds).length} of ${known.length} pages that have none`);
  const unread = found.filter((result) => !isKnown(result));
  if (quick && unread.length > 0)
    console.log(`  and on ${unread.length} of ${pages.length - known.length} that are not labelled`);
  for (const result of quick ? found.filter(isKnown) : found)
    for (const { title, source, steps } of result.report.procedures)
      console.log(
        `  ${isKnown(result) ? '' : '(not labelled) '}${result.page.set}/${result.page.name}: ${source}, ${steps.length} steps: ${title ?? '–'}`,
      );
}
