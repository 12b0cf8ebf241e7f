/** Steps and procedures as they are found in the page, before they are reported. */
import type { Page } from '../types.ts';

/** A step in the page, before it is reported. */
export interface FoundStep {
  /** The elements of the step, in order: label, sentences, pictures. */
  readonly elements: readonly Element[];
  readonly text: string;
  readonly images: readonly string[];
  /** What the part of the job is called that the step belongs to: "For the dough". */
  readonly section?: string;
}

/** Which of several alternatives or chapters a procedure is: "Fix 2 of 4". */
export interface ProcedurePlace {
  /** "Fix", as the page writes it. */
  readonly word: string;
  readonly number: number;
  readonly of: number;
}

/**
 * Why one finder's word counts where several found the same steps. `trusted`: it is the more trusted one. `more-steps`:
 * it found steps that the others missed. `finer`: it tells apart what the other runs together. `whole-text`: it has the
 * page's own text, with notes and pictures, where the other has a shorter one. `on-page`: the other describes steps most of which
 * aren't on the page.
 */
export interface SourceChoice {
  /** Ids of the finders whose word doesn't count. */
  readonly over: readonly string[];
  readonly because: 'trusted' | 'more-steps' | 'finer' | 'whole-text' | 'on-page';
}

/** What a finder that read structured data knows of it. */
export interface DataFacts {
  readonly kind: 'Recipe' | 'HowTo';
  /** How many of the steps stand on the page. */
  readonly placed: number;
}

/** A procedure in the page, before it is reported; `source` is the id of its finder. */
export interface FoundProcedure {
  readonly title: string | null;
  readonly steps: readonly FoundStep[];
  readonly source: string;
  readonly place?: ProcedurePlace;
  /** Absent where one finder alone found it. */
  readonly chosen?: SourceChoice;
  /** Only of finders of structured data. */
  readonly data?: DataFacts;
}

/** One way to find procedures; its file is named by its id. */
export interface StepFinder {
  readonly id: string;
  find(page: Page): Iterable<FoundProcedure>;
}
