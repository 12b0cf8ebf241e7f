/** Steps in paragraphs or lines without any mark, under a heading that says nothing but that instructions follow. */
import type { FoundProcedure, StepFinder } from '../core/procedures/found-procedure.ts';
import type { Page } from '../core/types.ts';
import { LEAST_STEPS, procedureOf, type Start, stepsFrom } from './found-step.ts';
import { instructionHeading, MOST_HEADING_WORDS } from './instruction-headings.ts';
import { languageOf, shareOfInstructions } from './instructions.ts';
import { type Line, linesOf } from './lines.ts';
import { withSections } from './list-parts.ts';
import { REMARK } from './list-words.ts';
import { hasNamedBoxes, instructionBox, partsOf } from './page-parts.ts';
import { Titles } from './procedure-title.ts';

const ID = 'instruction-section';

export const instructionSection: StepFinder = {
  id: ID,
  *find(page: Page): Iterable<FoundProcedure> {
    const pageLanguage = languageOf(page.document);
    for (const part of partsOf(page)) {
      const lines = linesOf(part);
      const titles = new Titles(part, lines);
      for (const { from, language } of sectionsOf(lines, hasNamedBoxes(page))) {
        const tells = (of: readonly Paragraph[]) =>
          shareOfInstructions(
            of.map(({ at }) => lines[at]?.text ?? ''),
            pageLanguage,
            language || pageLanguage,
          );
        const section = trimmed(withoutUncounted(readSection(lines, from), lines), tells);
        if (section.length < LEAST_STEPS || tells(section) < LEAST_SHARE || !areSentences(section, lines)) continue;
        const steps = withSections(stepsFrom(lines, section, pageLanguage), section);
        yield* procedureOf(ID, titles, section[0]?.at ?? from, steps);
      }
    }
  },
};

/** Of the paragraphs, how many must tell somebody to do something: the heading has said already that they do. */
const LEAST_SHARE = 0.5;

/** The paragraphs without those at the end that tell nobody to do anything: servings, storage, views. */
function trimmed(section: readonly Paragraph[], tells: (of: readonly Paragraph[]) => number): Paragraph[] {
  const kept = [...section];
  while (kept.length > 0 && tells(kept.slice(-1)) === 0) kept.pop();
  return kept;
}

/** Where somebody numbered the first paragraphs, those after the last number are no steps of their own. */
function withoutUncounted(section: readonly Paragraph[], lines: readonly Line[]): readonly Paragraph[] {
  const isCounted = (one: Paragraph | undefined) => one !== undefined && lines[one.at]?.typed != null;
  if (!isCounted(section[0]) || !isCounted(section[1])) return section;
  return section.slice(0, section.findLastIndex(isCounted) + 1);
}

/** Lines as long as these say something; times and servings are shorter. */
const SENTENCE_WORDS = 6;
/** Some steps are short. */
const LEAST_SENTENCES = 0.5;

const areSentences = (section: readonly Paragraph[], lines: readonly Line[]): boolean =>
  section.filter(({ at }) => {
    const line = lines[at];
    return line !== undefined && (line.words >= SENTENCE_WORDS || /[.!。！।]$/.test(line.text));
  }).length >=
  section.length * LEAST_SENTENCES;

interface Section {
  /** The line after the heading. */
  readonly from: number;
  readonly language: string;
}

/** Longer lines needn't be looked at: twice the words of a heading, as scripts without spaces count a word for each letter. */
const LONGEST_HEADING = 2 * MOST_HEADING_WORDS;

/** Where sections of instructions begin: under a heading that says so, and in a box that is named so. */
function* sectionsOf(lines: readonly Line[], hasBoxes: boolean): Iterable<Section> {
  let box: Element | null = null;
  for (const [at, line] of lines.entries()) {
    if (line.item || line.block.kind === 'table') continue;
    const language = line.words <= LONGEST_HEADING ? instructionHeading(line.key) : null;
    if (language !== null) yield { from: at + 1, language };
    const around = hasBoxes ? instructionBox(line.block.element.parentElement) : null;
    if (around && around !== box && language === null) yield { from: at, language: '' };
    box = around ?? box;
  }
}

/** Shorter lines are times, servings and buttons. */
const LEAST_WORDS = 3;
/** A line that names a part of the job has fewer. */
const MOST_NAME_WORDS = 8;

interface Paragraph extends Start {
  readonly section: string;
}

/** The paragraphs from here that stand side by side, up to a heading of the rank above, a remark, or something else. */
function readSection(lines: readonly Line[], from: number): Paragraph[] {
  const rank = lines[from - 1]?.level || 7;
  const found: Paragraph[] = [];
  let section = '';
  let parent: Element | null = null;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (!line || (line.level > 0 && line.level <= rank && found.length > 0)) break;
    if (line.key === '') continue;
    if (isName(line)) {
      section = line.text.replace(/\s*[:：]$/, '');
      continue;
    }
    if (line.item || line.level > 0 || line.linked || line.block.kind !== 'text') break;
    const around = line.block.whole ? line.block.element.parentElement : line.block.element;
    if (parent && around !== parent) break;
    if (line.words < LEAST_WORDS) continue;
    if (REMARK.test(line.text)) {
      if (found.length > 0) break;
      continue;
    }
    parent = around;
    found.push({ at, end: at + 1, own: false, section, until: endWithPictures(lines, at + 1) });
  }
  return found;
}

/** Pictures after a paragraph are its own. */
function endWithPictures(lines: readonly Line[], from: number): number {
  let end = from;
  while (lines[end]?.key === '') end++;
  return end;
}

const isName = (line: Line): boolean =>
  (line.level > 0 || line.bold || /[:：]$/.test(line.text)) && line.words <= MOST_NAME_WORDS && !line.item;
