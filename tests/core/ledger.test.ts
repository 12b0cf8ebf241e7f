import { describe, expect, it } from 'vitest';
import { clearRemains } from '../../src/core/ledger.ts';
import type { Action, Page } from '../../src/core/types.ts';
import { byId, finding, withLedger } from './documents.ts';

const BODY =
  '<p id="a" data-winnow-verb="theirs" class="x">a</p><ul><li id="b">b</li><li id="c">c</li></ul><p id="d">d</p>';

const open = (body = BODY) => withLedger(body);

const action = (page: Page, ids: string, verb: Action['verb'] = 'hide'): Action => ({
  ...finding(page, ids, { verb }),
  id: ids,
  words: 1,
});

describe('ledger', () => {
  it('marks what is taken and puts a stub before a fold', () => {
    const { page, ledger } = open();
    ledger.apply([action(page, 'a'), action(page, 'b c', 'fold')]);
    expect(byId(page, 'a').getAttribute('data-winnow-verb')).toBe('hide');
    expect(byId(page, 'c').getAttribute('data-winnow-verb')).toBe('fold');
    expect(byId(page, 'b').previousElementSibling?.localName).toBe('winnow-stub');
    expect(ledger.size).toBe(2);
  });

  it('gives the document back byte for byte, in whatever order things are undone', () => {
    for (const order of [['a', 'b c', 'd'], ['d', 'a', 'b c'], []]) {
      const { page, ledger, html } = open();
      const before = html();
      ledger.setState('on');
      ledger.apply([action(page, 'a'), action(page, 'b c', 'fold'), action(page, 'd', 'fold')]);
      ledger.open('b c');
      ledger.markPlace([byId(page, 'd')]);
      ledger.setState('original');
      ledger.setState('on');
      expect(html()).not.toBe(before);
      for (const id of order) ledger.undo(id);
      ledger.undoAll();
      expect(html()).toBe(before);
    }
  });

  it('applies the difference, so that an opened fold stays open', () => {
    const { page, ledger } = open();
    ledger.apply([action(page, 'a'), action(page, 'b c', 'fold')]);
    const stub = byId(page, 'b').previousElementSibling;
    ledger.open('b c');
    ledger.apply([action(page, 'b c', 'fold'), action(page, 'd')]);
    expect(byId(page, 'a').getAttribute('data-winnow-verb')).toBe('theirs');
    expect(byId(page, 'b').previousElementSibling).toBe(stub);
    expect(ledger.isOpen('b c')).toBe(true);
    expect(ledger.size).toBe(2);
  });

  it('carries an action out again when its elements have changed', () => {
    const { page, ledger } = open();
    ledger.apply([{ ...action(page, 'b c', 'fold'), id: 'same' }]);
    ledger.apply([{ ...action(page, 'b', 'fold'), id: 'same' }]);
    expect(byId(page, 'c').hasAttribute('data-winnow-verb')).toBe(false);
  });

  it('leaves alone what the page has taken away meanwhile', () => {
    const { page, ledger } = open();
    const gone = action(page, 'd');
    byId(page, 'd').remove();
    ledger.apply([gone]);
    expect(ledger.size).toBe(0);
    expect(ledger.open('d')).toBe(false);
  });

  it('takes a mark away only for the place that was asked for', () => {
    const { page, ledger } = open();
    const [a, d] = [[byId(page, 'a')], [byId(page, 'd')]];
    ledger.markPlace(a);
    ledger.markPlace(d);
    ledger.unmarkPlace(a);
    expect(byId(page, 'd').hasAttribute('data-winnow-place')).toBe(true);
    ledger.unmarkPlace(d);
    expect(byId(page, 'd').hasAttribute('data-winnow-place')).toBe(false);
  });

  it('whose page is left behind can be cleared away by another', () => {
    const { page, ledger, html } = open(BODY.replace(' data-winnow-verb="theirs"', ''));
    const before = html();
    ledger.setState('on');
    ledger.apply([action(page, 'a'), action(page, 'b c', 'fold')]);
    ledger.open('b c');
    clearRemains(page.document);
    expect(html()).toBe(before);
  });

  it('writes to a form that shadows the members it needs', () => {
    const names = ['setAttribute', 'getAttribute', 'removeAttribute', 'before', 'isConnected'];
    const { page, ledger, html } = open(
      `<form id="f">${names.map((name) => `<input name="${name}">`).join('')}</form>`,
    );
    const before = html();
    ledger.apply([{ ...action(page, 'f', 'fold'), id: 'f' }]);
    expect(html()).toContain('data-winnow-verb="fold"');
    ledger.undoAll();
    expect(html()).toBe(before);
  });
});
