// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Picked } from '../../src/content/picker/picked.ts';
import { meant, next, type Way } from '../../src/content/picker/walk.ts';

const BODY = `
  <main id="main">
    <script></script>
    <p id="opening">One <b id="bold">bold</b> <span>word</span></p>
    <winnow-stub></winnow-stub>
    <p id="unseen"></p>
    <ul id="list"><li id="item">a</li></ul>
  </main>`;

const at = (id: string): Element => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element;
};

beforeEach(() => {
  document.body.innerHTML = BODY;
  // jsdom lays nothing out: everything has a box but what is named for having none.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return new DOMRect(0, 0, this.id === 'unseen' ? 0 : 100, 20);
  });
});

afterEach(() => vi.restoreAllMocks());

describe('the arrows', () => {
  it.each<[string, Way, string | null]>([
    ['item', 'out', 'list'],
    ['list', 'in', 'item'],
    ['list', 'before', 'opening'],
    ['opening', 'behind', 'list'],
    ['opening', 'before', null],
    ['item', 'in', null],
    ['main', 'out', null],
  ])('lead from #%s %s to %s, past what nobody sees and what is Winnow’s', (from, way, to) => {
    expect(next(at(from), way)?.id ?? null).toBe(to);
  });
});

describe('pointing', () => {
  it('at a word means the paragraph, unless the word has a name of its own', () => {
    const [span] = document.getElementsByTagName('span');
    expect(span && meant(span)?.id).toBe('opening');
    expect(meant(at('bold'))?.id).toBe('bold');
  });

  it('at the page itself means nothing', () => {
    expect(meant(document.body)).toBeNull();
    expect(meant(document.documentElement)).toBeNull();
  });

  it('at something of Winnow’s means what holds it', () => {
    const stub = document.querySelector('winnow-stub');
    expect(stub && meant(stub)?.id).toBe('main');
  });
});

describe('what is picked', () => {
  it('stays picked while the pointer goes on', () => {
    const picked = new Picked(document);
    expect(picked.point(at('opening'))).toBe(true);
    expect(picked.selector).toBeNull();
    picked.take(at('opening'));
    expect(picked.selector).toBe('#opening');
    expect(picked.point(at('list'))).toBe(false);
    expect(picked.target?.id).toBe('opening');
  });

  it('is made larger and smaller again by the same way', () => {
    const picked = new Picked(document);
    picked.take(at('item'));
    expect([picked.larger(), picked.target?.id]).toEqual([true, 'list']);
    expect([picked.larger(), picked.target?.id]).toEqual([true, 'main']);
    expect([picked.larger(), picked.target?.id]).toEqual([false, 'main']);
    expect([picked.smaller(), picked.target?.id]).toEqual([true, 'list']);
    expect([picked.smaller(), picked.target?.id]).toEqual([true, 'item']);
    expect([picked.smaller(), picked.target?.id]).toEqual([false, 'item']);
  });

  it('begins in the middle of the window by keys', () => {
    const picked = new Picked(document);
    expect(picked.walk('in', at('opening'))?.id).toBe('opening');
    expect(picked.walk('behind', null)?.id).toBe('list');
    expect(picked.selector).toBeNull();
  });
});
