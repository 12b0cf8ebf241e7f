/** What stands above the title: the part of the site, a line set in small, the way through the site. */
import { normalise } from '../../core/text.ts';
import { isBefore } from '../before.ts';
import { LONGEST_BESIDE } from './bylines.ts';
import type { Line } from './lines.ts';
import { STANDFIRST } from './names.ts';
import { isCaption, isEnclosed, isLinks, type Trimming } from './trimming.ts';

/** Leaves out what stands above the title of the article, which is the page's. `first`: of the lines, that of its text. */
export function trimAboveTitle(trimming: Trimming, first: number): void {
  const end = titleAmong(trimming, first) ?? titleOnPage(trimming, first);
  for (let at = 0; at < end; at++) {
    const line = trimming.lines[at];
    if (line && line.block.words > 0 && !isCaption(line) && !isEnclosed(line) && isOfPage(line))
      trimming.leaveOut(at, 'navigation');
  }
}

/** Where the title stands among the first lines of the article; null where it doesn't. */
function titleAmong({ lines, about }: Trimming, first: number): number | null {
  for (let at = first - 1; at >= 0; at--) {
    const block = lines[at]?.block;
    if (block?.kind === 'heading' && about.titles.has(block.key)) return at;
  }
  return null;
}

/** How many of the first lines stand above the title on the page: as a rule it isn't in the article. */
function titleOnPage({ lines, about }: Trimming, first: number): number {
  const headings = lines[0]?.source?.ownerDocument.querySelectorAll('h1') ?? [];
  const title = [...headings].find(({ textContent }) => about.titles.has(normalise(textContent ?? '')));
  const text = lines[first]?.source;
  if (!title || !text || !isBefore(title, text)) return 0;
  const end = lines.slice(0, first).findIndex(({ source }) => !source || !isBefore(source, title));
  return end < 0 ? first : end;
}

/** Links, and short lines outside of lists: a list of things may be what the article begins with. */
const isOfPage = (line: Line): boolean =>
  !STANDFIRST.test(line.names) &&
  (isLinks(line) ||
    (line.block.kind === 'text' && line.block.words <= LONGEST_BESIDE && line.block.element.closest('li') === null));
