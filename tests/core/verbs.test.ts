/** What mark, unlink and mend do to a page, and how they stand beside hide and fold. */
import { describe, expect, it } from 'vitest';
import { plan } from '../../src/core/plan.ts';
import type { Action, Page } from '../../src/core/types.ts';
import { byId, choosing, finding, pageOf, prose, withLedger } from './documents.ts';

const LINK =
  '<p id="p">Buy <a id="a" onclick="go()" class="x" href="https://net.example/c?u=1" ping="/count" title="t">the pan</a> or not.</p>';

const action = (page: Page, ids: string, parts: Partial<Action>): Action => ({
  ...finding(page, ids, parts),
  id: ids,
  words: 1,
});

describe('mark', () => {
  it('puts a label behind the link and leaves the link as it is', () => {
    const { page, ledger, html } = withLedger(LINK);
    const before = html();
    const link = byId(page, 'a').outerHTML;
    ledger.apply([action(page, 'a', { verb: 'mark' })]);
    ledger.setState('on');
    expect(byId(page, 'a').nextElementSibling?.localName).toBe('winnow-label');
    expect(byId(page, 'a').outerHTML).toBe(link);
    ledger.undoAll();
    expect(html()).toBe(before);
  });

  it('is put in again when the page took the label away', () => {
    const { page, ledger } = withLedger(LINK);
    const mark = action(page, 'a', { verb: 'mark' });
    ledger.apply([mark]);
    byId(page, 'a').nextElementSibling?.remove();
    ledger.apply([mark]);
    expect(byId(page, 'a').nextElementSibling?.localName).toBe('winnow-label');
  });

  it('turns into unlink when the person wants it so', () => {
    const { page, ledger } = withLedger(LINK);
    ledger.apply([action(page, 'a', { verb: 'mark' })]);
    ledger.setState('on');
    ledger.apply([action(page, 'a', { verb: 'unlink', plain: 'https://shop.example/pan' })]);
    expect(byId(page, 'a').getAttribute('href')).toBe('https://shop.example/pan');
    expect(page.document.querySelector('winnow-label')).toBeNull();
  });
});

describe('unlink', () => {
  it('leads the link straight to the shop, without detours, and keeps its words', () => {
    const { page, ledger } = withLedger(LINK);
    ledger.setState('on');
    ledger.apply([action(page, 'a', { verb: 'unlink', plain: 'https://shop.example/pan' })]);
    const link = byId(page, 'a');
    expect(link.getAttribute('href')).toBe('https://shop.example/pan');
    expect([link.hasAttribute('onclick'), link.hasAttribute('ping')]).toEqual([false, false]);
    expect(link.textContent).toBe('the pan');
  });

  it('leads nowhere when the shop is not known', () => {
    const { page, ledger } = withLedger(LINK);
    ledger.setState('on');
    ledger.apply([action(page, 'a', { verb: 'unlink' })]);
    expect(byId(page, 'a').hasAttribute('href')).toBe(false);
  });

  it('is taken back while the page is shown as it was, the order of attributes too', () => {
    const { page, ledger, html } = withLedger(LINK);
    const before = byId(page, 'p').outerHTML;
    const whole = html();
    ledger.setState('on');
    ledger.apply([action(page, 'a', { verb: 'unlink' })]);
    ledger.setState('original');
    expect(byId(page, 'p').outerHTML).toBe(before);
    ledger.setState('on');
    expect(byId(page, 'p').outerHTML).not.toBe(before);
    ledger.undoAll();
    expect(html()).toBe(whole);
  });

  it('keeps the namespaces of the attributes that it puts back in order', () => {
    const { page, ledger, html } = withLedger(
      '<svg><a id="a" onclick="go()" xlink:href="https://net.example/c">the pan</a></svg>',
    );
    const before = html();
    ledger.setState('on');
    ledger.apply([action(page, 'a', { verb: 'unlink' })]);
    ledger.undoAll();
    expect(html()).toBe(before);
    expect(byId(page, 'a').getAttributeNS('http://www.w3.org/1999/xlink', 'href')).toBe('https://net.example/c');
  });

  it('leaves an address that the page has changed since', () => {
    const { page, ledger } = withLedger(LINK);
    ledger.setState('on');
    ledger.apply([action(page, 'a', { verb: 'unlink', plain: 'https://shop.example/pan' })]);
    byId(page, 'a').setAttribute('href', '/theirs');
    ledger.undoAll();
    expect(byId(page, 'a').getAttribute('href')).toBe('/theirs');
  });
});

