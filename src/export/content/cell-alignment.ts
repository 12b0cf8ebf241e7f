/** How the cells of a table are aligned: a column of numbers is read from its right edge. Readability drops it. */

const ALIGNMENTS = new Set(['left', 'center', 'right']);

/** In an element's own style, as most editors write it. */
const STYLED = /(?:^|;)\s*text-align\s*:\s*(left|center|right)\b/i;

function alignmentOf(cell: Element): string {
  const said = (cell.getAttribute('align') ?? '').toLowerCase();
  return ALIGNMENTS.has(said) ? said : (STYLED.exec(cell.getAttribute('style') ?? '')?.[1]?.toLowerCase() ?? '');
}

/** Gives the article's cells the alignment of those that they were made from. */
export function keepAlignment(sources: ReadonlyMap<Element, Element>): void {
  for (const [element, source] of sources) {
    if (element.localName !== 'td' && element.localName !== 'th') continue;
    const alignment = alignmentOf(source);
    if (alignment) element.setAttribute('align', alignment);
  }
}
