/** What lies over the page while something is picked: a surface to point on, a layer to draw on, and the panel. */
import { read } from '../../core/native.ts';
import { type Floating, floatOver } from '../floating.ts';
import { part } from '../own-parts.ts';
import type { PickerParts } from './picker-parts.ts';
import { PICKER_STYLE } from './picker-style.ts';
import { scrollBelow } from './scrolling.ts';

/** All of the window. */
const FULL = { inset: '0', width: '100vw', height: '100vh', background: 'transparent', border: '0' };

/** `gone` is told when the page won't let it stay. */
export function floatPicker(
  { document, words, direction }: PickerParts,
  panel: HTMLElement,
  gone: () => void,
): { floating: Floating; surface: HTMLElement; layer: HTMLElement } {
  const floating = floatOver(document, PICKER_STYLE, FULL, gone);
  const surface = part(document, 'div', 'surface');
  surface.tabIndex = 0;
  surface.setAttribute('role', 'application');
  surface.setAttribute('aria-label', words.say('picker_surface'));
  surface.setAttribute('aria-describedby', 'how');
  scrollBelow(document, surface);
  const layer = part(document, 'div', 'layer');
  layer.style.setProperty('--page', pageColour(document));
  const all = part(document, 'div', 'all', surface, layer, panel);
  all.lang = words.language;
  all.dir = direction;
  // What happens on the panel is no business of the page's.
  for (const name of [
    'click',
    'keydown',
    'keyup',
    'input',
    'change',
    'pointerdown',
    'pointerup',
    'mousedown',
    'mouseup',
  ])
    all.addEventListener(name, (event) => event.stopPropagation());
  floating.root.append(all);
  return { floating, surface, layer };
}

/** What is drawn as gone takes the colour of the page. */
function pageColour(document: Document): string {
  for (const element of [read(document, 'body'), read(document, 'documentElement')]) {
    const colour = element ? getComputedStyle(element).backgroundColor : '';
    if (colour !== '' && !/^(?:transparent|rgba\(.*, 0\))$/.test(colour)) return colour;
  }
  return 'Canvas';
}
