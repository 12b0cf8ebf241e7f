/** What the rules and step finders ask of a page's elements; `core/page/page-index` is what answers. */

/** Elements by what they are, in document order; `core/page/page-index` says more. */
export interface ElementIndex {
  /** Those with this local name. */
  tagged(name: string): readonly Element[];
  /** Those with this attribute. */
  having(attribute: string): readonly Element[];
  /** Those whose classes or id match, which are asked in lower case. */
  named(pattern: RegExp): readonly Element[];
}
