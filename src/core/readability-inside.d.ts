import '@mozilla/readability';

/** The parts of Readability that `lean-readability` goes before; the package describes only its outside. */
declare module '@mozilla/readability' {
  interface Readability<T> {
    readonly REGEXPS: { readonly byline: RegExp };
    _isProbablyVisible(element: Element): boolean;
    _isElementWithoutContent(element: Element): boolean;
    _isValidByline(element: Element, names: string): boolean;
  }
}
