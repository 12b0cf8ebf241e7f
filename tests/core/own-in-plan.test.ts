/** The person's own rules in a plan, together with what other rules find. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type CleanupParts, lookAt, planFor } from '../../src/core/cleanup.ts';
import { staticFacts } from '../../src/core/page/facts.ts';
import type { OwnRule } from '../../src/core/plan/own-rule.ts';
import { plan } from '../../src/core/plan.ts';
import type { Choices, Finding, Page, Rule } from '../../src/core/types.ts';
import { mySelectors } from '../../src/rules/my-selectors.ts';
import { choosing, finding, pageOf, prose } from './documents.ts';

const BODY = `
  <h1>Kettles</h1>
  <p id="a">${prose('a', 40)}</p>
  <div id="box"><p id="b">${prose('b', 30)}</p><div id="inner"><p id="c">Buy now</p></div></div>
  <p id="d">${prose('d', 40)}</p>
  <p id="e">See <a id="link" href="https://shop.example/x">the shop of shops</a>, ${prose('e', 20)}</p>
  <p id="g">Advertisement</p>`;

let count = 0;
const own = (verb: OwnRule['verb'], value: string, by: OwnRule['by'] = 'selector'): OwnRule => ({
  id: `own-${count++}`,
  verb,
  by,
  value,
  site: null,
  on: true,
  since: 1,
});

const choicesFor = (rules: readonly OwnRule[], more: Partial<Choices> = {}): Choices => ({
  ...choosing({ 'my-selectors': true, ads: true, links: true }),
  own: rules,
  ...more,
});

function planned(rules: readonly OwnRule[], others: (page: Page) => Finding[] = () => [], more: Partial<Choices> = {}) {
  const page = pageOf(BODY);
  const found = [...mySelectors.find(page, {}, rules), ...others(page)];
  const { actions, refusals, ...rest } = plan(found, page, choicesFor(rules, more));
  return {
    ...rest,
    actions,
    does: actions.map(({ rule, verb, targets }) => `${rule} ${verb} ${targets.map(({ id }) => id).join()}`),
    refuses: refusals.map(({ finding: { rule, targets }, reason }) => [rule, targets[0]?.id, reason.code]),
  };
}

describe('what the person takes', () => {
  it('is taken also where it is the article’s, and the plan says how much of it that is', () => {
    const { actions, refuses } = planned([own('hide', '#a'), own('fold', '#box')]);
    expect(actions.map(({ verb, articleWords }) => [verb, articleWords])).toEqual([
      ['hide', 40],
      ['fold', 32],
    ]);
    expect(refuses).toEqual([]);
  });

  it('costs nothing where it is a label, or stands beside the article', () => {
    const [action] = planned([own('hide', '#inner')]).actions;
    expect(action).toBeDefined();
    expect(action).not.toHaveProperty('articleWords');
    const page = pageOf(`<article id="article">${BODY}</article><aside id="x">${prose('x', 50)}</aside>`, 'article');
    const rules = [own('hide', '#x')];
    const [beside] = plan(mySelectors.find(page, {}, rules), page, choicesFor(rules)).actions;
    expect(beside).not.toHaveProperty('articleWords');
  });

  it('leaves the guard over all else as strict as it was', () => {
    const { does, refuses } = planned([own('hide', '#a')], (page) => [finding(page, 'd')]);
    expect(does).toEqual(['my-selectors hide a']);
    expect(refuses).toEqual([['ads', 'd', 'holds-prose']]);
  });

  it('goes before what other rules want of the same element, and of two the later one', () => {
    const list = (page: Page) => [finding(page, 'inner', { certainty: 'listed' })];
    expect(planned([own('fold', '#inner')], list).does).toEqual(['my-selectors fold inner']);
    expect(planned([own('fold', '#inner'), own('hide', '#inner')]).does).toEqual(['my-selectors hide inner']);
    expect(planned([own('hide', '#inner'), own('fold', '#inner')]).does).toEqual(['my-selectors fold inner']);
  });

  it('stays hidden in what is folded around it', () => {
    const { does } = planned([own('hide', '#inner'), own('fold', '#box')]);
    expect(does).toEqual(['my-selectors fold box', 'my-selectors hide inner']);
  });

  it('can be taken back like everything else', () => {
    const { actions } = planned([own('hide', '#a')]);
    const again = planned([own('hide', '#a')], undefined, { restored: new Set(actions.map(({ id }) => id)) });
    expect(again.does).toEqual([]);
    expect(again.restored.map(({ articleWords }) => articleWords)).toEqual([40]);
  });

  it('is a link in a sentence: its words stay, and nobody else labels it', () => {
    const mark = (page: Page) => [finding(page, 'link', { rule: 'links', verb: 'mark' })];
    const { does } = planned([own('hide', 'shop.example', 'host')], mark);
    expect(does).toEqual(['my-selectors unlink link']);
  });

  it('is not asked for where the rule is off', () => {
    const choices = { ...choosing({ 'my-selectors': false }), own: [own('hide', '#a'), own('keep', '#box')] };
    const page = pageOf(BODY);
    const { actions, found } = plan(mySelectors.find(page, {}, choices.own), page, choices);
    expect(actions).toEqual([]);
    expect(found).toEqual({ 'my-selectors': 1 });
  });
});

describe('what the person keeps', () => {
  const ads = (page: Page) => [finding(page, 'inner')];

  it('is kept with what stands in it, and reported', () => {
    for (const kept of ['#box', '#inner']) {
      const { does, refuses, found } = planned([own('keep', kept)], ads);
      expect(does).toEqual([]);
      expect(refuses).toEqual([['ads', 'inner', 'kept-by-own']]);
      expect(found).toMatchObject({ ads: 1, 'my-selectors': 0 });
    }
  });

  it('is not taken along with something around it', () => {
    const outer = (page: Page) => [finding(page, 'box', { certainty: 'listed' }), finding(page, 'g')];
    const { does, refuses } = planned([own('keep', '#c')], outer);
    expect(does).toEqual(['ads hide g']);
    expect(refuses).toEqual([['ads', 'box', 'kept-by-own']]);
  });

  it('is neither marked nor unlinked, but mended', () => {
    const found = (page: Page) => [
      finding(page, 'link', { rule: 'links', verb: 'mark' }),
      finding(page, 'e', { verb: 'mend' }),
    ];
    const { does, refuses } = planned([own('keep', 'shop.example', 'host'), own('keep', '#e')], found);
    expect(does).toEqual(['ads mend e']);
    expect(refuses).toEqual([['links', 'link', 'kept-by-own']]);
  });

  it('leaves what only stands around it as it is: a mark there is no loss', () => {
    const found = (page: Page) => [finding(page, 'e', { rule: 'links', verb: 'mark' })];
    expect(planned([own('keep', '#link')], found).does).toEqual(['links mark e']);
  });

  it('goes before what was said earlier, and after what was said later', () => {
    expect(planned([own('hide', '#box'), own('keep', '#c')]).does).toEqual([]);
    expect(planned([own('keep', '#box'), own('hide', '#c')]).does).toEqual(['my-selectors hide c']);
    expect(planned([own('keep', '#c'), own('hide', '#box')], ads).does).toEqual(['my-selectors hide box']);
  });
});

describe('a page that is planned again', () => {
  const { document } = new JSDOM(`<article>${BODY}</article>`, { url: 'https://site.example/a' }).window;
  let asked = 0;
  const counting: Rule = {
    ...mySelectors,
    find(page, options, rules) {
      asked++;
      return mySelectors.find(page, options, rules);
    },
  };
  const parts: CleanupParts = {
    rules: [counting],
    findProcedures: () => [],
    factsFor: () => staticFacts(),
    now: () => 0,
  };

  it('is asked again only when the person’s rules changed', () => {
    const looked = lookAt(document, new URL('https://site.example/a'), true, parts);
    if (looked.kind !== 'looked') throw new Error('refused');
    const actionsFor = (rules: readonly OwnRule[]) => planFor(looked.look, choicesFor(rules), parts).report.actions;
    const hide = [own('hide', '#inner')];
    expect(actionsFor(hide)).toHaveLength(1);
    expect(actionsFor([...hide])).toHaveLength(1);
    expect(asked).toBe(1);
    const both = actionsFor([...hide, own('hide', '#a')]);
    expect(both).toHaveLength(2);
    expect(both.map(({ articleWords }) => articleWords)).toEqual([40, undefined]);
    expect(both[0]?.reason).toMatchObject({ code: 'own-everywhere', facts: { value: '#a' } });
    expect(asked).toBe(2);
    expect(actionsFor([])).toHaveLength(0);
  });
});
