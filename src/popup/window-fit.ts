/**
 * A toolbar popup asks for as much room as its style sheet says, but a low screen gives it less. Then the list between
 * has to become shorter, so that what undoes and opens stays in sight.
 */

/** Below this the list would be too short to read in, as under high zoom; there everything scrolls together. */
const LEAST_HEIGHT = 400;

/** Browsers open a popup small and let it grow; this long after its last change its size is what it will be. */
const SETTLED_MS = 250;

/** Keeps `--room` on the document's element at the height that the window has, while that is less than was asked for. */
export function fitToWindow(view: Window): void {
  const { documentElement } = view.document;
  let timer = 0;
  const fit = () => {
    const tooLow = view.innerHeight < documentElement.scrollHeight && view.innerHeight >= LEAST_HEIGHT;
    if (tooLow) documentElement.style.setProperty('--room', `${view.innerHeight}px`);
  };
  const later = () => {
    view.clearTimeout(timer);
    timer = view.setTimeout(fit, SETTLED_MS);
  };
  view.addEventListener('resize', later);
  later();
}
