/** Which step somebody is reading, by where the page stands in its window. */
import { call, read } from '../core/native.ts';

/** A step in the page: its name in the report and its live elements. */
export interface StepInPage {
  readonly anchor: string;
  readonly elements: readonly Element[];
}

/** A step as it stands in the window: pixels from the window's upper edge. */
export interface StepSpan {
  readonly anchor: string;
  readonly top: number;
  readonly bottom: number;
}

/** How the page stands in its window. */
export interface PageStand {
  readonly height: number;
  /** How far the page can be scrolled up and down from here; 0 both where a part of it scrolls in its stead. */
  readonly above: number;
  readonly below: number;
  /** The step that the person was led to last. */
  readonly led: string | null;
}

/** Where eyes are, as a share of the window's height: a step that somebody is led to is brought there too. */
const READING_LINE = 0.5;

/** A page that is zoomed scrolls in parts of a pixel. */
const NEARLY = 1;

/**
 * The anchor of the step at the reading line, else of the one nearest to it that is in view. Null when none is in view,
 * and where the page stands at its top or has nothing to scroll, which says nothing of what is read. At the page's end
 * the line is the window's lower edge, since the last steps can't be brought further up; and where the page could not
 * bring a step to the line, the one that the person was led to counts.
 */
export function stepBeingRead(spans: readonly StepSpan[], { height, above, below, led }: PageStand): string | null {
  const inView = spans.filter(({ top, bottom }) => bottom > 0 && top < height && bottom > top);
  const [first] = inView;
  const isAtTop = above < NEARLY && (below >= NEARLY || inView.length === spans.length);
  const isAtEnd = below < NEARLY && above >= NEARLY;
  if ((isAtTop || isAtEnd) && inView.some(({ anchor }) => anchor === led)) return led;
  if (isAtTop || !first) return null;
  const line = isAtEnd ? height : height * READING_LINE;
  return (inView.findLast(({ top }) => top <= line) ?? first).anchor;
}

/** Steps that share an element, as lines of a paragraph do, have a part of it each. */
export function spansOf(steps: readonly StepInPage[]): StepSpan[] {
  const sharing = new Map<Element | undefined, number>();
  for (const { elements } of steps) sharing.set(elements[0], (sharing.get(elements[0]) ?? 0) + 1);
  const turns = new Map<Element | undefined, number>();
  return steps.flatMap(({ anchor, elements }) => {
    const boxes = elements.map((element) => call(element, 'getBoundingClientRect')).filter(({ height }) => height > 0);
    if (boxes.length === 0) return [];
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const turn = turns.get(elements[0]) ?? 0;
    turns.set(elements[0], turn + 1);
    const part = (bottom - top) / (sharing.get(elements[0]) ?? 1);
    return [{ anchor, top: top + part * turn, bottom: part * (turn + 1) + top }];
  });
}

/** How the page stands in its window, by what scrolls it; `led`: the step that the person was led to last. */
export function standOf(scroller: Element, led: string | null): PageStand {
  const above = read(scroller, 'scrollTop');
  const height = read(scroller, 'clientHeight');
  return { height, above, below: Math.max(0, read(scroller, 'scrollHeight') - height - above), led };
}
