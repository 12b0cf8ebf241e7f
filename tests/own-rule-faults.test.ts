/** What is refused of a person's own rules, and what is said of it; and that nothing hostile gets past. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { keyPart, wordsFrom } from '../src/core/words.ts';
import { faultOf, hostIn, type OwnRuleFault, ruleFault, siteFault, tidied } from '../src/settings/own-rule-faults.ts';
import { LONGEST_VALUE, MOST_OWN_RULES, type OwnRule } from '../src/settings/own-rules.ts';

const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync(new URL('../src/_locales/en/messages.json', import.meta.url), 'utf8'),
);
const words = wordsFrom((key) => messages[key]?.message ?? '');
const { document } = new JSDOM('<body><p class="a">x</p></body>').window;

/** What is said of it. */
function said({ code, facts }: OwnRuleFault): string {
  const key = `own_fault_${keyPart(code)}`;
  expect(words.has(key), key).toBe(true);
  const text = words.say(key, facts);
  expect(text).not.toMatch(/\{\w+\}/);
  return text;
}

const SOUND = [
  '.promo',
  '#verdict',
  'aside',
  'div.promo > a',
  'div.promo>a',
  'article .box + p ~ ul li',
  '[data-ad]',
  '[data-ad="x"]',
  "[href*='shop.example/@user']",
  'a[href^="https://shop.example/?a=1;b" i]',
  'a[href$=".pdf"]',
  '[lang|=en]',
  '[class~=promo]',
  'p:first-child',
  'p:nth-child(2n + 1)',
  'tr:nth-child(odd)',
  'li:nth-last-of-type(-n+3)',
  'p:not(.a, .b)',
  ':is(h2, h3).promo',
  'div:has(> img.ad)',
  'section:has(h2 + .promo)',
  'h2:has(+ .promo)',
  'h2 ~ .promo',
  '.promo > *',
  '.md\\:flex',
  '#\\31 23',
  '.größe',
  '.広告',
  'winnow-box.x',
  'svg *',
  'ul:empty',
  'li:where(.a):not(:has(a))',
  'body > .banner',
  'html .banner',
  '.a.b.c.d.e.f.g.h.i.j',
];

const BOMB = `${':has('.repeat(10_000)}a${')'.repeat(10_000)}`;

