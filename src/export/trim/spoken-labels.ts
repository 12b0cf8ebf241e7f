/** Labels that a page says to screen readers only, of things that the reader view says by itself: "Image caption". */

/** Class names for text that is moved out of sight, of the large style sheets and content systems. */
const OUT_OF_SIGHT =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-reader-text|screen-?reader|screenreader-only|off-?screen|a11y-hidden|u-hidden-visually|element-invisible|assistive-text|reader-only|hidden-text|accessibility-text)(?:$|[\s_-])/i;
const LONGEST_LABEL = 40;

/** Takes them out; a longer text may be the article's. `sources` leads from the article's elements to the page's. */
export function dropSpokenLabels(sources: ReadonlyMap<Element, Element>): void {
  for (const [element, source] of sources) {
    if (!OUT_OF_SIGHT.test(source.getAttribute('class') ?? '')) continue;
    const isLabel = (element.textContent ?? '').trim().length <= LONGEST_LABEL && !element.querySelector('img, table');
    if (isLabel && element.parentNode) element.remove();
  }
}
