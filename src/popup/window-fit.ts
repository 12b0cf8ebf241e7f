/**
 * A toolbar popup asks for as much room as its style sheet says, but a low screen gives it less. Then the list between
 * has to become shorter, so that what undoes and opens stays in sight.
 */

/** Below this the list would be too short to read in, as under high zoom; there everything scrolls together. */
const LEAST_HEIGHT = 400;

/**
 * Below this a notice would get two lines under two rows of the list: 50 px of the 84 that its text, its details and its
 * act take. What stands above the list then takes less.
 */
const LOW = 480;

/** Browsers open a popup small and let it grow; this long after its last change its size is what it will be. */
const SETTLED_MS = 250;

/**
 * Keeps `--room` on the document's element at the height that the window has, while that is less than was asked for, and
 * `data-low` while it is very low, also where the popup is a page in a tab.
 */
export function fitToWindow(view: Window): void {
  const { documentElement } = view.document;
  let timer = 0;
  const fit = () => {
    const height = view.innerHeight;
    if (height < LEAST_HEIGHT) return;
    if (height < documentElement.scrollHeight) documentElement.style.setProperty('--room', `${height}px`);
    documentElement.toggleAttribute('data-low', height < LOW);
  };
  const later = () => {
    view.clearTimeout(timer);
    timer = view.setTimeout(fit, SETTLED_MS);
  };
  view.addEventListener('resize', later);
  later();
}
