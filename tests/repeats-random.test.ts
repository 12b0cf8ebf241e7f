/**
 * Articles made at random, with copies, partial copies and near copies of what stands in them, and noise between: every
 * extra copy is folded, nothing that stands once is hidden, and undoing gives the page back byte for byte.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../src/core/apply/ledger.ts';
import { setIn } from '../src/core/compare/signature.ts';
import { staticFacts } from '../src/core/page/facts.ts';
import { openPage } from '../src/core/page.ts';
import { plan } from '../src/core/plan.ts';
import type { Finding, Page } from '../src/core/types.ts';
import { repeatedSections } from '../src/rules/repeated-sections.ts';
import { choosing, documentOf, URL_OF_TESTS } from './core/documents.ts';
import { anyStep, htmlOf, linesOf, paragraph, type Step, startOf, step } from './random-article.ts';

/** One document for all runs: making one takes far longer than finding. */
const document = documentOf('');

function opened(html: string): Page {
  document.body.innerHTML = html;
  return openPage(document, { url: new URL(URL_OF_TESTS), facts: staticFacts() });
}

const ledgerOf = (): Ledger =>
  new Ledger({
    document,
    liveOf: (element) => element,
    stubFor: () => document.createElement('winnow-stub'),
    labelFor: () => document.createElement('winnow-label'),
  });

const find = (page: Page): Finding[] => [...repeatedSections.find(page, { sensitivity: 'near' })];

const CHOICES = choosing({ 'repeated-sections': true, other: true });

const keysOf = ({ blocks }: Page): string[] => blocks.map(({ key, pictures }) => key || pictures.join(' '));

/** A copy in other paragraphs, after whole ones and a text of the page's own: once taken for sentences that are discussed. */
const DIVIDED_AFTER_WHOLE: Step[] = [
  { make: 'new', depth: 0 },
  { make: 'joined', from: 0, length: 1, retyped: false },
  { make: 'partial', how: 'replace', from: 0, length: 1, boxed: false },
  { make: 'split', from: 0, length: 1, retyped: false },
];

/**
 * The same pages for every change, so that a change fails by what it changes; WINNOW_SEED=… tries others. Of 100,000 about one
 * keeps a copy in other paragraphs.
 */
const SEED = Number(process.env.WINNOW_SEED ?? 1);

/** Milliseconds; thousands of pages are made, on machines that may be busy. */
const PATIENCE = 120_000;

/** Counts over all runs, so that a rule that finds nothing would be seen. */
const counts = { folds: 0, near: 0, parted: 0, refrains: 0 };

