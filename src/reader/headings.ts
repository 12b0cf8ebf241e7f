/** The article's headings, and which of them the reader is under. */

export interface ContentsEntry {
  /** The heading's id in the document. */
  readonly id: string;
  readonly text: string;
  /** 0 for a part, 1 for what stands below one. */
  readonly level: 0 | 1;
}

/** Fewer headings than this are no contents. */
const LEAST = 2;

/** The headings of the two highest levels that the article uses, outside of what is folded. Gives ids to those without. */
export function contentsOf(text: ParentNode): ContentsEntry[] {
  const headings = [...text.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].filter(
    (heading) => /\S/.test(heading.textContent ?? '') && !heading.closest('details:not(.back), [hidden], td, th'),
  );
  const levels = [...new Set(headings.map(levelOf))].sort((a, b) => a - b);
  // One heading alone at the top is the title once more, or a part above all others: nobody goes from it to another.
  const isAlone = headings.filter((heading) => levelOf(heading) === levels[0]).length === 1;
  const [top = 1, next = top] = isAlone && levels.length > 1 ? levels.slice(1) : levels;
  const shown = headings.filter((heading) => levelOf(heading) >= top && levelOf(heading) <= next);
  if (shown.length < LEAST) return [];
  return shown.map((heading, at) => {
    heading.id ||= `part-${at + 1}`;
    return { id: heading.id, text: wordsOf(heading), level: levelOf(heading) > top ? 1 : 0 };
  });
}

/** What stands behind a heading for those who write the page: “[edit]”, a sign that links to the heading itself. */
const BEHIND = /\s*(?:\[[^\]]*\]|[^\p{L}\p{N}\p{P}\s]|[#§¶])\s*$/u;

/** A heading's words, as a line of the contents. */
function wordsOf(heading: Element): string {
  const whole = (heading.textContent ?? '').replace(/\s+/g, ' ').trim();
  const short = whole.replace(BEHIND, '').trim();
  return short || whole;
}

const levelOf = (heading: Element): number => Number(heading.localName.slice(1));

/** How far down the window the line is at which one reads, as a share of its height. */
const READING_LINE = 0.3;

/** The entry that is read now: the last whose heading stands above the reading line; null before the first. */
export function currentOf(entries: readonly ContentsEntry[]): string | null {
  const line = innerHeight * READING_LINE;
  let current: string | null = null;
  for (const { id } of entries) {
    const heading = document.getElementById(id);
    if (heading && heading.getBoundingClientRect().top <= line) current = id;
  }
  // At the very end the last part may be too short to reach the line.
  const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  return isAtEnd && scrollY > 0 ? (entries.at(-1)?.id ?? null) : current;
}

/** How much of an element has been scrolled through, from 0 with its start in sight to 1 with its end. */
export function shareRead(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  const start = top + scrollY;
  const way = start + height - innerHeight;
  return way > 0 ? Math.min(1, Math.max(0, scrollY / way)) : 1;
}
