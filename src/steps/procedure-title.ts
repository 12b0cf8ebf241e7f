/** Names a procedure by what stands above its first step, and says which of several alternatives it is. */

import type { ProcedurePlace } from '../core/procedures/found-procedure.ts';
import { collapse } from '../core/text.ts';
import type { Page } from '../core/types.ts';
import { INSTRUCTION_HEADINGS, instructionHeading } from './instruction-headings.ts';
import type { Line } from './lines.ts';
import { ANNOUNCING, NAMES_NOTHING } from './list-words.ts';
import { chapterLabel } from './step-label.ts';

/** Words that a lead-in can have to serve as a title: more than a heading's 21, less than a paragraph's. */
const LONGEST_LEAD_IN = 30;

/** Longer lines above a list are sentences. */
const MOST_NAME_WORDS = 8;

const isHeading = (line: Line) => line.level > 0 && line.key !== '' && !line.label;

/** A heading in the lines, and the one that it ranks under. */
interface Heading {
  readonly at: number;
  readonly line: Line;
  readonly above: Heading | null;
}

/** What the lines say of their own order; the same for all finders. */
interface Outline {
  /** For each line the nearest heading above it. */
  readonly headings: readonly (Heading | null)[];
  /** The words of all headings. */
  readonly headingKeys: ReadonlySet<string>;
  /** For each line how many before it stand in list items. */
  readonly items: readonly number[];
  readonly chapters: ReadonlyMap<Line, ProcedurePlace>;
}

const outlines = new WeakMap<readonly Line[], Outline>();

function outlineOf(lines: readonly Line[]): Outline {
  const known = outlines.get(lines);
  if (known) return known;
  let items = 0;
  const outline = {
    headings: headingsOf(lines),
    headingKeys: new Set(lines.filter(({ level }) => level > 0).map(({ key }) => key)),
    items: lines.map(({ item }) => (item ? items++ : items)),
    chapters: chaptersOf(lines),
  };
  outlines.set(lines, outline);
  return outline;
}

const namesNothing = ({ key }: Line): boolean => NAMES_NOTHING.has(key) || INSTRUCTION_HEADINGS.has(key);

/** Gives each procedure its title; a heading names only one, the next under it is named by its lead-in or not at all. */
export class Titles {
  readonly lines: readonly Line[];
  readonly headingKeys: ReadonlySet<string>;
  readonly #page: Page;
  readonly #taken = new Set<Line | null>();
  readonly #headings: Outline['headings'];
  readonly #items: Outline['items'];
  readonly #chapters: Outline['chapters'];

  constructor(page: Page, lines: readonly Line[]) {
    const outline = outlineOf(lines);
    this.#page = page;
    this.lines = lines;
    this.headingKeys = outline.headingKeys;
    this.#headings = outline.headings;
    this.#items = outline.items;
    this.#chapters = outline.chapters;
  }

  /** The nearest heading above line `first`, also one that names nothing. */
  headingAbove(first: number): Line | null {
    return this.#headings[first]?.line ?? null;
  }

  /**
   * The heading that says nothing but that instructions follow, among those that line `first` stands under; or a line
   * right above it that says so without being a heading.
   */
  instructionHeadingAbove(first: number): Line | null {
    const above = this.lines[first - 1];
    if (above && instructionHeading(above.key) !== null) return above;
    let heading = this.#headings[first] ?? null;
    while (heading && instructionHeading(heading.line.key) === null) heading = heading.above;
    return heading?.line ?? null;
  }

  /** The language in which a heading above line `first` says that instructions follow. */
  languageAbove(first: number): string | null {
    return instructionHeading(this.instructionHeadingAbove(first)?.key ?? '');
  }

  /** What the part of a job is called whose list begins at line `first`: the line or the heading right above it. */
  partNameAbove(first: number): string {
    const above = this.lines[first - 1];
    const isName = above && !above.item && above.words > 0 && above.words <= MOST_NAME_WORDS;
    if (isName && (above.bold || above.level > 0 || /[:：]$/.test(above.text)))
      return above.text.replace(/\s*[:：]$/, '');
    const heading = this.#headings[first]?.line ?? null;
    return heading && heading !== this.instructionHeadingAbove(first) ? heading.text : '';
  }

