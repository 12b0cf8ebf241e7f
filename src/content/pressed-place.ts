/** Where in the page somebody was when they asked for something in its menu. */
import type { PlaceAsked } from '../browser/inject.ts';
import browser from '../browser/webextension.ts';
import { call, read } from '../core/native.ts';
import './late-parts.ts';
import type { PressedPlace } from './late-parts.ts';

interface MenusOfFirefox {
  getTargetElement?(id: number): Element | null;
}

/** Null when it was in a frame, whose document is another, or when nobody saw it. */
export function pressedPlace(place: PlaceAsked | null): PressedPlace | null {
  if (!place?.inPage) return null;
  const seen = globalThis.winnowInside?.pressed;
  const element = elementOf(place) ?? seen?.element;
  if (!element || !read(element, 'isConnected')) return null;
  if (seen?.element === element) return seen;
  const { left, top } = call(element, 'getBoundingClientRect');
  return { element, x: left + scrollX, y: top + scrollY };
}

/** Firefox knows it, also where Winnow was not in the page yet. */
function elementOf({ element: id }: PlaceAsked): Element | null {
  const { menus }: { menus?: MenusOfFirefox } = browser;
  const found = id === null ? null : (menus?.getTargetElement?.(id) ?? null);
  // In a shadow root of our own or the page's: what holds it.
  const root = found && call(found, 'getRootNode');
  return root instanceof ShadowRoot ? read(root, 'host') : found;
}
