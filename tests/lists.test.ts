/** The filter lists: which rules are kept, what the engine answers, and what happens when its file is damaged. */
import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { chooseRules } from '../scripts/lists/choose.mjs';
import { checkEngine, ENGINE_CAP, loadEngine, makeEngine, readList } from '../scripts/lists.mjs';
import { type ListQuestion, MOST_ASKED, questionOf } from '../src/core/page/list-question.ts';
import { ask, type ListEngine, open, UnreadableLists } from '../src/lists/engine.ts';
import { listedAds } from '../src/rules/ads/listed.ts';
import { pageOf } from './core/documents.ts';
import { engine } from './lists/engine.ts';

const engineOf = (...rules: string[]): ListEngine => open(makeEngine(rules.join('\n')));

/** For tests over the whole list, on a busy machine. */
const PATIENCE = 30_000;

const asking = (parts: Partial<ListQuestion>): ListQuestion => ({
  url: 'https://site.example/page',
  classes: [],
  ids: [],
  hrefs: [],
  names: [],
  addresses: [],
  ...parts,
});

const image = (address: string) => asking({ addresses: [{ address, type: 'image' }] });

describe('of the list', () => {
  it.each([
    '##.ad-banner',
    '##div[data-ad-slot]',
    '##a[href^="https://click.example/"] > img',
    '~shop.example,~other.example##.offer',
    'site.example#@#.ad-banner',
    '@@||site.example^$generichide',
    '@@||site.example^$elemhide',
    '||ads.example^$third-party',
    '/banner/*/img^$image',
    '@@||site.example/banner/$image,domain=site.example',
  ])('%s is kept', (rule) => {
    expect(chooseRules(rule)).toEqual([rule]);
  });

  it.each([
    '! a remark',
    '[Adblock Plus 2.0]',
    '[$path=/games]##.offer',
    'site.example##.article',
    'site.example,~www.site.example##.article',
    'site.example#?#.box:contains(Ad)',
    'site.example#$#.box { height: 1px; }',
    "site.example#%#//scriptlet('set-constant', 'a', 'true')",
    'site.example$$script[tag-content="ad"]',
    '##html[class] > body',
    '##body > div[id]',
    '##div[style="display: block;"]',
    '##.note + .box',
    '##div[id^="img_"][mode]',
    '##img[width="240"][height="400"]',
    '||popup.example^$popup',
    '||ads.example/a.js$redirect=noopjs',
    '||site.example^$removeparam=utm_source',
    '||site.example^$csp=script-src none',
    '||ads.example/a.js$script',
    '||ads.example^$xmlhttprequest',
    '||ads.example^$image,domain=site.example',
  ])('%s is left out', (rule) => {
    expect(chooseRules(rule)).toEqual([]);
  });

  it('rules that are cancelled for every site are left out', () => {
    expect(chooseRules('##.ad-box\n##.ad-row\n#@#.ad-box')).toEqual(['##.ad-row']);
  });

  it('line ends of any kind do', () => {
    expect(chooseRules('##.ad-row\r\n\r\n! x\r\n||ads.example^\r\n')).toEqual(['##.ad-row', '||ads.example^']);
  });
});

describe('the engine', () => {
  it('is the same, byte for byte, whenever it is made', { timeout: PATIENCE }, async () => {
    const made = makeEngine(await readList());
    expect(Buffer.from(made).equals(Buffer.from(await loadEngine()))).toBe(true);
    expect(Buffer.from(makeEngine('##.a\n||b.example^')).equals(Buffer.from(makeEngine('##.a\n||b.example^')))).toBe(
      true,
    );
  });

  it('stays below its cap, and the build says so when it does not', async () => {
    const bytes = await loadEngine();
    expect(bytes.length).toBeLessThanOrEqual(ENGINE_CAP);
    expect(() => checkEngine(bytes, bytes.length)).not.toThrow();
    expect(() => checkEngine(bytes, 1000)).toThrow(`${bytes.length} bytes; at most 1000`);
  });

  it('holds the list: thousands of selectors and hosts', () => {
    const { selectors } = ask(
      engine,
      asking({ classes: ['sidebar-sponsored', 'prose'], ids: ['div-gpt-ad-1'], names: ['div', 'id'] }),
    );
    expect(selectors).toContain('.sidebar-sponsored');
    expect(selectors.some((selector) => selector.includes('div-gpt-ad'))).toBe(true);
    expect(ask(engine, image('https://ad.doubleclick.net/x.gif')).blocked).toEqual([
      'https://ad.doubleclick.net/x.gif',
    ]);
    expect(ask(engine, image('https://site.example/x.gif')).blocked).toEqual([]);
  });

  it('is named in NOTICE, version by version', async () => {
    const notice = readFileSync(new URL('../NOTICE', import.meta.url), 'utf8');
    const version = /^! Version: (\S+)\s*$/m.exec(await readList())?.[1];
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    expect(version).toMatch(/^[\d.]+$/);
    expect(notice).toContain(`AdGuard Base filter, version ${version},`);
    expect(notice).toContain(`@adguard/dnr-rulesets ${devDependencies['@adguard/dnr-rulesets']} `);
    expect(notice).toContain(`@ghostery/adblocker ${dependencies['@ghostery/adblocker']}.`);
  });
});

