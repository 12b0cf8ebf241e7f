import { describe, expect, it } from 'vitest';
import { isIn, isInside, outermost } from '../../src/core/inside.ts';
import { byId, pageOf } from './documents.ts';

describe('inside', () => {
  const page = pageOf('<form id="f"><p id="p"><b id="b"></b></p></form><i id="i"></i>');
  const [f, p, b, i] = ['f', 'p', 'b', 'i'].map((id) => byId(page, id)) as [Element, Element, Element, Element];

  it('is told at any depth, on a page that hides the way up, too', () => {
    expect([isIn(b, new Set([f])), isInside(b, new Set([f]))]).toEqual([true, true]);
    // As a field of this name does in a browser.
    Object.defineProperty(f, 'parentElement', { value: i });
    expect(isInside(f, new Set([page.root]))).toBe(true);
    expect(isIn(i, new Set([f]))).toBe(false);
  });

  it('tells an element from what holds it', () => {
    expect([isIn(p, new Set([p])), isInside(p, new Set([p]))]).toEqual([true, false]);
    expect(isIn(p, new Set())).toBe(false);
  });

  it('leaves the outermost in the order given', () => {
    expect(outermost(new Set([i, b, f, p]))).toEqual([i, f]);
    expect(outermost(new Set([b, i]))).toEqual([b, i]);
  });
});
