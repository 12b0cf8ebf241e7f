/** When something can be seen of the popup. */

/** Milliseconds after which nobody waits for a frame any more: what isn't shown has none. */
const LONGEST_FRAME = 100;

/**
 * Until the popup's first frame is on its way. What reads the page wakes the background and takes the processor: on two cores
 * the frame came a quarter later where that had begun before it, and what is read can't be shown before it anyway.
 */
export const firstFrame = (): Promise<void> =>
  new Promise((drawn) => {
    setTimeout(drawn, LONGEST_FRAME);
    requestAnimationFrame(() => setTimeout(drawn));
  });