describe('an answer', () => {
  const selectorsOn = (url: string, lists: ListEngine, parts: Partial<ListQuestion> = {}) =>
    ask(lists, asking({ url, classes: ['ad', 'offer'], names: ['div', 'class'], ...parts })).selectors.sort();

  it('follows exceptions for a site, for all of its generic rules, and of a rule', () => {
    const lists = engineOf(
      '##.ad',
      '##.offer',
      'site.example#@#.ad',
      '@@||quiet.example^$generichide',
      '@@||silent.example^$elemhide',
      '~shop.example##.offer:not(.x)',
    );
    expect(selectorsOn('https://other.example/', lists)).toEqual(['.ad', '.offer', '.offer:not(.x)']);
    expect(selectorsOn('https://www.site.example/', lists)).toEqual(['.offer', '.offer:not(.x)']);
    expect(selectorsOn('https://shop.example/', lists)).toEqual(['.ad', '.offer']);
    expect(selectorsOn('https://quiet.example/', lists)).toEqual([]);
    expect(selectorsOn('https://silent.example/', lists)).toEqual([]);
  });

  it('follows the same exceptions for rules that no class leads to', () => {
    const lists = engineOf(
      '##[data-ad]',
      '##div[data-slot]',
      'site.example#@#[data-ad]',
      '@@||quiet.example^$generichide',
    );
    const names = { names: ['div', 'data-ad', 'data-slot'] };
    expect(selectorsOn('https://other.example/', lists, names)).toEqual(['[data-ad]', 'div[data-slot]']);
    expect(selectorsOn('https://site.example/', lists, names)).toEqual(['div[data-slot]']);
    expect(selectorsOn('https://quiet.example/', lists, names)).toEqual([]);
  });

  it('names only what may occur', () => {
    const lists = engineOf(
      '##[data-ad]',
      '##ad-slot',
      '##[id^="ad-"]',
      '##.ad > iframe',
      '##div:not([data-ad])',
      '##a, b',
    );
    expect(selectorsOn('https://site.example/', lists, { ids: ['head-1'], names: ['div', 'class', 'id'] })).toEqual([
      'a, b',
      'div:not([data-ad])',
    ]);
    expect(selectorsOn('https://site.example/', lists, { ids: ['ad-1'], names: ['iframe', 'id', 'ad-slot'] })).toEqual([
      '.ad > iframe',
      '[id^="ad-"]',
      'a, b',
      'ad-slot',
    ]);
  });

  it('names every rule that selects something on the pages of the tests', { timeout: PATIENCE }, () => {
    const folder = new URL('./rules/', import.meta.url);
    for (const file of readdirSync(folder).filter((name) => /^ad-slots\..*html$/.test(name))) {
      const url = new URL('https://site.example/page');
      const root = new JSDOM(readFileSync(new URL(file, folder), 'utf8'), { url: url.href }).window.document.body;
      const named = new Set(ask(engine, questionOf({ root, url })).selectors);
      const missed = engine.others.filter(({ selector }) => !named.has(selector) && root.querySelector(selector));
      expect(missed.map(({ selector }) => selector)).toEqual([]);
    }
  });

  it('says which addresses are blocked, and which are excepted', () => {
    const lists = engineOf('||ads.example^$third-party', '/banner/$image', '@@||site.example/banner/$image');
    const addresses = [
      { address: 'https://ads.example/a.gif', type: 'image' },
      { address: 'https://cdn.example/banner/b.gif', type: 'image' },
      { address: 'https://cdn.example/banner/c.html', type: 'sub_frame' },
      { address: 'https://site.example/banner/d.gif', type: 'image' },
    ] as const;
    expect(ask(lists, asking({ addresses })).blocked).toEqual([
      'https://ads.example/a.gif',
      'https://cdn.example/banner/b.gif',
    ]);
    expect(ask(lists, asking({ addresses, url: 'https://www.ads.example/' })).blocked).not.toContain(
      'https://ads.example/a.gif',
    );
  });
});

