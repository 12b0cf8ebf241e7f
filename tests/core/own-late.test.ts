/** The person's own rules on what a page adds later: told by where it stands in the page, though only the part is read. */
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { READING } from '../../src/content/views.ts';
import { type CleanupParts, lookAt, planFor } from '../../src/core/cleanup.ts';
import { staticFacts } from '../../src/core/page/facts.ts';
import { lookAtAdded } from '../../src/core/page/late.ts';
import type { OwnRule } from '../../src/core/plan/own-rule.ts';
import { mySelectors } from '../../src/rules/my-selectors.ts';
import { choosing, prose } from './documents.ts';

const URL_OF_PAGE = new URL('https://site.example/a');

const asked = { url: URL_OF_PAGE, reading: READING };

const parts: CleanupParts = {
  rules: [
    mySelectors,
    {
      id: 'ads',
      on: true,
      options: {},
      pass: 'first',
      *find({ root }) {
        for (const ad of root.querySelectorAll('.ad'))
          yield {
            rule: 'ads',
            verb: 'hide',
            targets: [ad],
            reason: { code: 'test', facts: {} },
            certainty: 'certain',
          };
      },
    },
  ],
  findProcedures: () => [],
  factsFor: () => staticFacts(),
  now: () => 0,
};

/** What is done to this, added to the end of the first or second box of a page. */
function doneTo(html: string, verb: OwnRule['verb'], selector: string, box = '#one'): string[] {
  const body = `<main><h1>A</h1><p>${prose('a', 60)}</p><div id="one" class="box"></div><div id="two"></div></main>`;
  const { document } = new JSDOM(`<body>${body}</body>`, { url: URL_OF_PAGE.href }).window;
  const looked = lookAt(document, URL_OF_PAGE, true, parts);
  if (looked.kind !== 'looked') throw new Error('refused');
  const place = document.querySelector(box);
  place?.insertAdjacentHTML('beforeend', html);
  const added = place?.lastElementChild;
  if (!added) throw new Error('nothing was added');
  const late = lookAtAdded(document, [added], { main: looked.look, first: 1000, ...asked }, parts);
  if (!late) throw new Error('nothing was read');
  const own: OwnRule[] = [{ id: 'o', verb, by: 'selector', value: selector, site: null, on: true, since: 1 }];
  const choices = { ...choosing({ 'my-selectors': true, ads: true }), own };
  const { plan } = planFor(late.look, choices, { ...parts, rules: late.rules }, looked.look.page);
  return [
    ...plan.actions.map(({ rule, targets }) => `${rule} ${targets[0]?.className}`),
    ...plan.refusals.map(({ reason }) => reason.code),
  ];
}

const PROMO = '<div class="promo"><p>Buy a kettle today.</p></div>';
const AD = '<div class="ad"><a href="https://shop.example">Buy</a></div>';

it('are taken by what stands around them', () => {
  expect(doneTo(PROMO, 'hide', '.promo')).toEqual(['my-selectors promo']);
  expect(doneTo(PROMO, 'hide', '.box > .promo')).toEqual(['my-selectors promo']);
  expect(doneTo(PROMO, 'hide', '.box > .promo', '#two')).toEqual([]);
  expect(doneTo(PROMO, 'hide', 'body > .promo')).toEqual([]);
  expect(doneTo(`${PROMO}${PROMO}`, 'hide', '.promo:first-child')).toEqual([]);
});

it('are kept where they stand in something that is kept', () => {
  expect(doneTo(AD, 'keep', '.nothing')).toEqual(['ads ad']);
  expect(doneTo(AD, 'keep', '.box')).toEqual(['kept-by-own']);
  expect(doneTo(AD, 'keep', '.box', '#two')).toEqual(['ads ad']);
});

it('is read without making the article, which nobody asked for', () => {
  const { document } = new JSDOM(`<main><p>${prose('a', 90)}</p></main>`, { url: URL_OF_PAGE.href }).window;
  const looked = lookAt(document, URL_OF_PAGE, true, parts);
  if (looked.kind !== 'looked') throw new Error('refused');
  let made = 0;
  const content = () => {
    made++;
    return null;
  };
  const reading = { ...looked.look.reading, content };
  const added = document.querySelector('main')?.appendChild(document.createElement('p'));
  if (!added) throw new Error('nothing was added');
  const late = lookAtAdded(document, [added], { main: { ...looked.look, reading }, first: 9, ...asked }, parts);
  expect(late?.look.reading.titleOnPage).toBe(reading.titleOnPage);
  expect(late?.look.reading.snapshot.holds(added)).toBe(true);
  expect(made).toBe(0);
});
