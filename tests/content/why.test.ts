import { beforeEach, describe, expect, it, vi } from 'vitest';
import { nearest, type Placed } from '../../src/content/why/nearest.ts';
import { toldAt, toldOf } from '../../src/content/why/told.ts';
import { documentOf } from '../core/documents.ts';

const line = (thing: string, top: number, more: Partial<Placed<string>> = {}): Placed<string> => ({
  thing,
  box: { left: 100, right: 700, top, bottom: top },
  depth: null,
  ...more,
});

const said = (things: readonly Placed<string>[], y: number, x = 300) =>
  nearest(things, { x, y }, 350).map(({ thing, side }) => `${thing} ${side}`);

describe('by a place of the page is meant', () => {
  it('what holds it, from the inside out, and nothing that is only near', () => {
    const things = [line('outer', 400, { depth: 3 }), line('near', 399), line('inner', 400, { depth: 0 })];
    expect(said(things, 400)).toEqual(['inner here', 'outer here']);
  });

  it('the nearest above and the nearest below', () => {
    const things = [line('far above', 200), line('above', 300), line('below', 560), line('far below', 640)];
    expect(said(things, 420)).toEqual(['above above', 'below below']);
  });

  it('all that stood at one place, up to three', () => {
    const things = ['a', 'b', 'c', 'd'].map((name, at) => line(name, 500 + at / 10));
    expect(said(things, 450)).toEqual(['a below', 'b below', 'c below']);
  });

  it('nothing that is half a window away, nor beside the column', () => {
    expect(said([line('far', 900)], 400)).toEqual([]);
    const aside = line('aside', 400, { box: { left: 1200, right: 1500, top: 390, bottom: 410 } });
    expect(said([aside], 400)).toEqual([]);
    expect(said([aside], 400, 1190)).toEqual(['aside here']);
  });

  it('nothing that is no longer on the page', () => {
    expect(said([line('gone', 0, { box: null })], 10)).toEqual([]);
  });
});

describe('of a page that was cleaned', () => {
  const document = documentOf(
    '<winnow-stub></winnow-stub><ul id="fold"><li>a</li></ul><p id="kept">A <a id="link">link</a><winnow-label></winnow-label></p><p>b</p>',
  );
  const [stub, label] = ['winnow-stub', 'winnow-label'].map((name) => document.querySelector(name));
  const reason = { code: 'test', facts: {} };
  const action = { rule: 'r', reason, excerpt: '', keepMark: 'm', words: 0, restored: false };
  const report = {
    actions: [
      { ...action, id: 'fold', verb: 'fold' },
      { ...action, id: 'link', verb: 'mark' },
    ],
    refusals: [{ id: 'kept', rule: 'r', verb: 'hide', reason, excerpt: '' }],
  };
  const session = {
    planned: [{ report }],
    places: { placeOf: (id: string) => [document.getElementById(id)] },
  } as unknown as Parameters<typeof toldAt>[0];
  const told = (element: Element | null | undefined) =>
    element ? toldAt(session, { element, x: 0, y: 0 }, 100).map(({ thing }) => `${thing.id} ${thing.what}`) : null;

  it.each([
    ['a stub', () => stub, ['fold fold']],
    ['what a fold holds', () => document.querySelector('li'), ['fold fold']],
    ['a label, also inside of what was kept', () => label, ['link mark', 'kept kept']],
    ['what was kept', () => document.getElementById('kept'), ['kept kept']],
  ])('by %s is meant what it stands for', (_name, element, expected) => {
    expect(told(element())).toEqual(expected);
  });

  it('all is told: what was done, and what was kept', () => {
    expect(toldOf(session).map(({ id, what, keepMark }) => [id, what, keepMark])).toEqual([
      ['fold', 'fold', 'm'],
      ['link', 'mark', 'm'],
      ['kept', 'kept', ''],
    ]);
  });
});

describe('of a page on which much was hidden side by side', () => {
  const MANY = 300;
  const hidden = (names: string) => [...Array(MANY)].map((_, at) => `<p id="${names}${at}"></p>`).join('');
  /** 800 px wide, each of these 20 px high at its own height; everything else isn't drawn. */
  const drawn: Record<string, number> = { first: 100, last: 500 };

  beforeEach(() => {
    vi.stubGlobal('scrollX', 0);
    vi.stubGlobal('scrollY', 0);
    return () => vi.unstubAllGlobals();
  });

  it.each([
    ['behind something', `<p id="first"></p>${hidden('h')}`, 120],
    ['before something', `${hidden('h')}<p id="last"></p>`, 500],
    ['alone', hidden('h'), 90],
  ])('each place is found by looking at each element a few times: %s', (_name, html, y) => {
    const page = documentOf(`<main>${html}</main>`);
    const { Element } = page.defaultView as Window & typeof globalThis;
    const boxes = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      if (this.localName === 'main') return rect(90, 600);
      const top = drawn[this.id];
      return top === undefined ? rect(0, 0) : rect(top, 20);
    });
    const ids = [...Array(MANY)].map((_, at) => `h${at}`);
    const action = { rule: 'r', verb: 'hide', reason: { code: 'test', facts: {} }, excerpt: '', keepMark: '' };
    const session = {
      planned: [{ report: { actions: ids.map((id) => ({ ...action, id, words: 0, restored: false })), refusals: [] } }],
      places: { placeOf: (id: string) => [page.getElementById(id)] },
    } as unknown as Parameters<typeof toldAt>[0];
    const near = toldAt(session, { element: page.body, x: 300, y: y + 10 }, 10);
    expect(near.map(({ thing, side }) => `${thing.id} ${side}`)).toEqual(['h0 above', 'h1 above', 'h2 above']);
    // Of itself, of what holds it, and as the sibling of others once in each direction.
    expect(boxes.mock.calls.length).toBeLessThan(4 * MANY + 10);
  });
});

const rect = (top: number, height: number) =>
  ({ left: 0, right: height && 800, top, bottom: top + height, width: height && 800, height }) as DOMRect;
