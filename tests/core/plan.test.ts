import { describe, expect, it } from 'vitest';
import { plan } from '../../src/core/plan.ts';
import type { Finding, Page } from '../../src/core/types.ts';
import { byId, choosing, finding, pageOf, prose } from './documents.ts';

const ON = { ads: true, farms: true, repeats: true };

const idsOf = (list: readonly { targets: readonly Element[] }[]) =>
  list.map(({ targets }) => targets.map(({ id }) => id).join(' '));

const planned = (page: Page, findings: Finding[], restored: string[] = []) =>
  plan(findings, page, choosing(ON, restored));

describe('plan', () => {
  it('does not depend on the order of findings', () => {
    const page = pageOf('<p id="a">ad</p><div id="b"><p id="c">ad</p></div><p id="d">ad</p>');
    const findings = ['a', 'b', 'c', 'd', 'c d'].map((ids) => finding(page, ids));
    const orders = [findings, [...findings].reverse(), [2, 0, 4, 1, 3].flatMap((index) => findings[index] ?? [])];
    const plans = orders.map((order) => planned(page, order).actions.map(({ id, targets }) => [id, targets]));
    expect(plans[1]).toEqual(plans[0]);
    expect(plans[2]).toEqual(plans[0]);
  });

  it('counts what every rule found but follows only those that are on', () => {
    const page = pageOf('<p id="a">ad</p><p id="b">farm</p>');
    const both = [finding(page, 'a'), finding(page, 'b', { rule: 'farms', verb: 'fold' })];
    const result = plan(both, page, choosing({ ads: true, farms: false, repeats: true }));
    expect(result.found).toEqual({ ads: 1, farms: 1, repeats: 0 });
    expect(idsOf(result.actions)).toEqual(['a']);
  });

  it('gives an element that two rules want to the gentler verb', () => {
    const page = pageOf('<ul id="a"><li>x</li></ul>');
    const result = planned(page, [finding(page, 'a'), finding(page, 'a', { rule: 'farms', verb: 'fold' })]);
    expect(result.actions.map(({ verb }) => verb)).toEqual(['fold']);
  });

  it('gives it to an ad by list all the same', () => {
    const page = pageOf('<ul id="a"><li>x</li></ul>');
    const listed = finding(page, 'a', { certainty: 'listed' });
    expect(planned(page, [listed, finding(page, 'a', { rule: 'farms', verb: 'fold' })]).actions[0]?.verb).toBe('hide');
  });

  it('leaves out what stands inside something hidden, and hides ads by list inside a fold', () => {
    const page = pageOf('<div id="h"><p id="in">x</p></div><div id="f"><p id="ad">x</p></div>');
    const fold = finding(page, 'f', { rule: 'farms', verb: 'fold' });
    const ad = finding(page, 'ad', { certainty: 'listed' });
    const result = planned(page, [finding(page, 'h'), finding(page, 'in'), fold, ad]);
    expect(idsOf(result.actions)).toEqual(['h', 'f', 'ad']);
  });

  it('leaves a fold whole, so that opening or restoring it gives back all that it took', () => {
    const page = pageOf('<div id="f"><p id="button">x</p><p>y</p></div>');
    const both = [finding(page, 'f', { rule: 'farms', verb: 'fold' }), finding(page, 'button')];
    const [fold] = planned(page, both).actions;
    expect(idsOf(planned(page, both).actions)).toEqual(['f']);
    expect(planned(page, both, [fold?.id ?? '']).actions).toEqual([]);
  });

  it('puts aside what the person took back, and nothing else takes those elements', () => {
    const page = pageOf('<p id="a">ad</p>');
    const [first] = planned(page, [finding(page, 'a')]).actions;
    const other = finding(page, 'a', { rule: 'farms', verb: 'fold' });
    const result = planned(page, [finding(page, 'a'), other], [first?.id ?? '']);
    expect(result.actions).toEqual([]);
    expect(idsOf(result.restored)).toEqual(['a']);
  });

  it('takes ads by list inside a block that the person took back', () => {
    const page = pageOf('<div id="out"><p id="in">ad</p></div>');
    const both = [finding(page, 'out'), finding(page, 'in', { certainty: 'listed' })];
    const outer = planned(page, both).actions[0]?.id ?? '';
    expect(idsOf(planned(page, both, [outer]).actions)).toEqual(['in']);
  });

  it('names an action by its finding, also when another rule has some of its elements', () => {
    const page = pageOf('<ul id="a"><li>x</li></ul><ul id="b"><li>x</li></ul>');
    const both = finding(page, 'a b', { rule: 'farms', verb: 'fold' });
    const listed = finding(page, 'a', { certainty: 'listed' });
    const id = planned(page, [listed, both]).actions.find(({ rule }) => rule === 'farms')?.id ?? '';
    expect(idsOf(planned(page, [listed, both], [id]).restored)).toEqual(['a b']);
  });

  it('tells findings of one rule at one place apart', () => {
    const page = pageOf('<p id="a">ad</p><p id="b">ad</p><p id="c">ad</p>');
    const two = [finding(page, 'a b'), finding(page, 'a c')];
    const [one, other] = [planned(page, two).actions, planned(page, [...two].reverse()).actions];
    expect(new Set(one.map(({ id }) => id)).size).toBe(2);
    expect(idsOf(other)).toEqual(idsOf(one));
  });

  it('throws on a finding without a target', () => {
    const page = pageOf('<p>x</p>');
    expect(() => planned(page, [{ ...finding(page, ''.padStart(0)), targets: [] }])).toThrow();
  });
});

