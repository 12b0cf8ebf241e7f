/** What leaves Winnow as HTML, Markdown and text: safe, whole, without what the plan takes. */
import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Reading, readArticle } from '../src/core/article.ts';
import { staticFacts } from '../src/core/page/facts.ts';
import type { Action, Plan, Verb } from '../src/core/types.ts';
import { contentOf } from '../src/export/content.ts';
import { sanitiseHtml, sanitiseNode } from '../src/export/sanitise.ts';

const { window } = new JSDOM('');

/** Everything that may come out of the sanitiser, as tag and attribute; written by hand from what HTML says each does. */
const ATTRIBUTES = new Set(
  (
    'align alt cite color colspan datetime dir for height href inert lang loading open referrerpolicy rel reversed role ' +
    'rowspan scope src start summary target title type width xmlns xmlns:xlink'
  ).split(' '),
);
/** Ours, set to values that we choose. */
const OWN_VALUES: Readonly<Record<string, RegExp>> = { id: /^place-\d+$/, class: /^language-[a-z][a-z0-9+#.-]*$/ };
const MATHS = 'http://www.w3.org/1998/Math/MathML';
/** The elements of formulas that only draw, by the standard's table; `mglyph` and `maction` aren't among them. */
const FORMULA = new Set(
  (
    'math merror mfenced mfrac mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace ' +
    'msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics annotation'
  ).split(' '),
);
const ADDRESSES = new Set(['href', 'src', 'cite']);
const BARRED =
  'script, style, iframe, frame, frameset, object, embed, applet, form, input, button, textarea, select, base, link, ' +
  'meta, svg, template, slot, audio, video, portal, noscript, dialog, map, area, marquee';

/** What is unsafe in a fragment, as sentences; empty when all is well. */
function faultsOf(fragment: DocumentFragment): string[] {
  const faults = [...fragment.querySelectorAll(BARRED)].map(({ localName }) => `a ${localName} came through`);
  for (const element of fragment.querySelectorAll('*')) {
    if (element.localName.includes('-')) faults.push(`a custom element ${element.localName} came through`);
    const isFormula = element.namespaceURI === MATHS && FORMULA.has(element.localName);
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' && !isFormula)
      faults.push(`${element.localName} is no HTML`);
    for (const { name, value } of element.attributes) {
      if (OWN_VALUES[name]?.test(value)) continue;
      if (isFormula && name === 'href') faults.push('a formula is a link');
      if (isFormula ? /^on|:|^style$/.test(name) && !name.startsWith('xmlns') : !ATTRIBUTES.has(name))
        faults.push(`${element.localName} has ${name}="${value.slice(0, 40)}"`);
      // A picture may be written into its own address; anything else there could be a page.
      const allowed = name === 'src' ? /^(?:https?:|#|mailto:|data:image\/|$)/i : /^(?:https?:|mailto:|#|$)/i;
      if (ADDRESSES.has(name) && !allowed.test(value)) faults.push(`${name} is ${value.slice(0, 40)}`);
    }
  }
  return faults;
}

const OWN_PAYLOADS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<a href="java&#9;script:alert(1)">x</a><a href="vbscript:x">y</a><a href="data:text/html,<script>1</script>">z</a>',
  '<form action="https://evil.example/"><input name=attributes><input name=parentNode><button formaction="javascript:1">go',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data="x.swf"></object><embed src=x>',
  '<base href="https://evil.example/"><link rel=stylesheet href="//evil.example/x.css"><meta http-equiv=refresh content="0;url=//evil.example">',
  '<div style="background:url(//evil.example)" id="getElementById" name="body" class="x" data-x="1" aria-label="y">z</div>',
  '<a href="https://ok.example/" ping="https://evil.example/" referrerpolicy="unsafe-url" target="_top" rel="opener">ok</a>',
  '<img src="https://ok.example/a.png" srcset="https://evil.example/b.png 2x" referrerpolicy="unsafe-url" loading="eager">',
  '<x-widget is="x" slot="s"><template shadowrootmode=open><script>alert(1)</script></template>text</x-widget>',
  '<details ontoggle=alert(1) open><summary onclick=alert(1)>s</summary>d</details>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<button popovertarget=p>b</button><div id=p popover onbeforetoggle=alert(1)>p</div>',
];

describe('the sanitiser', () => {
  it.each(OWN_PAYLOADS)('lets nothing through of %s', (payload) => {
    const dirty = new JSDOM(`<div>${payload}</div>`).window.document.body;
    for (const fragment of [sanitiseHtml(payload, window), sanitiseNode(dirty, window)]) {
      expect(faultsOf(fragment)).toEqual([]);
    }
  });

  it('is checked by a test that would notice', () => {
    const raw = new JSDOM(OWN_PAYLOADS.join('')).window.document;
    const fragment = raw.createDocumentFragment();
    fragment.append(raw.body);
    expect(faultsOf(fragment).length).toBeGreaterThan(OWN_PAYLOADS.length);
  });

  it('keeps what an article is made of', () => {
    const article =
      '<h2>H</h2><p>a <strong>b</strong> <a href="https://a.example/">c</a></p>' +
      '<table><tbody><tr><td colspan="2">t</td></tr></tbody></table><ol start="3" reversed=""><li>l</li></ol>' +
      '<details><summary>s</summary><p>d</p></details><p lang="ar" dir="rtl">e</p>' +
      '<img src="https://a.example/i.png" alt="i" width="3" height="4">';
    const holder = window.document.createElement('div');
    holder.append(sanitiseHtml(article, window));
    expect(holder.innerHTML).toBe(
      article
        .replace(
          '<a href="https://a.example/"',
          '$& rel="noopener noreferrer nofollow" target="_blank" referrerpolicy="no-referrer"',
        )
        .replace('height="4"', '$& loading="lazy" referrerpolicy="no-referrer"'),
    );
  });

  it('leaves the node it is given as it was', () => {
    const { body } = new JSDOM('<div onclick="x()"><script>1</script>text</div>').window.document;
    const before = body.outerHTML;
    sanitiseNode(body, window);
    expect(body.outerHTML).toBe(before);
  });

  const corpus = new URL('../../shared/corpus/hostile/payloads.json', import.meta.url);
  it.skipIf(!existsSync(corpus))(
    'lets nothing through of every twelfth payload of the corpus',
    () => {
      const payloads: { id: string; html: string }[] = JSON.parse(readFileSync(corpus, 'utf8'));
      const faults = payloads
        .filter((_, index) => index % 12 === 0)
        .flatMap(({ id, html }) =>
          faultsOf(sanitiseHtml(`<p>${html}</p><div>${html}</div>`, window)).map((fault) => `${id}: ${fault}`),
        );
      expect(payloads.length).toBeGreaterThan(1000);
      expect(faults).toEqual([]);
    },
    60_000,
  );
});

const sentence = (n: number) =>
  `Paragraph ${n} says, at some length, that the kettle stood on the hob, that the water in it was cold, and that nobody minded.`;

function readingOf(body: string): Reading {
  const { document } = new JSDOM(`<html lang="en"><title>Kettles</title><body>${body}`, {
    url: 'https://kettles.example/one',
  }).window;
  const result = readArticle(document, () => staticFacts());
  if (result.kind === 'refused') throw new Error(result.refusal.code);
  return result.reading;
}

function planOf(reading: Reading, taken: Record<string, Verb>): Plan {
  const actions = Object.entries(taken).map(([selector, verb]): Action => {
    const targets = [...reading.snapshot.document.querySelectorAll(selector)];
    if (!targets.length) throw new Error(`nothing matches ${selector}`);
    return { id: selector, rule: 'r', verb, targets, reason: { code: 'c', facts: {} }, certainty: 'certain', words: 0 };
  });
  return { actions, restored: [], refusals: [], found: {} };
}

function contentHtml(body: string, taken: Record<string, Verb>): string {
  const reading = readingOf(body);
  const content = contentOf(reading, planOf(reading, taken), ({ id }) => ({ words: `stub ${id}` }));
  if (!content) throw new Error('no article');
  const holder = window.document.createElement('div');
  holder.append(sanitiseNode(content, window));
  return holder.innerHTML.replace(/\s+/g, ' ');
}

const paragraphs = (from: number, to: number, name = '') =>
  Array.from({ length: to - from + 1 }, (_, i) => `<p class="${name}">${sentence(from + i)}</p>`).join('\n');

describe('the article', () => {
  it('lacks what is hidden, and what is left empty by it', () => {
    const html = contentHtml(
      `<article>${paragraphs(1, 5)}<p><b class="ad"><img src="/a.png" alt=""></b></p><p>Bye, <i class="ad">gone</i> now.</p></article>`,
      { '.ad': 'hide' },
    );
    expect(html).toContain(sentence(5));
    expect(html).not.toContain('a.png');
    expect(html).not.toContain('gone');
    expect(html).toContain('Bye, now.');
    expect(html).not.toMatch(/<(p|b)>\s*<\/\1>/);
  });

  it('lacks what is hidden also inside of what is folded, and nothing else of that', () => {
    const again = `<section class="again">${paragraphs(6, 7)}<p class="ad">Buy the kettle of all kettles.</p>${paragraphs(8, 8)}</section>`;
    const html = contentHtml(`<article>${paragraphs(1, 5)}${again}${paragraphs(9, 10)}</article>`, {
      '.again': 'fold',
      '.ad': 'hide',
    });
    const fold = /<details[\s\S]*<\/details>/.exec(html)?.[0] ?? '';
    for (const n of [6, 7, 8]) expect(fold).toContain(sentence(n));
    expect(html).not.toContain('Buy the kettle');
  });

  it('holds a fold once, under its words, neighbours together', () => {
    const html = contentHtml(`<article>${paragraphs(1, 4)}${paragraphs(5, 7, 'again')}${paragraphs(8, 9)}</article>`, {
      '.again': 'fold',
    });
    const details =
      /<details data-winnow-fold="spare"><summary>stub \.again<\/summary>(.*?)<\/details>/.exec(html)?.[1] ?? '';
    for (const n of [5, 6, 7]) expect(details).toContain(sentence(n));
    expect(html.match(/<details/g)).toHaveLength(1);
    expect(html.indexOf(sentence(8))).toBeGreaterThan(html.indexOf('</details>'));
  });

  it('believes no page that marks a fold of its own as one of ours', () => {
    const own = `<details data-winnow-fold="spare"><summary>More</summary><p>${sentence(20)}</p></details>`;
    const html = contentHtml(`<article>${paragraphs(1, 5)}${own}</article>`, {});
    expect(html).toContain(sentence(20));
    expect(html).not.toContain('data-winnow-fold');
  });

  it('says which fold may not be left out, since its first copy is not in the article, and leaves it open', () => {
    const reading = readingOf(
      `<article>${paragraphs(1, 6)}${paragraphs(7, 8, 'again')}</article><footer><p id="first">Elsewhere.</p></footer>`,
    );
    const plan = planOf(reading, { '.again': 'fold' });
    const original = [...reading.snapshot.document.querySelectorAll('#first')];
    const actions = plan.actions.map((action) => ({ ...action, original }));
    const content = contentOf(reading, { ...plan, actions }, () => ({ words: 'again' }));
    const folds = [...(content?.querySelectorAll('details') ?? [])];
    expect(folds.map((fold) => [fold.dataset.winnowFold, fold.hasAttribute('open')])).toEqual([['only', true]]);
  });

  it('keeps folded items in a list of their own, and table rows open', () => {
    const html = contentHtml(
      `<article>${paragraphs(1, 5)}<ul><li>${sentence(11)}</li><li class="again">${sentence(12)}</li><li class="again">${sentence(13)}</li></ul>
       <table><tbody><tr><td>one</td><td>two</td></tr><tr class="row"><td>three</td><td>four</td></tr></tbody></table></article>`,
      { '.again': 'fold', '.row': 'fold' },
    );
    expect(html).toMatch(
      /<li><details data-winnow-fold="spare"><summary>stub \.again<\/summary><ul><li>.*12.*<\/li><li>.*13.*<\/li><\/ul><\/details><\/li>/,
    );
    expect(html).toContain('<td>three</td>');
  });

  it('knows paragraphs that Readability made of plain divs', () => {
    const div = (n: number, name = '') => `<div class="${name}">${sentence(n)}</div>`;
    const html = contentHtml(
      `<article>${paragraphs(1, 3)}${div(4)}${div(5)}${paragraphs(6, 7)}${div(4, 'again')}${div(5, 'again')}${paragraphs(8, 9)}</article>`,
      { '.again': 'fold' },
    );
    const [before = '', folded = '', after = ''] = html.split(/<details[^>]*>|<\/details>/);
    expect(before).toContain(sentence(4));
    expect(folded).toContain(sentence(4));
    expect(folded).toContain(sentence(5));
    expect(after).toContain(sentence(8));
  });

  it('finds a target whose only wrapper Readability has taken', () => {
    const html = contentHtml(
      `<article>${paragraphs(1, 5)}<section><section class="box">${sentence(20)} <b>${sentence(21)}</b></section></section>${paragraphs(6, 7)}</article>`,
      { '.box': 'hide' },
    );
    expect(html).not.toContain(sentence(20));
    expect(html).toContain(sentence(6));
  });

  it('is built anew each time', () => {
    const reading = readingOf(`<article>${paragraphs(1, 6)}</article>`);
    const before = reading.content()?.outerHTML;
    contentOf(reading, planOf(reading, { p: 'hide' }), () => ({ words: '' }));
    expect(reading.content()?.outerHTML).toBe(before);
  });
});
