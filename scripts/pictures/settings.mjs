/** Settings of somebody who has used Winnow for a year. */

const at = Date.UTC(2026, 2, 14, 9, 30);

const own = (id, verb, by, value, site = null, on = true) => ({ id, verb, by, value, site, on, since: at });

export const OWN_RULES = [
  own('a', 'hide', 'selector', '.promo'),
  own(
    'b',
    'fold',
    'selector',
    'main > div.newsletter-signup:has(> form) ~ aside.recommended-for-you',
    'kochen.example',
  ),
  own('c', 'keep', 'selector', '#author', 'everyday-iron.example'),
  own('d', 'hide', 'host', 'pans-and-more.example'),
  own('e', 'hide', 'phrase', 'Subscribe to our * newsletter and never miss another recipe again*'),
  own(
    'f',
    'fold',
    'phrase',
    'Read more:*',
    'sehr-lange-adresse-einer-zeitung.nachrichten-aus-aller-welt.example',
    false,
  ),
];

const kept = (mark, rule, excerpt) => ({ mark, rule, excerpt, added: at });

export const KEPT = {
  'everyday-iron.example': [
    kept('m1', 'affiliate-blocks', 'The pan we cook with ourselves, since 2019'),
    kept('m2', 'also-read', 'Also read: how to season a carbon steel wok without smoke'),
    kept('m3', 'repeated-sections', 'Dry it at once, on the stove'),
    kept('m4', 'ad-slots', ''),
    kept('m5', 'promotions', 'Sign up'),
    kept('m6', 'promotions', 'About the author'),
  ],
  'news.example': [kept('m7', 'disclosures', 'This article contains affiliate links')],
};

/** As many as a site may have. */
export const KEPT_FULL = {
  'everyday-iron.example': Array.from({ length: 100 }, (_, one) => kept(`f${one}`, 'promotions', `Sign up, ${one}`)),
};

const site = (mode, rules = []) => ({ mode, rules, since: at });

export const SITES = {
  hosts: {
    'everyday-iron.example': site('automatic'),
    'kochen.example': site('only', ['ad-slots', 'repeated-sections']),
    'leer.example': site('only', ['mend-text']),
    'news.example': site('ask'),
    'sehr-lange-adresse-einer-zeitung.nachrichten-aus-aller-welt.example': site('automatic'),
  },
};

export const RULES = {
  'ad-slots': { on: false },
  'also-read': { options: { least: 6 } },
  'repeated-sections': { options: { sensitivity: 'strong' } },
  'affiliate-links': { options: { links: 'unlink' } },
  promotions: { options: { votes: false } },
};

export const USED = { rules: RULES, sites: SITES, kept: KEPT, own: OWN_RULES, toolbar: { badge: 'steps' } };
