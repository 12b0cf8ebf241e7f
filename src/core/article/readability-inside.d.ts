import '@mozilla/readability';

/** The parts of Readability that `lean-readability` goes before; the package describes only its outside. */
declare module '@mozilla/readability' {
  interface Readability<T> {
    readonly REGEXPS: { readonly byline: RegExp };
    readonly DIV_TO_P_ELEMS: ReadonlySet<string>;
    readonly PRESENTATIONAL_ATTRIBUTES: string[];
    readonly DEPRECATED_SIZE_ATTRIBUTE_ELEMS: string[];
    _isProbablyVisible(element: Element): boolean;
    _isElementWithoutContent(element: Element): boolean;
    _isValidByline(element: Element, names: string): boolean;
    _hasChildBlockElement(element: Element): boolean;
    _getAllNodesWithTag(node: ParentNode, names: string[]): ArrayLike<Element>;
    _forEachNode<Each>(nodes: ArrayLike<Each>, visit: (node: Each, at: number, nodes: ArrayLike<Each>) => void): void;
    _getLinkDensity(element: Element): number;
    _hasSingleTagInsideElement(element: Element, tag: string): boolean;
    _cleanStyles(article: Element): void;
    _fixRelativeUris(article: Element): void;
    _cleanClasses(element: Element): void;
  }
}
