/** The table of contents of the step finders, the most trusted first: see docs/decisions/0015 on how they are reconciled. */
import type { StepFinder } from '../core/procedures/found-procedure.ts';
import { bulletList } from './bullet-list.ts';
import { instructionSection } from './instruction-section.ts';
import { jsonLd } from './json-ld.ts';
import { letteredLines } from './lettered-lines.ts';
import { microdata } from './microdata.ts';
import { microformats } from './microformats.ts';
import { numberedParagraphs } from './numbered-paragraphs.ts';
import { orderedList } from './ordered-list.ts';
import { rdfa } from './rdfa.ts';
import { stepHeadings } from './step-headings.ts';
import { tableRows } from './table-rows.ts';

export const stepFinders: readonly StepFinder[] = [
  jsonLd,
  microdata,
  rdfa,
  microformats,
  stepHeadings,
  orderedList,
  numberedParagraphs,
  tableRows,
  letteredLines,
  bulletList,
  instructionSection,
];
