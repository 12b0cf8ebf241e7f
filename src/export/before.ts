/** Which of two elements comes first. */

/** What `compareDocumentPosition` says of one that follows and isn't within. */
const FOLLOWING = 4;

/** True where `other` begins after all of `element`; both stand in one document. */
export const isBefore = (element: Element, other: Element): boolean =>
  element.compareDocumentPosition(other) === FOLLOWING;
