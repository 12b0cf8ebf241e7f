/** Where somebody writes: what stands there is saved and sent as theirs, with everything that was done to it. */

/** What an element in an editor stands in, also where a part of the editor can't be written in. */
export const EDITOR = '[contenteditable]:not([contenteditable="false" i])';

/** True for what stands in an editor. Nothing may be done to it. */
export const isInEditor = (element: Element): boolean => element.closest(EDITOR) !== null;