describe('an article made at random', () => {
  it(
    'has every extra copy folded and nothing hidden that stands once, and comes back byte for byte',
    () => {
      fc.assert(
        fc.property(fc.array(anyStep, { minLength: 3, maxLength: 24 }), (steps) => {
          const lines = linesOf(steps);
          const page = opened(htmlOf(lines));
          const before = document.documentElement.outerHTML;
          const { actions } = plan(find(page), page, CHOICES);
          counts.folds += actions.length;
          const refrains = refrainsIn(keysOf(page));
          const left = new Set(keysOf(page.without(actions.flatMap(({ targets }) => targets))));
          const read = [...left].join(' ');
          const isLoose = !lines.some(({ html }) => html.startsWith('<div>') || html === '<section>');
          const shown = actions.flatMap(({ differences = [] }) => differences.map(({ is }) => is)).join(' ');
          const words = new Set(shown.toLowerCase().split(/[^a-z0-9]+/));
          const visible = new Map<number, number>();
          const wordings = new Map<number, Set<string>>();
          for (const { html: own, base, changed, parted } of lines) {
            const key = bare(own.replace(/<[^>]*>/g, ''));
            const stays = left.has(key);
            if (base !== null) wordings.set(base, (wordings.get(base) ?? new Set()).add(key));
            // What is new is read, in its place or in what the stub shows.
            if (parted) for (const text of parted) expect(read).toContain(bare(text));
            else if (key && !stays) expect(base !== null && changed.every((word) => words.has(word))).toBe(true);
            // One sentence of a paragraph that stands further up, and not in a box: that may be a teaser.
            if (parted?.length === 1 && isLoose && !refrains.has(key)) expect(stays).toBe(false);
            if (parted && !stays) counts.parted++;
            if (base !== null && changed.length > 0) counts.near++;
            if (base !== null && stays) visible.set(base, (visible.get(base) ?? 0) + (key === keyOf(base) ? 0 : 1));
          }
          // Of each paragraph the first wording stands, and no other; of three wordings each may: a form that is filled in.
          for (const [base, others] of visible) {
            const isForm = (wordings.get(base)?.size ?? 0) > 2;
            const isMeant = isForm || refrains.has(keyOf(base));
            expect([left.has(keyOf(base)), isMeant || others === 0]).toEqual([true, true]);
          }
          const { blocks } = page.without(actions.flatMap(({ targets }) => targets));
          const there = new Set(blocks.map(({ element }) => element));
          page.blocks.forEach(({ key, element }, at) => {
            if (!refrains.has(key) || !there.has(element) || !isAgain(page, at, there)) return;
            counts.refrains++;
            expect(isBesideTheSame(page, at)).toBe(false);
          });
          // In other signs a text alone stays: that is how they are shown.
          const starts = new Set([...refrains].map(startOf));
          const paragraphs = blocks
            .filter(({ words, key }) => words > 10 && !refrains.has(key) && !starts.has(startOf(key)))
            .map((block) => `${block.key} ${setIn(block)}`);
          expect(new Set(paragraphs).size).toBe(paragraphs.length);
          const ledger = ledgerOf();
          ledger.apply(actions);
          ledger.undoAll();
          expect(document.documentElement.outerHTML).toBe(before);
        }),
        { numRuns: 2000, seed: SEED, examples: [[DIVIDED_AFTER_WHOLE]] },
      );
      expect(counts.folds).toBeGreaterThan(500);
      expect(counts.near).toBeGreaterThan(200);
      expect(counts.parted).toBeGreaterThan(200);
      expect(counts.refrains).toBeGreaterThan(50);
    },
    PATIENCE,
  );

  it(
    'is planned alike whatever the order of the rules, and keeps a copy when another rule takes the first',
    () => {
      let refused = 0;
      fc.assert(
        fc.property(
          fc.array(step, { minLength: 4, maxLength: 16 }),
          fc.nat(20),
          fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
          (steps, at, order) => {
            const page = opened(htmlOf(linesOf(steps)));
            const paragraphs = [...page.root.querySelectorAll('p')];
            const target = paragraphs[at % Math.min(3, Math.max(1, paragraphs.length))];
            if (!target) return;
            const other: Finding = {
              rule: 'other',
              verb: 'fold',
              targets: [target],
              reason: { code: 'test', facts: {} },
              certainty: 'listed',
            };
            const findings = [...find(page), other];
            const first = plan(findings, page, CHOICES);
            const places = new Map(findings.map((finding, index) => [finding, order[index] ?? 0]));
            const shuffled = [...findings].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
            const second = plan(shuffled, page, CHOICES);
            expect(second.actions.map(({ id }) => id)).toEqual(first.actions.map(({ id }) => id));
            const repeats = first.actions.filter(({ rule }) => rule === 'repeated-sections');
            refused += findings.length - 1 - repeats.length;
            const without = (actions: readonly Finding[]) =>
              new Set(keysOf(page.without(actions.flatMap(({ targets }) => targets))));
            const others = first.actions.filter(({ rule }) => rule !== 'repeated-sections');
            // Exact copies: what can be read without the repeats' folds can be read with them.
            const exact = first.actions.filter(({ differences }) => !differences);
            expect(without([...exact])).toEqual(without(others));
          },
        ),
        { numRuns: 300, seed: SEED },
      );
      expect(refused).toBeGreaterThan(10);
    },
    PATIENCE,
  );
});

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const keyOf = (base: number): string => bare(paragraph(base));

/** What stands three times or more, each time after something that stands nowhere else: that may be a refrain. */
function refrainsIn(keys: readonly string[]): Set<string> {
  const isNew = (key: string) => keys.indexOf(key) === keys.lastIndexOf(key);
  const comesAgain = (key: string, at: number) => {
    const before = keys.lastIndexOf(key, at - 1);
    return at > 0 && before >= 0 && keys.slice(before + 1, at).some(isNew);
  };
  const again = keys.filter(comesAgain);
  return new Set(again.filter((key, at) => again.indexOf(key) !== at));
}

/** Whether a text is read again that was read further up; in other signs it is another one. */
function isAgain({ blocks }: Page, at: number, there: ReadonlySet<Element>): boolean {
  const block = blocks[at];
  const before = blocks.slice(0, at).filter(({ element }) => there.has(element));
  return before.some((one) => one.key === block?.key && setIn(one) === setIn(block));
}

/** A paragraph with another one beside it that stood beside it before is a part of what is pasted, and no refrain. */
function isBesideTheSame({ blocks }: Page, at: number): boolean {
  const said = (one: number) => {
    const block = blocks[one];
    return block ? `${block.key} ${setIn(block)}` : '';
  };
  const isSame = (one: number, other: number) =>
    (blocks[one]?.words ?? 0) > 10 && one !== other && said(one) === said(other);
  // Near copies of a refrain, and it in other signs, stay with it.
  const isNear = (one: number) => said(one) !== said(at) && startOf(blocks[one]?.key) === startOf(blocks[at]?.key);
  const beside = [-1, 1].filter((side) => !isNear(at + side));
  return blocks.some(
    ({ key }, before) =>
      before < at && key === blocks[at]?.key && beside.some((side) => isSame(at + side, before + side)),
  );
}
