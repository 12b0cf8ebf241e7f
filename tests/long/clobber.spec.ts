/**
 * Pages that put a field of their own in the place of each member of the DOM that is used here (docs/decisions/0001):
 * read, cleaned, handed to the reader view and given back, with nearly all of their text, none hanging and none throwing.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { htmlOf } from '../e2e/page.ts';
import { serve, type TestServer } from '../e2e/serve.ts';
import { useStage } from '../e2e/stage.ts';
import { allowPages, ask, inject } from './ask-page.ts';

const stage = useStage();

/** Every identifier that stands after a dot in Readability's source: each may be a member of a node. */
const NAMES = [
  ...new Set(
    [
      ...readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8').matchAll(
        /\.([a-z]\w*)/gi,
      ),
    ].map(([, name = '']) => name),
  ),
];

/** The two ways in which a page names a member: of a form, and of the document. */
const WAYS = {
  input: (name: string) => `<form><p>${SENTENCES(8)}</p><input name="${name}"><input name="${name}"></form>`,
  img: (name: string) => `<p><img name="${name}" src="data:,"><img id="${name}" name="${name}" src="data:,"></p>`,
} as const;

function SENTENCES(from: number): string {
  return Array.from(
    { length: 5 },
    (_, at) => `Valve ${from}x${at} drips once a second, and nobody hears it at night.`,
  ).join(' ');
}

const PARAGRAPHS = Array.from({ length: 7 }, (_, at) => SENTENCES(at));

/** Where the text is looked for: as it is printed, white space aside. */
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

const pageFor = (
  way: keyof typeof WAYS,
  name: string,
) => `<!doctype html><html lang="en"><title>Valves that drip</title>
  <article><h1>Valves that drip</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}${WAYS[way](name)}
  <p><a href="https://www.amazon.com/dp/B000000000?tag=some-20">Buy now</a></p></article>`;

let server: TestServer;

beforeAll(async () => {
  server = await serve((path) => {
    const [, way, name = ''] = path.split('/');
    return way === 'input' || way === 'img' ? { body: pageFor(way, name) } : null;
  });
  await allowPages(stage);
});
afterAll(() => server.close());

/** What went wrong on one page, or nothing. */
async function tried(way: keyof typeof WAYS, name: string): Promise<string[]> {
  const tab = await stage.driver.open(`${server.url}/${way}/${name}`);
  const before = await htmlOf(tab);
  const wrong: string[] = [];
  try {
    await inject(stage);
    const { answer: cleaned } = await ask(stage, 'clean', 20_000);
    if (cleaned.kind === 'refused') wrong.push(`refused: ${cleaned.refusal.code}`);
    else if (cleaned.report.state !== 'on') wrong.push('was not cleaned');
    else if (cleaned.report.failures) wrong.push(JSON.stringify(cleaned.report.failures));
    const { answer: article } = await ask(stage, 'article', 20_000);
    if (article.kind === 'refused') wrong.push(`no article: ${article.refusal.code}`);
    else {
      const text = textOf(article.page.article.html);
      const there = PARAGRAPHS.filter((paragraph) => text.includes(paragraph)).length / PARAGRAPHS.length;
      if (there < LEAST_TEXT) wrong.push(`${Math.round(100 * there)} % of the text`);
    }
    await ask(stage, 'undoAll', 20_000);
    if ((await htmlOf(tab)) !== before) wrong.push('not given back');
  } catch (error) {
    wrong.push(String(error));
  }
  await tab.close();
  return wrong.map((what) => `${way} named ${name}: ${what}`);
}

/** Of the article's paragraphs, as a share. */
const LEAST_TEXT = 0.9;

it('are read, cleaned and given back, whatever they call their fields', async () => {
  expect(NAMES.length).toBeGreaterThan(140);
  const wrong: string[] = [];
  for (const way of ['input', 'img'] as const) for (const name of NAMES) wrong.push(...(await tried(way, name)));
  console.log(`${stage.driver.browser}: ${2 * NAMES.length} pages, ${wrong.length} with something wrong`);
  expect(wrong).toEqual([]);
});
