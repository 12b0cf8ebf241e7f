import { describe, expect, it } from 'vitest';
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
