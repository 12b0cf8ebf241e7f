/** A contents list changes the part after `#` and nothing else. */
export const isSamePage = (a: URL, b: URL): boolean => a.href.split('#', 1)[0] === b.href.split('#', 1)[0];
