/** Names a procedure by what stands above its first step. */

import { collapse } from '../core/text.ts';
import type { Page } from '../core/types.ts';
import type { Line } from './lines.ts';
import { ANNOUNCING, NAMES_NOTHING } from './list-words.ts';
import { stepLabel } from './step-label.ts';

/** Words that a lead-in can have to serve as a title: more than a heading's 21, less than a paragraph's. */
const LONGEST_LEAD_IN = 30;

const isHeading = (line: Line) => line.level > 0 && line.key !== '' && !stepLabel(line.text);

/** Gives each procedure its title; a heading names only one, the next under it is named by its lead-in or not at all. */
export class Titles {
  readonly #page: Page;
  readonly #lines: readonly Line[];
  readonly #taken = new Set<Line | null>();

  constructor(page: Page, lines: readonly Line[]) {
    this.#page = page;
    this.#lines = lines;
  }

  /** The nearest heading above line `first`, also one that names nothing. */
  headingAbove(first: number): Line | null {
    for (let at = first - 1; at >= 0; at--) {
      const line = this.#lines[at];
      if (line && isHeading(line)) return line;
    }
    return null;
  }

  /** The nearest heading that names the job: where "Instructions" stands above the steps, the one that it ranks under. */
  #nameAbove(first: number): Line | null {
    let rank = Number.POSITIVE_INFINITY;
    for (let at = first - 1; at >= 0; at--) {
      const line = this.#lines[at];
      if (!line || !isHeading(line) || line.level >= rank) continue;
      if (!NAMES_NOTHING.has(line.key)) return line;
      rank = line.level;
    }
    return null;
  }

  /** The title of the procedure whose first step begins at line `first`. */
  take(first: number): string | null {
    const heading = this.#nameAbove(first);
    if (this.#taken.has(heading)) return leadIn(this.#lines[first - 1]);
    this.#taken.add(heading);
    const text = heading?.text ?? collapse(this.#page.document.querySelector('h1')?.textContent ?? '');
    return text.replace(/^#{1,6}\s+/, '') || null;
  }
}

function leadIn(line: Line | undefined): string | null {
  if (!line || line.level > 0 || line.words === 0 || line.words > LONGEST_LEAD_IN) return null;
  return announces(line) && !line.item && !stepLabel(line.text) ? line.text : null;
}

/** True for a line that says that things to do follow. */
export const announces = (line: Line): boolean => /[:：]$/.test(line.text) || ANNOUNCING.test(line.text);
