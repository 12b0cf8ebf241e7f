/** The article of the reader view, made of a page as the command line makes it. */
import { JSDOM } from 'jsdom';
import { words } from '../../src/cli/words.ts';
import { lookAt, planFor } from '../../src/core/cleanup.ts';
import type { Article, ReaderPage } from '../../src/core/outcome.ts';
import { staticFacts } from '../../src/core/page/facts.ts';
import { articleOf } from '../../src/export/article.ts';
import { readerPageOf } from '../../src/export/reader-page.ts';
import { rules } from '../../src/rules/index.ts';
import { readerVocabulary } from '../../src/rules/reader-vocabulary.ts';
import { choicesOf, defaultSettings } from '../../src/settings/settings.ts';

const ADDRESS = 'https://ponds.example/2024/why-ponds-turn-green';
export const TITLE = 'Why ponds turn green in the first warm week';

/** A sentence of prose, another for each number. */
export const sentence = (n: number): string =>
  `Sentence ${n} says, at some length, that the pond stood in the sun, that its water was still, and that nobody stirred it.`;

export const paragraphs = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `<p>${sentence(from + at)}</p>`).join('\n');

interface PageParts {
  readonly head?: string;
  readonly lang?: string;
}

function cleanupOf(body: string, { head = '', lang = 'en' }: PageParts) {
  const html = `<!doctype html><html lang="${lang}"><head><title>${TITLE}</title>${head}</head><body>${body}</body></html>`;
  const { window } = new JSDOM(html, { url: ADDRESS });
  const parts = { rules, findProcedures: () => [], factsFor: () => staticFacts(), now: () => 0 };
  const looked = lookAt(window.document, new URL(ADDRESS), true, parts);
  if (looked.kind === 'refused') throw new Error(looked.refusal.code);
  return { window, cleanup: planFor(looked.look, choicesOf(defaultSettings(rules)), parts) };
}

/** What there is to read on a page with this body, or the code of the refusal. */
export function read(body: string, parts: PageParts = {}): Article | string {
  const { window, cleanup } = cleanupOf(body, parts);
  const outcome = articleOf(cleanup, words, window, readerVocabulary);
  return outcome.kind === 'article' ? outcome.article : outcome.refusal.code;
}

/** The lines that are read on a page with this body. */
export function linesRead(body: string, parts: PageParts = {}): string[] {
  const article = read(body, parts);
  if (typeof article === 'string') throw new Error(article);
  const { document } = new JSDOM(article.html).window;
  for (const block of document.querySelectorAll('p, li, h1, h2, h3, h4, figcaption, div, blockquote, dt, dd'))
    block.append('\n');
  return (document.body.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** What the reader view is handed of a page with this body. */
export function handed(body: string, parts: PageParts = {}): ReaderPage {
  const { window, cleanup } = cleanupOf(body, parts);
  const outcome = readerPageOf(cleanup, words, window, readerVocabulary);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
  return outcome.page;
}
