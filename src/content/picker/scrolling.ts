/** Turning the wheel while something is picked: the surface lies over what would scroll. */
import { call, read } from '../../core/native.ts';
import { elementAt } from './walk.ts';

/** Pixels of a line, for wheels that count in lines. */
const LINE = 16;

/** Scrolls what stands under the pointer and can be scrolled; the page itself scrolls without help. */
export function scrollBelow(document: Document, surface: HTMLElement): void {
  surface.addEventListener(
    'wheel',
    (event) => {
      const { isTrusted, clientX, clientY, deltaX, deltaY, deltaMode } = event;
      const scroller = isTrusted ? scrollerAround(elementAt(document, clientX, clientY)) : null;
      if (!scroller) return;
      event.preventDefault();
      const unit = deltaMode === event.DOM_DELTA_LINE ? LINE : 1;
      call(scroller, 'scrollBy', deltaX * unit, deltaY * unit);
    },
    { passive: false },
  );
}

function scrollerAround(element: Element | null): Element | null {
  for (let at = element; at; at = read(at, 'parentElement')) {
    const isHigher = read(at, 'scrollHeight') > read(at, 'clientHeight') + 1;
    if (isHigher && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}