/** [value, code, sign, place] */
const WRONG: readonly (readonly [value: string, code: string, sign?: string, at?: number])[] = [
  ['', 'empty-selector'],
  ['   ', 'empty-selector'],
  ['div.promo >', 'ends-after', '>', 10],
  ['div.promo > ', 'ends-after', '>', 10],
  ['div +', 'ends-after', '+', 4],
  ['div ~', 'ends-after', '~', 4],
  ['div,', 'ends-after', ',', 3],
  ['div.', 'ends-after', '.', 3],
  ['div#', 'ends-after', '#', 3],
  ['div:', 'ends-after', ':', 3],
  ['> a', 'begins-with', '>', 0],
  ['+ a', 'begins-with', '+', 0],
  ['~a', 'begins-with', '~', 0],
  [', a', 'begins-with', ',', 0],
  ['a[href', 'open', '[', 1],
  ['a:not(.b', 'open', '(', 5],
  ['a[href="x', 'open', '"', 7],
  ["a[href='x]", 'open', "'", 7],
  ['a)', 'closes', ')', 1],
  ['a]', 'closes', ']', 1],
  ['a:not(.b])', 'closes', ']', 8],
  ['.a, .b', 'list', ',', 2],
  ['.a,.b,.c', 'list', ',', 2],
  ['html', 'whole-page'],
  ['body', 'whole-page'],
  ['BODY', 'whole-page'],
  ['head', 'whole-page'],
  ['body.has-promo', 'whole-page'],
  ['html > body', 'whole-page'],
  ['body:not(.x)', 'whole-page'],
  ['*', 'whole-page'],
  ['* *', 'whole-page'],
  ['body *', 'whole-page'],
  ['body > *', 'whole-page'],
  ['html body > * > *', 'whole-page'],
  [':is(body, .x)', 'whole-page'],
  [':where(html)', 'whole-page'],
  [':not(.x)', 'whole-page'],
  ['*:not(p)', 'whole-page'],
  [':is(*)', 'whole-page'],
  [':is(:is(body))', 'whole-page'],
  ['*:first-child', 'whole-page'],
  [':nth-child(n)', 'whole-page'],
  [':has(*)', 'whole-page'],
  ['p::before', 'pseudo-element', '::before'],
  ['p:before', 'pseudo-element', '::before'],
  ['p::selection', 'pseudo-element', '::selection'],
  ['p::part(x)', 'pseudo-element', '::part'],
  ['p:first-letter', 'pseudo-element', '::first-letter'],
  ['a:hover', 'pseudo-class', ':hover'],
  ['a:visited', 'pseudo-class', ':visited'],
  [':root', 'whole-page'],
  [':scope > p', 'pseudo-class', ':scope'],
  [':host', 'pseudo-class', ':host'],
  ['p:contains(ad)', 'pseudo-class', ':contains'],
  ['p:contains("ad")', 'pseudo-class', ':contains'],
  ['p:matches(.a)', 'pseudo-class', ':matches'],
  ['p:eq(1)', 'pseudo-class', ':eq'],
  ['p:first', 'pseudo-class', ':first'],
  ['p:has-text(Sponsored)', 'pseudo-class', ':has-text'],
  ['p:nope', 'pseudo-class', ':nope'],
  ['p:first-child(2)', 'pseudo-class', ':first-child'],
  ['p:not', 'pseudo-class', ':not'],
  ['p:nth-child(x)', 'pseudo-number', ':nth-child'],
  ['p:nth-child()', 'empty-brackets', '()', 11],
  ['p:nth-child(2n + + 1)', 'pseudo-number', ':nth-child'],
  ['a:not()', 'empty-brackets', '()', 5],
  ['.a } body { display: none', 'stranger', '}', 3],
  ['.a { color: red }', 'stranger', '{', 3],
  ['.a{}', 'stranger', '{', 2],
  ['[a="}"]', 'stranger', '}', 4],
  ['.a /* x */', 'stranger', '/*', 3],
  ['.a /*', 'stranger', '/*', 3],
  ['*/ .a', 'stranger', '*/', 0],
  ['[a="/*"]', 'stranger', '/*', 4],
  ['@import "x"', 'stranger', '@', 0],
  ['@import url(//evil.example/x.css)', 'stranger', 'url(', 8],
  ['.a @media', 'stranger', '@', 3],
  ['url(https://evil.example/x)', 'stranger', 'url(', 0],
  ['.a URL (x)', 'stranger', 'URL (', 3],
  ['[a="url(x)"]', 'stranger', 'url(', 4],
  ['.a; .b', 'stranger', ';', 2],
  ['.a < .b', 'stranger', '<', 3],
  ['.a!important', 'stranger', '!', 2],
  ['[a!=b]', 'stranger', '!', 2],
  ['<!-- .a', 'stranger', '<!--', 0],
  ['.a --> b', 'stranger', '-->', 3],
  ['`a`', 'stranger', '`', 0],
  ['.a & .b', 'stranger', '&', 3],
  ['.a % b', 'stranger', '%', 3],
  ['/.*/', 'stranger', '*/', 2],
  ['.a\u0000b', 'stranger', '\u0000', 2],
  ['.a\nb', 'stranger', '\n', 2],
  ['svg|a', 'stranger', '|', 3],
  ['*|*', 'stranger', '|', 1],
  ['|a', 'stranger', '|', 0],
  ['[svg|href]', 'stranger', '|', 4],
  ['a || b', 'stranger', '|', 2],
  ['..a', 'not-a-name', '.', 0],
  ['.a..b', 'not-a-name', '.', 2],
  ['##a', 'not-a-name', '#', 0],
  ['.5a', 'not-a-name', '.', 0],
  ['#1', 'not-a-name', '#', 0],
  ['. a', 'not-a-name', '.', 0],
  ['.-1', 'not-a-name', '.', 0],
  ['.a*', 'not-a-selector'],
  ['[]', 'not-a-name', '[', 0],
  ['[=x]', 'not-a-name', '[', 0],
  ['[a=]', 'not-a-name', '=', 2],
  ['[a=b c]', 'not-a-selector'],
  ['[a=1]', 'not-a-name', '=', 2],
  ['[a="b" x]', 'not-a-selector'],
  ['12', 'not-a-selector'],
  ['=a', 'not-a-selector'],
  ['()', 'empty-brackets', '()', 0],
  ['a > > b', 'not-a-selector'],
  [':has(:has(a))', 'has-in-has'],
  ['div:has(p:has(a))', 'has-in-has'],
  ['div:has(p:not(:has(a)))', 'has-in-has'],
  ['div:has(~ .x)', 'slow-in-has', '~'],
  ['div:has(.a ~ .x)', 'slow-in-has', '~'],
  ['div:has(:is(.a ~ .x))', 'slow-in-has', '~'],
  ['div:has(:is(> a))', 'begins-with', '>'],
  ['div:is(> a)', 'begins-with', '>'],
  ['a:has(b):has(c):has(d)', 'too-many-has'],
  [':is(:is(:is(:is(.a))))', 'too-deep', ':is'],
  [BOMB, 'too-long'],
  ['a:has(b)'.repeat(10_000), 'too-long'],
  ['a '.repeat(60), 'too-many-parts'],
  [`.a${'.b'.repeat(60)}`, 'too-many-parts'],
  ['x'.repeat(LONGEST_VALUE + 1), 'too-long'],
  [`${':not('.repeat(40)}a${')'.repeat(40)}`, 'too-deep', ':not'],
  ['('.repeat(200), 'open', '(', 199],
];

