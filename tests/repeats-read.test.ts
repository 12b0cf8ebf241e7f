/** A page that repeats itself, as it is read elsewhere: in the reader view, as Markdown, on the command line, as steps. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';
import { words } from '../src/cli/words.ts';
import { lookAt, planFor } from '../src/core/cleanup.ts';
import { staticFacts } from '../src/core/page/facts.ts';
import { findProcedures } from '../src/core/procedures.ts';
import type { Difference } from '../src/core/types.ts';
import { sayDifferences } from '../src/core/words.ts';
import { articleOf } from '../src/export/article.ts';
import { rules } from '../src/rules/index.ts';
import { readerVocabulary } from '../src/rules/reader-vocabulary.ts';
import { choicesOf, defaultSettings, withRuleOption } from '../src/settings/settings.ts';
import { stepFinders } from '../src/steps/index.ts';

const PAGE = join(import.meta.dirname, 'pages', 'repeats.html');
const URL_OF_PAGE = 'https://spokes.example/chain';

async function commandLine(...flags: string[]): Promise<string> {
  let said = '';
  const code = await run([PAGE, `--url=${URL_OF_PAGE}`, ...flags], {
    read: async (path) => readFileSync(path),
    addressOf: () => URL_OF_PAGE,
    listEngine: () => Promise.reject(new Error('none here')),
    now: () => 0,
    out: (text) => {
      said += text;
    },
    err: () => {},
  });
  expect(code).toBe(0);
  return said.replace(/\s+/g, ' ');
}

/** How often these words stand there. */
const times = (text: string, part: string): number => text.split(part).length - 1;

/** Sentences that the page prints three times, and one that it prints twice with another year in it. */
const SAID_AGAIN = ['Every link turns on a pin', 'You hear it first under load'];
const NEARLY = 'Take two old rags without fluff';

describe('a page that repeats itself', () => {
  it('is written without its copies as Markdown and as text, and with what is new in them', async () => {
    for (const flags of [['--markdown'], []]) {
      const text = (await commandLine(...flags)).split('── Article ──').at(-1) ?? '';
      for (const sentence of SAID_AGAIN) expect(times(text, sentence)).toBe(1);
      expect(times(text, NEARLY)).toBe(1);
      expect(text).toContain('In 2023 a bottle');
      expect(text).toContain('Differs from the first copy: - 2023 → 2024');
      expect(text).toContain('And if it squeaks on the day after');
    }
  });

  it('is reported with how much was repeated, and in what', async () => {
    const text = await commandLine();
    expect(text).toMatch(/792 words → 502 to read .* 31% was repeated/);
    expect(text).toMatch(/Repeated sections .* Differs from the first copy: 2023 → 2024/);
    const { report } = JSON.parse(await commandLine('--json')) as {
      report: { counts: { repeated: number }; actions: { firstCopy?: { excerpt: string } }[] };
    };
    expect(report.counts.repeated).toBe(248);
    expect(report.actions.flatMap(({ firstCopy }) => firstCopy?.excerpt ?? [])).toEqual([
      'Why a chain begins to squeak',
      'Why a chain begins to squeak',
    ]);
  });

  it('is read with its copies folded in the reader view, the differences first', () => {
    const { window } = new JSDOM(readFileSync(PAGE), { url: URL_OF_PAGE });
    const parts = { rules, findProcedures: () => [], factsFor: staticFacts, now: () => 0 };
    const looked = lookAt(window.document, new URL(URL_OF_PAGE), false, parts);
    if (looked.kind === 'refused') throw new Error(looked.refusal.code);
    const outcome = articleOf(
      planFor(looked.look, choicesOf(defaultSettings(rules)), parts),
      words,
      window,
      readerVocabulary,
    );
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
    const { body } = new JSDOM(outcome.article.html).window.document;
    const folds = [...body.querySelectorAll('details')];
    const near = folds.find((fold) => fold.textContent?.includes('In 2024 a bottle'));
    expect(near?.querySelector('summary + div > p')?.textContent).toBe('Differs from the first copy:');
    expect([...(near?.querySelectorAll('summary + div > ul > li') ?? [])].map((line) => line.textContent)).toEqual([
      '2023 → 2024',
    ]);
    for (const fold of folds) fold.remove();
    for (const sentence of SAID_AGAIN) expect(times(body.textContent ?? '', sentence)).toBe(1);
    // The heading's 13 words are the article's title here.
    expect(outcome.article.words).toBe(489);
  });
});

describe('steps', () => {
  const step = (n: number) =>
    `<h3>Step ${n}: Do the thing that comes as number ${n}</h3><p>${`Take the ${n} in one hand and turn it slowly until it stops. `.repeat(4)}</p>`;
  const procedure = `<h2>How to change the ring by hand</h2>${[1, 2, 3, 4].map(step).join('')}`;
  const filler = Array.from(
    { length: 6 },
    (_, n) => `<p>${`Sentence ${n} of the rest says something that stands nowhere else here. `.repeat(5)}</p>`,
  ).join('');

  it('are found once where they are printed twice, whatever counts as a repeat', () => {
    const html = `<title>Rings</title><article><h1>Rings</h1>${procedure}${filler}${procedure}</article>`;
    const { window } = new JSDOM(html, { url: URL_OF_PAGE });
    const parts = {
      rules,
      findProcedures: (page: Parameters<typeof findProcedures>[0]) => findProcedures(page, stepFinders),
      factsFor: staticFacts,
      now: () => 0,
    };
    const looked = lookAt(window.document, new URL(URL_OF_PAGE), true, parts);
    if (looked.kind === 'refused') throw new Error(looked.refusal.code);
    for (const value of ['exact', 'near', 'strong']) {
      const settings = withRuleOption(defaultSettings(rules), 'repeated-sections', 'sensitivity', value);
      const { report } = planFor(looked.look, choicesOf(settings), parts);
      expect(report.actions.some(({ rule }) => rule === 'repeated-sections')).toBe(true);
      expect(report.procedures.map(({ steps }) => steps.length)).toEqual([4]);
    }
  });
});

describe('differences in a sentence', () => {
  it('name an empty side in words', () => {
    const differences: Difference[] = [
      { was: '2023', is: '2024' },
      { was: '', is: 'soft' },
      { was: 'cold', is: '' },
    ];
    expect(sayDifferences(words, differences)).toBe(
      'Differs from the first copy: 2023 → 2024; added: soft; left out: cold',
    );
    expect(sayDifferences(words, [])).toBe('');
  });
});