describe('a damaged engine', () => {
  const damaged = (damage: (bytes: Uint8Array) => Uint8Array) => damage(makeEngine('##.ad\n||ads.example^'));

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['empty', () => new Uint8Array()],
    ['cut short', (bytes) => bytes.slice(0, bytes.length >> 1)],
    ['of another version', (bytes) => bytes.fill(0xff, 0, 2)],
    ['changed in one byte', (bytes) => bytes.fill((bytes[40] ?? 0) ^ 1, 40, 41)],
    ['something else', () => new TextEncoder().encode('<!doctype html>')],
  ])('%s is refused, in words', (_, damage) => {
    expect(() => open(damaged(damage))).toThrow(UnreadableLists);
    expect(() => open(damaged(damage))).toThrow(/filter lists can.t be read: \S/);
  });
});

describe('the question', () => {
  it('holds names and addresses, and no text', () => {
    const page = pageOf(`
      <p class="lead first" id="top">A secret sentence.</p>
      <a href="https://shop.example/x">secret</a><a href="/own">secret</a><a href="/out?to=1">secret</a>
      <img src="/a.png#x" alt="secret"><iframe src="https://frames.example/1" title="secret"></iframe>
      <img src="data:image/gif;base64,AAAA" data-src="https://lazy.example/b.png"><img src="data:image/gif;base64,AAAA">`);
    expect(questionOf(page)).toEqual({
      url: 'https://site.example/how-to',
      classes: ['lead', 'first'],
      ids: ['top'],
      hrefs: ['https://shop.example/x', '/out?to=1'],
      names: ['body', 'p', 'class', 'id', 'a', 'href', 'img', 'src', 'alt', 'iframe', 'title', 'data-src'],
      addresses: [
        { address: 'https://site.example/a.png', type: 'image' },
        { address: 'https://frames.example/1', type: 'sub_frame' },
        { address: 'https://lazy.example/b.png', type: 'image' },
      ],
    });
  });

  it('stays small on a page made to be large', { timeout: PATIENCE }, () => {
    const many = (of: (n: number) => string) => Array.from({ length: 2100 }, (_, n) => of(n)).join('');
    const long = 'x'.repeat(MOST_ASKED.length);
    const page = pageOf(
      many((n) => `<a class="c${n}" id="i${n}" href="https://a.example/${n}" data-n${n}><img src="/${n}.png"></a>`) +
        `<img class="${long}y" src="https://a.example/${long}">`,
    );
    const question = questionOf(page);
    for (const kind of ['classes', 'ids', 'hrefs', 'names', 'addresses'] as const) {
      expect(question[kind].length, kind).toBe(MOST_ASKED[kind]);
    }
    expect(JSON.stringify(question)).not.toContain(long);
  });
});

describe('what the lists name', () => {
  const listed = (selectors: readonly string[], blocked: readonly string[] = []) => {
    const page = pageOf('<div class="a"></div><div class="b"></div><img src="https://ads.example/1.png">');
    const facts = { ...page.facts, lists: { selectors, blocked: new Set(blocked) } };
    return listedAds({ ...page, facts }).map(({ element, reason }) => [element.className, reason.facts]);
  };

  it('is found also beside selectors that are not understood here', () => {
    expect(listed(['.a', 'div:no-such-thing(1)', '###', '.b', '.c'])).toEqual([
      ['a', { selector: '.a' }],
      ['b', { selector: '.b' }],
    ]);
    expect(listed(['###'])).toEqual([]);
  });

  it('is found by address', () => {
    expect(listed([], ['https://ads.example/1.png'])).toEqual([['', { host: 'ads.example' }]]);
    expect(listed([], ['https://ads.example/2.png'])).toEqual([]);
  });

  it('is nothing until they have answered', () => {
    expect(listedAds(pageOf('<div class="a"></div>'))).toEqual([]);
  });
});