describe('a selector', () => {
  it.each(SOUND)('is taken: %s', (value) => {
    expect(faultOf('selector', value)).toBeNull();
    expect(() => document.querySelectorAll(value)).not.toThrow();
  });

  it.each(WRONG.map(([value, ...rest]) => [value.slice(0, 60), value, ...rest] as const))(
    'is refused with what is wrong: %s',
    (_, value, code, sign, at) => {
      const fault = faultOf('selector', value);
      expect(fault).toMatchObject({ code, ...(sign ? { facts: { sign } } : {}), ...(at === undefined ? {} : { at }) });
      if (fault) said(fault);
    },
  );

  it('is told in the words of the design where it ends too early', () => {
    const fault = faultOf('selector', 'div.promo >');
    expect(fault && said(fault)).toMatch(/^This selector ends after “>”\./);
  });

  it('whatever is typed, what is taken is CSS, and names something', () => {
    const piece = fc.constantFrom(
      ...[
        '.a',
        '#b',
        'p',
        '*',
        ' ',
        '>',
        '+',
        '~',
        ',',
        '[c]',
        '[c="d"]',
        ':not(',
        ':has(',
        ':is(',
        ')',
        '(',
        ']',
        '[',
      ],
      ...[
        ':nth-child(2)',
        ':empty',
        ':',
        '::',
        'x',
        '-',
        '1',
        '\\',
        '"',
        "'",
        '{',
        '}',
        '/*',
        '|',
        '$=',
        '=',
        '^',
        'ü',
      ],
    );
    const typed = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ maxLength: 30 })), (value) => {
        // jsdom takes a name that begins with an escaped comma for no selector; browsers take it.
        if (faultOf('selector', value) || /[#.]\\,/.test(value)) return;
        const found = [...document.querySelectorAll(value)];
        expect(found.map(({ localName }) => localName)).not.toContain('body');
        expect(found.map(({ localName }) => localName)).not.toContain('html');
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a link host', () => {
  it.each([
    ['shop.example', 'shop.example'],
    ['https://www.shop.example/a?b#c', 'shop.example'],
    ['SHOP.example', 'shop.example'],
    ['*.shop.example', 'shop.example'],
    ['.shop.example', 'shop.example'],
    ['shop.example.', 'shop.example'],
    ['shop.example/path', 'shop.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['shop.example:8080', 'shop.example'],
    ['www.example', 'www.example'],
    ['192.168.0.1', '192.168.0.1'],
  ])('is read out of %s', (typed, host) => {
    expect(tidied('host', typed)).toBe(host);
    expect(faultOf('host', host)).toBeNull();
    expect(hostIn(host)).toBe(host);
  });

  it.each([
    '',
    'shop',
    'a b.example',
    'shop..example',
    '-',
    '.',
    'java script:alert(1)',
    '__proto__',
    'a{}.example',
    '*',
  ])('is refused: %s', (typed) => {
    const fault = faultOf('host', tidied('host', typed));
    expect(fault?.code).toBe(typed === '' ? 'empty-host' : 'not-a-host');
    if (fault) said(fault);
  });
});

describe('a phrase', () => {
  it.each(['You might also like *', '* newsletter *', 'Ad', 'Werbung', '広告', 'إعلان', 'a*b*c*d', '*ad*'])(
    'is taken: %s',
    (value) => expect(faultOf('phrase', value)).toBeNull(),
  );

  it.each([
    ['', 'empty-phrase'],
    [' ', 'empty-phrase'],
    ['*', 'no-letters'],
    ['***', 'no-letters'],
    ['→ *', 'no-letters'],
    ['a*', 'too-short'],
    ['* x *', 'too-short'],
    ['a*'.repeat(50), 'too-many-stars'],
    ['x'.repeat(201), 'too-long'],
    ['x'.repeat(100_000), 'too-long'],
  ])('is refused: %s', (value, code) => {
    const fault = faultOf('phrase', value);
    expect(fault?.code).toBe(code);
    if (fault) said(fault);
  });
});

describe('a rule among others', () => {
  const rule = (id: string, more: Partial<OwnRule> = {}): OwnRule => ({
    ...{ id, verb: 'hide', by: 'selector', value: `.${id}`, site: null, on: true, since: 1 },
    ...more,
  });

  it('is refused where it is there already, or where there are too many', () => {
    const own = [rule('a')];
    expect(ruleFault(rule('b', { value: '.a' }), { own })?.code).toBe('same');
    expect(ruleFault(rule('b', { value: '.a', site: 'x.example' }), { own })).toBeNull();
    expect(ruleFault(rule('a'), { own })).toBeNull();
    const full = Array.from({ length: MOST_OWN_RULES }, (_, at) => rule(`r${at}`));
    expect(ruleFault(rule('a'), { own: full })?.code).toBe('too-many');
    expect(ruleFault(rule('r1', { value: '.other' }), { own: full })).toBeNull();
  });

  it('is for a site that can be', () => {
    for (const site of [null, 'a.example', 'localhost', 'intranet', '[::1]']) expect(siteFault(site)).toBeNull();
    for (const site of ['', 'A.example', 'a b.example', '<b>', 'a/b']) {
      const fault = siteFault(site);
      expect(fault?.code).toBe('not-a-site');
      if (fault) said(fault);
    }
  });
});
