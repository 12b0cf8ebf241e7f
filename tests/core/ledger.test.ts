import { describe, expect, it } from 'vitest';
import { clearRemains } from '../../src/core/apply/remains.ts';
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
      ledger.place.mark([byId(page, 'd')]);
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

  it('tells whether there is anything to write', () => {
    const { page, ledger } = open();
    const all = () => [action(page, 'a'), action(page, 'b c', 'fold')];
    expect(ledger.isAt([], 'off')).toBe(true);
    expect(ledger.isAt(all(), 'on')).toBe(false);
    ledger.apply(all());
    expect(ledger.isAt(all(), 'on')).toBe(false);
    ledger.setState('on');
    expect(ledger.isAt(all(), 'on')).toBe(true);
    expect(ledger.isAt(all(), 'original')).toBe(false);
    expect(ledger.isAt(all().slice(1), 'on')).toBe(false);
    expect(ledger.isAt([...all(), action(page, 'd')], 'on')).toBe(false);
    const said = { ...action(page, 'a'), reason: { code: 'test', facts: { count: 2 } } };
    expect(ledger.isAt([said, ...all().slice(1)], 'on')).toBe(false);
  });

  it('writes again what the page has taken off: what is said on its root, and a stub', () => {
    const { page, ledger } = open();
    const all = [action(page, 'b c', 'fold')];
    const root = page.document.documentElement;
    ledger.apply(all);
    ledger.setState('on');
    root.removeAttribute('data-winnow');
    expect(ledger.isAt(all, 'on')).toBe(false);
    ledger.setState('on');
    expect(root.getAttribute('data-winnow')).toBe('on');
    byId(page, 'b').previousElementSibling?.remove();
    expect(ledger.isAt(all, 'on')).toBe(false);
  });

  it('has nothing to write for what the page has taken away', () => {
    const { page, ledger } = open();
    const all = [action(page, 'a'), action(page, 'd')];
    byId(page, 'd').remove();
    ledger.apply(all);
    ledger.setState('on');
    expect(ledger.isAt(all, 'on')).toBe(true);
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
    ledger.place.mark(a);
    ledger.place.mark(d);
    ledger.place.unmark(a);
    expect(byId(page, 'd').hasAttribute('data-winnow-place')).toBe(true);
    ledger.place.unmark(d);
    expect(byId(page, 'd').hasAttribute('data-winnow-place')).toBe(false);
  });

  it('has the browser’s search look into what is folded, while it is folded', () => {
    const { page, ledger, html } = open();
    const before = html();
    ledger.setState('on');
    ledger.apply([action(page, 'a'), action(page, 'b c', 'fold')]);
    const hiddenOf = (id: string) => byId(page, id).getAttribute('hidden');
    const [b, c] = ['b', 'c'];
    expect([hiddenOf('a'), hiddenOf(b), hiddenOf(c)]).toEqual([null, 'until-found', 'until-found']);
    ledger.open('b c');
    expect([hiddenOf(b), hiddenOf(c)]).toEqual([null, null]);
    ledger.close('b c');
    expect([hiddenOf(b), hiddenOf(c)]).toEqual(['until-found', 'until-found']);
    ledger.setState('original');
    expect([hiddenOf(b), hiddenOf(c)]).toEqual([null, null]);
    ledger.setState('on');
    // As the browser does when it has found something there.
    byId(page, 'b').removeAttribute('hidden');
    ledger.undoAll();
    expect(html()).toBe(before);
  });

  it('leaves the search out of tables, where a box would make a row, and of what the page hides itself', () => {
    const { page, ledger, html } = open(
      '<table><tbody><tr id="row"><td>1</td></tr></tbody></table><p id="own" hidden="">x</p><p id="found" hidden="until-found">y</p>',
    );
    const before = html();
    ledger.setState('on');
    ledger.apply(['row', 'own', 'found'].map((id) => action(page, id, 'fold')));
    expect(['row', 'own', 'found'].map((id) => byId(page, id).getAttribute('hidden'))).toEqual([
      null,
      '',
      'until-found',
    ]);
    expect(html()).not.toContain('findable');
    clearRemains(page.document);
    expect(html()).toBe(before);
  });

  it('knows what takes an element, itself or around it', () => {
    const { page, ledger } = open('<div id="outer"><div id="inner"><p id="p">x</p></div></div><p id="q">y</p>');
    ledger.apply([action(page, 'outer', 'fold'), action(page, 'inner', 'fold'), action(page, 'q', 'mark')]);
    expect(ledger.takersOf(byId(page, 'p'))).toEqual(['outer', 'inner']);
    expect(ledger.takersOf(byId(page, 'outer'))).toEqual(['outer']);
    expect(ledger.takersOf(byId(page, 'q'))).toEqual([]);
  });

  it('says anew what is said of the same elements for another reason', () => {
    const { page, ledger } = open();
    ledger.apply([action(page, 'd', 'fold')]);
    const stub = byId(page, 'd').previousElementSibling;
    ledger.apply([{ ...action(page, 'd', 'fold'), reason: { code: 'test', facts: { count: 2 } } }]);
    expect(byId(page, 'd').previousElementSibling?.localName).toBe('winnow-stub');
    expect(byId(page, 'd').previousElementSibling).not.toBe(stub);
  });

  it('makes a stub in a list an item of it', () => {
    const { page, ledger } = open();
    ledger.apply([action(page, 'b', 'fold'), action(page, 'd', 'fold')]);
    expect(byId(page, 'b').previousElementSibling?.getAttribute('role')).toBe('listitem');
    expect(byId(page, 'd').previousElementSibling?.hasAttribute('role')).toBe(false);
  });

  it('lends a place the focus and takes it back without a trace', () => {
    const { page, ledger, html } = open('<p id="a">a</p><p id="b" tabindex="0">b</p>');
    const before = html();
    for (const id of ['a', 'b']) {
      ledger.place.mark([byId(page, id)]);
      ledger.place.focus(byId(page, id));
      expect(page.document.activeElement).toBe(byId(page, id));
      ledger.place.unmark();
      expect(html()).toBe(before);
    }
  });

  it('whose page is left behind can be cleared away by another', () => {
    const { page, ledger, html } = open(BODY.replace(' data-winnow-verb="theirs"', ''));
    const before = html();
    ledger.setState('on');
    ledger.apply([action(page, 'a'), action(page, 'b c', 'fold')]);
    ledger.open('b c');
    ledger.apply([action(page, 'a'), action(page, 'b c', 'fold'), action(page, 'd', 'fold')]);
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
