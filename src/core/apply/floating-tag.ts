/** Its own name, so that no page's style sheet is likely to mean what floats over it. */
export const FLOATING_TAG = 'winnow-panel';
