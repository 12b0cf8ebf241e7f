/**
 * The work of a rule grows with the page and not faster: on twice as many share links, tag lines, forms or lists it reads
 * the page about twice as often, where work that grows with the square reads it four times and with the cube eight. Reads
 * are counted and not timed, so that a busy machine says the same.
 */
import { describe, expect, it } from 'vitest';
import type { Finding, Page, Rule } from '../src/core/types.ts';
import { affiliateLinks } from '../src/rules/affiliate-links.ts';
import { alsoRead } from '../src/rules/also-read.ts';
import { promotions } from '../src/rules/promotions.ts';
import { pageOf, prose } from './core/documents.ts';
import { countReads } from './dom-reads.ts';

/** How many of a thing the smaller page has. */
const FEW = 200;
/** Twice the page, and a little for what is read by halves or sorted. */
const MOST_GROWTH = 2.5;

interface Case {
  readonly of: string;
  readonly rule: Rule;
  readonly html: (count: number) => string;
  /** What the findings must come to, for so many things on the page. */
  readonly found: (findings: readonly Finding[]) => number;
  readonly expected: (count: number) => number;
}

const times = (count: number, html: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => html(index)).join('\n');
const counted = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { reason }) => sum + Number(reason.facts.count ?? 0), 0);

const shareLink = (index: number) => `<a href="https://facebook.com/sharer?u=${index}">Facebook</a>`;

const cases: Case[] = [
  {
    of: 'share links in one row',
    rule: promotions,
    html: (count) => `<div>${times(count, shareLink)}</div>`,
    found: counted,
    expected: (count) => count,
  },
  {
    of: 'share links in a sentence',
    rule: promotions,
    html: (count) => `<p>${prose('c', 40)} ${times(count, shareLink)}</p>`,
    found: counted,
    expected: () => 0,
  },
  {
    of: 'tag lines',
    rule: promotions,
    html: (count) => times(count, (index) => `<p>Tags: <a rel="tag" href="/tag/t${index}">tides</a></p>`),
    found: counted,
    expected: (count) => count,
  },
  {
    of: 'newsletter forms',
    rule: promotions,
    html: (count) =>
      times(
        count,
        (index) => `<div><p>Subscribe to our newsletter.</p><form><input type="email" name="m${index}"></form></div>`,
      ),
    found: (findings) => Math.min(findings.length, 10),
    expected: () => 10,
  },
  {
    of: 'also-read lists',
    rule: alsoRead,
    html: (count) =>
      times(
        count,
        (index) =>
          `<h3>Related articles</h3><ul><li><a href="/a/${index}">How the tide turns a wheel</a></li>` +
          `<li><a href="/b/${index}">How the wheel turns a stone</a></li></ul><p>${prose(`p${index}w`, 14)}</p>`,
      ),
    found: counted,
    expected: (count) => 2 * count,
  },
  {
    of: 'titles in a named box with the article in it',
    rule: alsoRead,
    html: (count) =>
      `<div class="related-posts">${times(count, (index) => `<p><a href="/c/${index}">How the tide turns a wheel</a></p>`)}` +
      `<p>${prose('d', 60)}</p><p>${prose('e', 60)}</p></div>`,
    found: counted,
    expected: () => 0,
  },
  {
    of: 'affiliate links in a list',
    rule: affiliateLinks,
    html: (count) =>
      `<ul>${times(
        count,
        (index) =>
          `<li>The <a href="https://www.amazon.com/dp/B0${10000000 + index}?tag=mills-20">miller's lamp ${index}</a> ${prose(`l${index}w`, 12)}</li>`,
      )}</ul>`,
    found: (findings) => findings.length,
    expected: (count) => count,
  },
  {
    of: 'pictures with nothing around them',
    rule: promotions,
    html: (count) => times(count, (index) => `<img src="/p${index}.png"><hr>`),
    found: counted,
    expected: () => 0,
  },
  {
    of: 'pictures with nothing around them, beside a button',
    rule: promotions,
    html: (count) => `${times(count, (index) => `<img src="/p${index}.png"><hr>`)}<a href="/b"><img src="/b.png"></a>`,
    found: counted,
    expected: () => 0,
  },
];

const page = (html: string): Page =>
  pageOf(
    `<main><article><h1>Mills</h1><p>${prose('a', 60)}</p><p>${prose('b', 60)}</p>${html}</article></main>`,
    'article',
  );

const initial = (rule: Rule) =>
  Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.initial]));

/** The findings, and how often the page was read for them. */
function measured({ rule, html }: Case, count: number): { findings: Finding[]; reads: number } {
  const opened = page(html(count));
  // The blocks are read once for all rules.
  expect(opened.blocks.length).toBeGreaterThan(0);
  const window = opened.document.defaultView;
  if (!window) throw new Error('a document without a window');
  const reads = countReads(window);
  const findings = [...rule.find(opened, initial(rule))];
  return { findings, reads: reads.count };
}

describe('the work of a rule', () => {
  it.each(cases.map((one) => [one.of, one] as const))('grows no faster than %s', (_, one) => {
    const few = measured(one, FEW);
    const many = measured(one, 2 * FEW);
    expect(one.found(few.findings)).toBe(one.expected(FEW));
    expect(one.found(many.findings)).toBe(one.expected(2 * FEW));
    expect(few.reads).toBeGreaterThan(FEW);
    expect(many.reads / few.reads).toBeLessThanOrEqual(MOST_GROWTH);
  });

  it('is seen to grow when it does: a page whose links each look at all others', () => {
    const pairs: Case = {
      of: 'links',
      rule: {
        ...promotions,
        find({ root }) {
          const links = () => root.querySelectorAll('a');
          for (const link of links()) for (const other of links()) link.contains(other);
          return [];
        },
      },
      html: (count) => times(count, shareLink),
      found: counted,
      expected: () => 0,
    };
    expect(measured(pairs, 2 * FEW).reads / measured(pairs, FEW).reads).toBeGreaterThan(3.5);
  });
});

describe('a box of share buttons', () => {
  const box = `<div class="share-bar"><span>Share this:</span> ${times(4, (index) => `<a href="/s/${index}">Pin</a>`)}</div>`;

  it('counts as what it holds', () => {
    const reasons = [...promotions.find(page(box), {})].map(({ reason }) => reason);
    expect(reasons).toEqual([{ code: 'promo-share', facts: { count: 4 } }]);
  });
});