  /** True when the heading above line `first` is the one above line `other`, ranks under it, or beside it. */
  standsUnderOrBeside(first: number, other: number): boolean {
    const [own, others] = [this.#headings[first] ?? null, this.#headings[other] ?? null];
    if (own === others || own?.above === others?.above) return true;
    for (let at = own; at; at = at.above) if (at === others) return true;
    return false;
  }

  /** True where no list stands between line `first` and the heading above it. */
  isFirstListUnderHeading(first: number): boolean {
    const heading = this.#headings[first];
    return heading != null && this.#items[heading.at] === this.#items[first];
  }

  /** The nearest heading that names the job: where "Instructions" stands above the steps, the one that it ranks under. */
  #nameAbove(first: number, isPart: boolean): Line | null {
    let heading = this.#headings[first] ?? null;
    if (isPart && heading && !namesNothing(heading.line)) heading = heading.above;
    while (heading && namesNothing(heading.line)) heading = heading.above;
    return heading?.line ?? null;
  }

  /** What names line `first`: the heading above it that says more than "Instructions", or the page's own title. */
  nameAbove(first: number): string {
    return this.#nameAbove(first, false)?.text ?? this.#pageTitle();
  }

  #pageTitle(): string {
    return collapse(this.#page.document.querySelector('h1')?.textContent ?? '');
  }

  /** The title of the procedure whose first step begins at line `first`; `isPart`: the heading there names a part of it. */
  take(first: number, isPart = false): string | null {
    const heading = this.#nameAbove(first, isPart);
    if (this.#taken.has(heading)) return leadIn(this.lines[first - 1]);
    this.#taken.add(heading);
    const text = heading?.text ?? this.#pageTitle();
    return text.replace(/^#{1,6}\s+/, '') || null;
  }

  /** "Fix 2 of 4", where the heading above line `first`, or one that it ranks under, is numbered so. */
  placeOf(first: number): ProcedurePlace | null {
    for (let heading = this.#headings[first] ?? null; heading; heading = heading.above) {
      const place = this.#chapters.get(heading.line);
      if (place) return place.of > 1 ? place : null;
    }
    return null;
  }
}

/** For each line the heading above it. A line that only looks like a heading ranks under all others. */
function headingsOf(lines: readonly Line[]): (Heading | null)[] {
  let last: Heading | null = null;
  return lines.map((line, at) => {
    const before = last;
    if (isHeading(line)) {
      let above: Heading | null = last;
      while (above && above.line.level >= line.level) above = above.above;
      last = { at, line, above };
    }
    return before;
  });
}

/** Headings that are numbered alternatives or chapters, with how many there are of each: their numbers go up. */
function chaptersOf(lines: readonly Line[]): Map<Line, ProcedurePlace> {
  const found = new Map<Line, ProcedurePlace>();
  const open = new Map<string, { line: Line; word: string; number: number }[]>();
  const close = (kind: string) => {
    const group = open.get(kind) ?? [];
    const of = Math.max(group.length, ...group.map(({ number }) => number));
    for (const { line, word, number } of group) found.set(line, { word, number, of });
    open.delete(kind);
  };
  for (const line of lines) {
    const label = line.level > 0 && line.isChapter ? chapterLabel(line.text) : null;
    if (!label) continue;
    const kind = label.word.toLowerCase();
    if (label.number <= (open.get(kind)?.at(-1)?.number ?? 0)) close(kind);
    const group = open.get(kind) ?? [];
    group.push({ line, ...label });
    open.set(kind, group);
  }
  for (const kind of [...open.keys()]) close(kind);
  return found;
}

function leadIn(line: Line | undefined): string | null {
  if (!line || line.level > 0 || line.words === 0 || line.words > LONGEST_LEAD_IN) return null;
  return announces(line) && !line.item && !line.label ? line.text : null;
}

/** True for a line that says that things to do follow. */
export const announces = (line: Line): boolean => /[:：]$/.test(line.text) || ANNOUNCING.test(line.text);