describe('the loss guard', () => {
  const article = `<p>${prose('w', 200)}</p>`;

  it('refuses to hide prose, and says how much', () => {
    const page = pageOf(`${article}<div id="a">Four words of prose</div>`);
    const result = planned(page, [finding(page, 'a')]);
    expect(result.actions).toEqual([]);
    expect(result.refusals.map(({ reason }) => reason)).toEqual([{ code: 'holds-prose', facts: { count: 4 } }]);
  });

  it.each([
    ['a label that the rule knows', '<p>Story continues below advertisement</p>', 'x'],
    ['but no sentence', '<p>Story continues below advertisement.</p>', ''],
    ['no heading', '<h2>Story continues below advertisement</h2>', ''],
    ['and nothing beside it', '<p>Story continues below advertisement</p><p>Mind the gap at once</p>', ''],
  ])('hides %s', (_, inside, hidden) => {
    const page = pageOf(`<div id="x">${inside}</div>${article}`);
    const labels = ['story continues below advertisement'];
    expect(idsOf(planned(page, [finding(page, 'x', { certainty: 'listed', labels })]).actions).join()).toBe(hidden);
    expect(planned(page, [finding(page, 'x', { certainty: 'listed' })]).actions).toEqual([]);
  });

  it('hides labels, and words that are links', () => {
    const page = pageOf(
      `${article}<div id="a">Ad <a href="https://shop.example">Buy all of these things today</a></div>`,
    );
    expect(idsOf(planned(page, [finding(page, 'a')]).actions)).toEqual(['a']);
  });

  it('hides an ad by list with its prose, but not what Readability takes for the article', () => {
    const body = `<main>${article}</main><div id="a">Four words of prose</div>`;
    const listed = (page: Page) => planned(page, [finding(page, 'a', { certainty: 'listed' })]);
    expect(idsOf(listed(pageOf(body, 'main')).actions)).toEqual(['a']);
    expect(listed(pageOf(body)).refusals.map(({ reason }) => reason.code)).toEqual(['holds-prose']);
  });

  it.each([
    ['a sentence', '<p id="a">Never open it.</p>'],
    ['a heading', '<h2 id="a">Advertising</h2>'],
    ['a sentence in a script without spaces', '<p id="a">ກະລຸນາຢ່າເປີດຝາ</p>'],
    ['words that a script makes a thing to press', '<p id="a" onclick="go()">Never cut the red wire now</p>'],
    [
      'words on a page that reacts to every press',
      '<div onclick="go()"><p id="a">Never cut the red wire now</p></div>',
    ],
  ])('refuses to hide %s', (_, html) => {
    const page = pageOf(`${article}${html}`);
    expect(planned(page, [finding(page, 'a')]).actions).toEqual([]);
  });

  it('refuses what takes too much together, though each takes little', () => {
    const parts = Array.from({ length: 6 }, (_, index) => `<p id="s${index}">${prose(`s${index}x`, 34)}</p>`);
    const page = pageOf(parts.join(''));
    const each = parts.map((_, index) => finding(page, `s${index}`, { verb: 'fold' }));
    const result = planned(page, each);
    expect(result.actions).toHaveLength(1);
    expect(result.refusals.map(({ reason }) => reason.code)).toEqual(Array(5).fill('too-much'));
  });

  it('does not take words that nobody sees for part of the article', () => {
    const page = pageOf(`<p id="a">${prose('x', 60)}</p><p>${prose('y', 100)}</p><div hidden>${prose('z', 900)}</div>`);
    expect(planned(page, [finding(page, 'a', { verb: 'fold' })]).actions).toEqual([]);
  });

  it('refuses a finding that takes over a fifth of the prose, even by list and to fold it', () => {
    const page = pageOf(`${article}<div id="a">${prose('x', 60)}</div>`);
    const result = planned(page, [finding(page, 'a', { verb: 'fold', certainty: 'listed' })]);
    expect(result.actions).toEqual([]);
    expect(result.refusals[0]?.reason.code).toBe('too-much');
  });

  it('does not count words that stand elsewhere on the page', () => {
    const page = pageOf(`${article}<div id="a"><p>${prose('w', 200)}</p></div>`);
    expect(planned(page, [finding(page, 'a', { verb: 'fold' })]).refusals).toEqual([]);
  });

  const repeat = (page: Page, ids: string, original: string) =>
    finding(page, ids, { rule: 'repeats', verb: 'fold', original: [byId(page, original)] });

  it('folds a repeat while its first copy stays', () => {
    const page = pageOf(`<p id="one">${prose('w', 30)}</p><p id="two">${prose('w', 30)}</p>`);
    expect(idsOf(planned(page, [repeat(page, 'two', 'one')]).actions)).toEqual(['two']);
  });

  it('keeps the last copy when another rule takes the first', () => {
    const page = pageOf(`<p id="one">${prose('w', 30)}</p><p id="two">${prose('w', 30)}</p><p>${prose('x', 300)}</p>`);
    const taken = finding(page, 'one', { verb: 'fold' });
    const result = planned(page, [taken, repeat(page, 'two', 'one')]);
    expect(idsOf(result.actions)).toEqual(['one']);
    expect(result.refusals.map(({ reason }) => reason.code)).toEqual(['only-copy']);
  });

  it('keeps one of two copies even when both are said to be repeats', () => {
    const page = pageOf(`<p id="one">${prose('w', 30)}</p><p id="two">${prose('w', 30)}</p>`);
    const result = planned(page, [repeat(page, 'one', 'two'), repeat(page, 'two', 'one')]);
    expect(result.actions).toHaveLength(1);
    expect(result.refusals).toHaveLength(1);
  });

  it('keeps a copy whose first cannot be seen', () => {
    const page = pageOf(`<p id="one" hidden>${prose('w', 30)}</p><p id="two">${prose('w', 30)}</p>`);
    expect(planned(page, [repeat(page, 'two', 'one')]).actions).toEqual([]);
  });

  it('refuses a repeat that holds one new sentence', () => {
    const page = pageOf(
      `<p id="one">${prose('w', 30)}</p><div id="two"><p>${prose('w', 30)}</p><p>And this.</p></div>`,
    );
    expect(planned(page, [repeat(page, 'two', 'one')]).refusals.map(({ reason }) => reason.code)).toEqual([
      'only-copy',
    ]);
  });

  it.each([
    ['a drawing with words', '<div><svg><text>Never exceed five volts.</text></svg></div>'],
    ['what only its shadow root knows', '<x-note></x-note>'],
    ['a field to fill in', '<p><input name="q"></p>'],
  ])('refuses a repeat that holds %s', (_, html) => {
    const page = pageOf(`<p id="one">${prose('w', 30)}</p><div id="two"><p>${prose('w', 30)}</p>${html}</div>`);
    expect(planned(page, [repeat(page, 'two', 'one')]).refusals.map(({ reason }) => reason.code)).toEqual(['unread']);
  });

  it.each([
    ['C++ and C#', 'in C++ today', 'in C# today'],
    ['+20 and -20', 'at +20 degrees', 'at -20 degrees'],
    ['≤ and ≥', 'when x ≤ y', 'when x ≥ y'],
  ])('tells %s apart', (_, one, two) => {
    const page = pageOf(`<p id="one">${prose('w', 30)} ${one}</p><p id="two">${prose('w', 30)} ${two}</p>`);
    expect(planned(page, [repeat(page, 'two', 'one')]).actions).toEqual([]);
  });

  it('keeps a copy of text that stands unseen inside a paragraph that is seen', () => {
    const page = pageOf(`<p id="one"><span hidden>${prose('w', 30)}</span></p><p id="two">${prose('w', 30)}</p>`);
    expect(planned(page, [repeat(page, 'two', 'one')]).actions).toEqual([]);
  });

  it('refuses a repeat with another picture', () => {
    const page = pageOf(
      `<p id="one">${prose('w', 30)} <img src="/1.png"></p><p id="two">${prose('w', 30)} <img src="/2.png"></p>`,
    );
    expect(planned(page, [repeat(page, 'two', 'one')]).actions).toEqual([]);
  });
});
