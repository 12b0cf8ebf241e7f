/** Labels that a page says to screen readers only, of things that the reader view says by itself: "Image caption". */

/** Class names for text that is moved out of sight, of the large style sheets and content systems. */
const OUT_OF_SIGHT =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-reader-text|screen-?reader|screenreader-only|off-?screen|a11y-hidden|u-hidden-visually|element-invisible|assistive-text|reader-only|hidden-text|accessibility-text)(?:$|[\s_-])/i;
const LONGEST_LABEL = 40;

/** A price, a rating, a sign: what is seen beside it is hidden from screen readers and from Readability, and this says it. */
const isSpokenFor = (source: Element): boolean =>
  Array.from(source.parentElement?.children ?? []).some((beside) => beside.getAttribute('aria-hidden') === 'true');

/** Takes them out; a longer text may be the article's. `sources` leads from the article's elements to the page's. */
export function dropSpokenLabels(sources: ReadonlyMap<Element, Element>): void {
  for (const [element, source] of sources) {
    if (!OUT_OF_SIGHT.test(source.getAttribute('class') ?? '') || isSpokenFor(source)) continue;
    const text = (element.textContent ?? '').trim();
    const isLabel = text.length <= LONGEST_LABEL && !/\d/.test(text) && !element.querySelector('img, table');
    if (isLabel && element.parentNode) element.remove();
  }
}