describe('mend', () => {
  const BROKEN = '<p id="p">It wonâ€™t <b>stay</b> wonâ€™t</p>';
  const mends = (page: Page) => [{ parent: byId(page, 'p'), before: 'It wonâ€™t ', after: 'It won’t ' }];

  it('repairs the text and gives it back', () => {
    const { page, ledger, html } = withLedger(BROKEN);
    const before = html();
    ledger.setState('on');
    ledger.apply([action(page, 'p', { verb: 'mend', mends: mends(page) })]);
    expect(byId(page, 'p').textContent).toBe('It won’t stay wonâ€™t');
    ledger.setState('original');
    expect(byId(page, 'p').textContent).toContain('It wonâ€™t');
    ledger.setState('on');
    ledger.undoAll();
    expect(html()).toBe(before);
  });

  it('gives back texts of which one reads as another did before', () => {
    const { page, ledger, html } = withLedger('<p id="p">aaa<br>aa</p>');
    const before = html();
    const parent = byId(page, 'p');
    const chain = [
      { parent, before: 'aaa', after: 'aa' },
      { parent, before: 'aa', after: 'a' },
    ];
    ledger.setState('on');
    ledger.apply([action(page, 'p', { verb: 'mend', mends: chain })]);
    expect(parent.innerHTML).toBe('aa<br>a');
    ledger.undoAll();
    expect(html()).toBe(before);
  });

  it('leaves text that the page has changed since', () => {
    const { page, ledger } = withLedger(BROKEN);
    ledger.setState('on');
    ledger.apply([action(page, 'p', { verb: 'mend', mends: mends(page) })]);
    const text = byId(page, 'p').firstChild;
    if (text) text.nodeValue = 'theirs';
    ledger.undoAll();
    expect(byId(page, 'p').firstChild?.nodeValue).toBe('theirs');
  });
});

describe('in a plan', () => {
  const BODY = `${LINK}<p id="b"><a id="c" href="/x">Buy now</a></p><p id="q">${prose('q', 60)}</p>`;
  const ON = choosing({ ads: true, links: true });

  it('marks and mends take no words, so nothing is refused for them', () => {
    const page = pageOf(BODY);
    const { actions, refusals } = plan([finding(page, 'q', { rule: 'links', verb: 'mend' })], page, ON);
    expect(actions.map(({ verb }) => verb)).toEqual(['mend']);
    expect(refusals).toEqual([]);
  });

  it('what is hidden is not marked', () => {
    const page = pageOf(BODY);
    const found = [finding(page, 'b'), finding(page, 'c', { rule: 'links', verb: 'mark' })];
    expect(plan(found, page, ON).actions.map(({ verb }) => verb)).toEqual(['hide']);
  });

  it('what is only folded is marked all the same', () => {
    const page = pageOf(BODY);
    const found = [finding(page, 'b', { verb: 'fold' }), finding(page, 'c', { rule: 'links', verb: 'mark' })];
    expect(plan(found, page, ON).actions.map(({ verb }) => verb)).toEqual(['fold', 'mark']);
  });

  it('a link is unlinked when the person asked for it at the link', () => {
    const page = pageOf(BODY);
    const marked = finding(page, 'a', { rule: 'links', verb: 'mark' });
    const [action] = plan([marked], page, ON).actions;
    const choices = { ...ON, unlinked: new Set([action?.id ?? '']) };
    expect(plan([marked], page, choices).actions.map(({ verb }) => verb)).toEqual(['unlink']);
  });

  it('what the person always keeps on this site is kept, and the report says so', () => {
    const page = pageOf(BODY);
    const found = [finding(page, 'b'), finding(page, 'p', { rule: 'links', verb: 'fold' })];
    const choices = { ...ON, kept: new Set(['buy now']) };
    const { actions, refusals } = plan(found, page, choices);
    expect(actions.map(({ rule }) => rule)).toEqual(['links']);
    expect(refusals.map(({ reason }) => reason.code)).toEqual(['kept-by-person']);
  });
});
