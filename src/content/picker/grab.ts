/** Takes pointer and keys away from the page while something is picked: its own handlers see none of it. */

const POINTER =
  'pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave mousedown mouseup mousemove mouseover ' +
  'mouseout mouseenter mouseleave click dblclick auxclick contextmenu touchstart touchmove touchend touchcancel dragstart ' +
  'selectstart';
const KEYS = 'keydown keyup keypress beforeinput';
const FOCUS = 'focus focusin focusout blur';

export interface GrabParts {
  readonly host: HTMLElement;
  /** True at a place of the panel, which handles what happens there by itself. */
  isPanel(x: number, y: number): boolean;
  pointedAt(x: number, y: number): void;
  pressedAt(x: number, y: number): void;
  /** True when the key was meant for picking. */
  pressedKey(event: KeyboardEvent): boolean;
}

/** Begins to; gives what ends it. */
export function grab(view: Window, parts: GrabParts): () => void {
  const { host } = parts;
  const end = new AbortController();
  const listen = (names: string, heard: (event: Event) => void) => {
    for (const name of names.split(' '))
      view.addEventListener(name, heard, { capture: true, passive: false, signal: end.signal });
  };
  const stop = (event: Event) => {
    event.stopImmediatePropagation();
    // A touch that is prevented neither scrolls nor becomes a click.
    if (!event.type.startsWith('touch')) event.preventDefault();
  };
  listen(POINTER, (event) => {
    // What a page sends by itself is no person's, and none of our business.
    if (!event.isTrusted) return;
    if (event.target !== host) return stop(event);
    const { clientX: x, clientY: y, detail } = pointOf(event);
    // A button that is pressed by keys or by a screen reader is pressed at no place.
    if (parts.isPanel(x, y) || (event.type === 'click' && detail === 0)) return;
    stop(event);
    if (event.type === 'pointermove') parts.pointedAt(x, y);
    else if (event.type === 'click') parts.pressedAt(x, y);
  });
  listen(KEYS, (event) => {
    if (!event.isTrusted) return;
    const isMeant = event.type === 'keydown' && event instanceof KeyboardEvent && parts.pressedKey(event);
    if (isMeant || event.target !== host) stop(event);
  });
  listen(FOCUS, (event) => {
    const isOurs = event.target === host || (event instanceof FocusEvent && event.relatedTarget === host);
    if (event.isTrusted && isOurs) event.stopImmediatePropagation();
  });
  return () => end.abort();
}

function pointOf(event: Event): { clientX: number; clientY: number; detail: number } {
  if (event instanceof MouseEvent) return event;
  const touch = 'TouchEvent' in globalThis && event instanceof TouchEvent ? event.changedTouches[0] : undefined;
  return { clientX: touch?.clientX ?? -1, clientY: touch?.clientY ?? -1, detail: 1 };
}
