// @vitest-environment jsdom
/** Which step is being read, by where the page stands in its window. */
import { describe, expect, it, vi } from 'vitest';
import { type PageStand, type StepSpan, spansOf, standOf, stepBeingRead } from '../src/content/step-being-read.ts';

const HEIGHT = 600;

/** Ten steps of 200 pixels, one under the other, with 1000 pixels of text above and below. */
const spansAt = (above: number): StepSpan[] =>
  Array.from({ length: 10 }, (_, at) => ({
    anchor: `${at + 1}`,
    top: 1000 + 200 * at - above,
    bottom: 1200 + 200 * at - above,
  }));
const stand = (above: number, more: Partial<PageStand> = {}): PageStand => ({
  height: HEIGHT,
  above,
  below: 4000 - HEIGHT - above,
  led: null,
  ...more,
});
const readAt = (above: number, more: Partial<PageStand> = {}) => stepBeingRead(spansAt(above), stand(above, more));

describe('the step that is being read', () => {
  it('is the one at the middle of the window', () => {
    expect(readAt(900)).toBe('2');
    expect(readAt(1000)).toBe('2');
    expect(readAt(1101)).toBe('3');
    expect(readAt(2400)).toBe('9');
  });

  it('is the nearest in view where none stands at the middle', () => {
    // The first step stands 100 pixels above the window's lower edge, the last one 50 below its upper edge.
    expect(readAt(500)).toBe('1');
    expect(readAt(2950)).toBe('10');
  });

  it('is none where no step is in view, and none at the top of the page', () => {
    expect(readAt(100)).toBeNull();
    expect(readAt(3100)).toBeNull();
    expect(stepBeingRead(spansAt(900), stand(0))).toBeNull();
  });

  it('is the last one in view at the end of the page', () => {
    expect(stepBeingRead(spansAt(2400), stand(2400, { below: 0 }))).toBe('10');
  });

  it('is none on a page that is in view as a whole', () => {
    const whole: StepSpan[] = [
      { anchor: '1', top: 100, bottom: 200 },
      { anchor: '2', top: 200, bottom: 400 },
    ];
    expect(stepBeingRead(whole, { height: HEIGHT, above: 0, below: 0, led: null })).toBeNull();
  });

  it('is found where a part of the page scrolls in its stead', () => {
    expect(stepBeingRead(spansAt(1400), { height: HEIGHT, above: 0, below: 0, led: null })).toBe('4');
  });

  it('is the one that somebody was led to where the page could not bring it to the middle', () => {
    const atEnd = { above: 2400, below: 0 };
    expect(stepBeingRead(spansAt(2400), stand(2400, { ...atEnd, led: '9' }))).toBe('9');
    expect(stepBeingRead(spansAt(2400), stand(2400, { ...atEnd, led: '2' }))).toBe('10');
    expect(stepBeingRead(spansAt(500), stand(0, { led: '1' }))).toBe('1');
    expect(readAt(1000, { led: '4' })).toBe('2');
  });
});

describe('steps as they stand in the window', () => {
  it('reach from the first to the last of their elements, but for those that take no place', () => {
    const own = Object.getOwnPropertyDescriptor(Element.prototype, 'getBoundingClientRect');
    const boxes = new Map<Element, DOMRect>();
    Element.prototype.getBoundingClientRect = function (this: Element) {
      return boxes.get(this) ?? new DOMRect();
    };
    try {
      const at = (top: number, height: number) => {
        const element = document.createElement('p');
        boxes.set(element, new DOMRect(0, top, 100, height));
        return element;
      };
      const shared = at(300, 90);
      const spans = spansOf([
        { anchor: '1', elements: [at(10, 20), at(40, 60), at(0, 0)] },
        { anchor: '2', elements: [at(0, 0)] },
        { anchor: '3', elements: [shared] },
        { anchor: '3.2', elements: [shared] },
        { anchor: '3.3', elements: [shared] },
      ]);
      expect(spans).toEqual([
        { anchor: '1', top: 10, bottom: 100 },
        { anchor: '3', top: 300, bottom: 330 },
        { anchor: '3.2', top: 330, bottom: 360 },
        { anchor: '3.3', top: 360, bottom: 390 },
      ]);
    } finally {
      if (own) Object.defineProperty(Element.prototype, 'getBoundingClientRect', own);
    }
  });

  it('know how far the page can be scrolled', () => {
    vi.spyOn(Element.prototype, 'scrollTop', 'get').mockReturnValue(300);
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(4000);
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
    expect(standOf(document.documentElement, '5')).toEqual({ height: 600, above: 300, below: 3100, led: '5' });
    vi.restoreAllMocks();
  });
});
