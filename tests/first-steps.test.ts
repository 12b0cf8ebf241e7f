/** Two procedures that begin alike: the page shows what they share once, and whoever takes one along has all of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { words } from '../src/cli/words.ts';
import { lookAt, planFor } from '../src/core/cleanup.ts';
import { staticFacts } from '../src/core/page/facts.ts';
import { findProcedures } from '../src/core/procedures.ts';
import type { Page } from '../src/core/types.ts';
import { articleOf } from '../src/export/article.ts';
import { markdownOf } from '../src/export/markdown.ts';
import { sanitiseHtml } from '../src/export/sanitise.ts';
import { rules } from '../src/rules/index.ts';
import { readerVocabulary } from '../src/rules/reader-vocabulary.ts';
import { repeatedSections } from '../src/rules/repeated-sections.ts';
import { choicesOf, defaultSettings } from '../src/settings/settings.ts';
import { stepFinders } from '../src/steps/index.ts';

const URL_OF_PAGE = 'https://glass.example/scanner';
const SHARED = 'Look for a line that is called state';

function cleaned() {
  const html = readFileSync(join(import.meta.dirname, 'pages', 'alike.html'), 'utf8');
  const { window } = new JSDOM(html, { url: URL_OF_PAGE });
  const parts = {
    rules,
    findProcedures: (page: Page) => findProcedures(page, stepFinders),
    factsFor: staticFacts,
    now: () => 0,
  };
  const looked = lookAt(window.document, new URL(URL_OF_PAGE), true, parts);
  if (looked.kind === 'refused') throw new Error(looked.refusal.code);
  const cleanup = planFor(looked.look, choicesOf(defaultSettings(rules)), parts);
  const outcome = articleOf(cleanup, words, window, readerVocabulary);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
  const { body } = new JSDOM(outcome.article.html).window.document;
  return { window, cleanup, body };
}

const times = (text: string, part: string): number => text.split(part).length - 1;

describe('two procedures that begin alike', () => {
  it('are two whole checklists, while the page is read without what is said twice', () => {
    const { report } = cleaned().cleanup;
    expect(report.actions.map(({ rule, verb }) => `${verb} ${rule}`)).toEqual(['fold repeated-sections']);
    expect(report.procedures.map(({ steps }) => steps.length)).toEqual([3, 4]);
    expect(report.procedures[1]?.steps[0]?.text).toContain('Open the page of the scanner');
    expect(report.counts.repeated).toBe(35);
  });

  it('stand in the reader view behind one line, and the next step keeps its number', () => {
    const { body } = cleaned();
    const fold = body.querySelector('details[data-winnow-fold="steps"]');
    expect(fold?.hasAttribute('open')).toBe(false);
    expect(fold?.querySelectorAll('li')).toHaveLength(2);
    expect(fold?.closest('li')?.nextElementSibling?.getAttribute('value')).toBe('100');
  });

  it('are written out where nothing can fold, in one list with the numbers they have', () => {
    const { body, window } = cleaned();
    const markdown = markdownOf(sanitiseHtml(body.innerHTML, window));
    expect(times(markdown, SHARED)).toBe(2);
    expect(markdown).toMatch(
      /98\.\s+Open the page of the scanner[\s\S]*98\.\s+Open the page[\s\S]*100\.\s+Press the button that is called reset/,
    );
  });

  it('stay where the page draws the numbers itself', () => {
    const { page } = cleaned().cleanup.look;
    const drawn: Page = { ...page, facts: { ...page.facts, drawsNumber: () => true } };
    expect([...repeatedSections.find(page, {})]).toHaveLength(1);
    expect([...repeatedSections.find(drawn, {})]).toEqual([]);
  });
});
