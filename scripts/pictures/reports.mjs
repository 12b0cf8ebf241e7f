/** Reports of pages that hold more, or less, than the demo page does. */

const STILL = { counts: { words: 1204, toRead: 1204, repeated: 0, found: {} } };
/** An article in which nothing was found. */
export const NOTHING = { ...STILL, actions: [], refusals: [], procedures: [] };

/** What a page answers that isn't cleaned. */
export const refused = (code, facts = {}) => ({ kind: 'refused', refusal: { code, facts } });

const action = (id, rule, verb, reason, excerpt, more = {}) => ({
  id,
  rule,
  verb,
  reason,
  excerpt,
  words: 12,
  restored: false,
  keepMark: id,
  ...more,
});
const reason = (code, facts = {}) => ({ code, facts });

/** Every kind of thing that is done to a page, and what was found and kept. */
export const MANY = {
  state: 'on',
  actions: [
    ...Array.from({ length: 31 }, (_, at) =>
      action(
        `a${at}`,
        'affiliate-blocks',
        'hide',
        reason('affiliate-picture', { host: `shop-${at}.pxf.io`, network: 'Impact' }),
        at === 1 ? '' : `Cast iron pan, ${20 + at} cm, with a lid that fits and a handle that stays cool`,
      ),
    ),
    action('b1', 'ad-slots', 'hide', reason('ad-system', { system: 'Google Ad Manager' }), ''),
    action(
      'r1',
      'repeated-sections',
      'fold',
      reason('repeat', { what: 'Why iron rusts', words: 103 }),
      'Why iron rusts',
      {
        firstCopy: { excerpt: 'Why iron rusts, and what oil does about it', anchor: 'x' },
      },
    ),
    action(
      'r2',
      'repeated-sections',
      'fold',
      reason('repeat-near', { what: 'Dry it', words: 48, percent: 92 }),
      'Dry it at once, on the stove',
      { restored: true, firstCopy: { excerpt: 'Dry it', anchor: 'x' } },
    ),
    action(
      'l1',
      'affiliate-links',
      'mark',
      reason('affiliate-text-link-to', { host: 'pxf.io', network: 'Impact', to: 'pans.example' }),
      'this lid',
    ),
    action('m1', 'mend-text', 'mend', reason('mojibake', { before: 'donâ€™t', after: 'don’t' }), 'donâ€™t'),
    action('o1', 'my-selectors', 'hide', reason('own', { value: '.promo > a', id: 'a' }), 'Our own pans', {
      articleWords: 14,
    }),
  ],
  refusals: [
    ...[412, 80, 64].map((count, at) => ({
      id: `k${at}`,
      rule: 'promotions',
      verb: 'hide',
      excerpt: 'Which pan should you buy, and which should you leave in the shop?',
      reason: reason('holds-prose', { count }),
    })),
    {
      id: 'k9',
      rule: 'disclosures',
      verb: 'hide',
      excerpt: 'This page contains links that earn us money',
      reason: reason('kept-by-person'),
    },
  ],
  counts: {
    words: 126460,
    toRead: 112805,
    repeated: 22000,
    found: {
      'affiliate-blocks': 31,
      'ad-slots': 9,
      'repeated-sections': 15,
      'also-read': 4,
      promotions: 12,
      'affiliate-links': 23,
      disclosures: 2,
      'mend-text': 7,
    },
  },
};

const step = (text, at, more = {}) => ({ text, images: [], anchor: `s${at}`, ...more });
/** More procedures than one, and a title that takes three lines. */
export const MANY_STEPS = {
  procedures: [
    {
      title: 'Way 1: with salt and half a potato, for light rust that hasn’t eaten into the iron yet',
      source: 'headings',
      place: { word: 'Way', number: 1, of: 3 },
      steps: [1, 2, 3, 4, 5, 6, 7].map((at) => step(`Scrub the rust off in circles, ${at} times over.`, at)),
    },
    { title: null, source: 'lists', steps: [step('Soak it.', 20), step('Dry it.', 21, { section: 'Afterwards' })] },
  ],
};
