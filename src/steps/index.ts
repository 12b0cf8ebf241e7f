/** The table of contents of the step finders, the most trusted first: where two find the same steps, its word counts. */
import type { StepFinder } from '../core/types.ts';
import { orderedList } from './ordered-list.ts';
import { stepHeadings } from './step-headings.ts';

export const stepFinders: readonly StepFinder[] = [stepHeadings, orderedList];
