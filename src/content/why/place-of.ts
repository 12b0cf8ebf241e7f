/** Where on the page something is that may not be drawn: what is hidden has a place, but no box. */
import { STUB_TAG } from '../../core/apply/ledger.ts';
import { call, read } from '../../core/native.ts';

/** In pixels of the page. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Beside = 'previousElementSibling' | 'nextElementSibling';

/**
 * The first box from a sibling on, in each direction. Of a thousand hidden siblings each would be walked over for each: with
 * 4,000 that took 31 s. Good for as long as nothing on the page changes.
 */
export type Walked = Readonly<Record<Beside, Map<Element, Box | null>>>;

/** Before anything was walked over. */
export const nothingWalked = (): Walked => ({ previousElementSibling: new Map(), nextElementSibling: new Map() });

/** The box of elements, of their stub, or of the gap where they would stand; null when they are not on the page. */
export function placeOf(elements: readonly Element[], walked: Walked): Box | null {
  const there = elements.filter((element) => read(element, 'isConnected'));
  const [first] = there;
  if (!first) return null;
  const drawn = there.flatMap((element) => boxOf(element) ?? []);
  const stub = stubOf(first);
  return drawn.length ? around(drawn) : ((stub && boxOf(stub)) ?? gapAt(first, walked));
}

/** The stub that stands for a fold. */
export function stubOf(first: Element): Element | null {
  const before = read(first, 'previousElementSibling');
  return before && read(before, 'localName') === STUB_TAG ? before : null;
}

function boxOf(element: Element): Box | null {
  const { left, right, top, bottom, width, height } = call(element, 'getBoundingClientRect');
  // A fold that can be found has a box of no size.
  if (width === 0 || height === 0) return null;
  return { left: left + scrollX, right: right + scrollX, top: top + scrollY, bottom: bottom + scrollY };
}

const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  right: Math.max(...boxes.map(({ right }) => right)),
  top: Math.min(...boxes.map(({ top }) => top)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

/** Between what is drawn before it and behind it, as wide as what holds both. */
function gapAt(element: Element, walked: Walked): Box | null {
  for (let at = element; ; ) {
    const above = read(at, 'parentElement');
    const holder = above && boxOf(above);
    if (holder) {
      const before = drawnBeside(at, 'previousElementSibling', walked)?.bottom;
      const y = before ?? drawnBeside(at, 'nextElementSibling', walked)?.top ?? holder.top;
      return { left: holder.left, right: holder.right, top: y, bottom: y };
    }
    if (!above) return null;
    at = above;
  }
}

function drawnBeside(element: Element, to: Beside, { [to]: known }: Walked): Box | null {
  const passed: Element[] = [];
  let box: Box | null = null;
  for (let at = read(element, to); at && !box; at = read(at, to)) {
    const before = known.get(at);
    if (before === null) break;
    box = before ?? boxOf(at);
    passed.push(at);
  }
  for (const sibling of passed) known.set(sibling, box);
  return box;
}
