/** What leaves the page: plain data that survives structured cloning and JSON. */

import type { PhaseTimes } from './phase-times.ts';
import type { ProcedurePlace, SourceChoice } from './procedures/found-procedure.ts';
import type { Difference, Reason, Verb } from './types.ts';

/** One step of a procedure: its text, and the addresses of its pictures. */
export interface Step {
  readonly text: string;
  readonly images: readonly string[];
  /** Names the step's place in the page for `jump`; unique in the report. */
  readonly anchor: string;
  /** What the part of the job is called that the step belongs to: "For the dough". */
  readonly section?: string;
}

/** A procedure of the page; `source` is the id of the finder that found it. */
export interface Procedure {
  readonly title: string | null;
  readonly source: string;
  readonly steps: readonly Step[];
  /** "Fix 2 of 4", where the page numbers its alternatives. */
  readonly place?: ProcedurePlace;
  /** Why this source's word counts, where several found the same steps. */
  readonly chosen?: SourceChoice;
}

/** An action of the plan, carried out or taken back by the person. */
export interface ReportedAction {
  readonly id: string;
  readonly rule: string;
  readonly verb: Verb;
  readonly reason: Reason;
  /** The first words of what was taken, or what its pictures say; empty when there are none. */
  readonly excerpt: string;
  readonly words: number;
  /** The person took this one back. */
  readonly restored: boolean;
  /** What `keep` remembers to keep this here always; empty when there is nothing in it to know it by again. */
  readonly keepMark: string;
  /** Repeats only: where the first copy stands. */
  readonly firstCopy?: FirstCopy;
  /** Near copies only: every difference to the first copy, in the order of the text. */
  readonly differences?: readonly Difference[];
  /** The person's own rules only: how many words of the article it takes, where it takes any. */
  readonly articleWords?: number;
}

/** The first copy of what is repeated. */
export interface FirstCopy {
  /** Its first words, or what its pictures say; empty when there are none. */
  readonly excerpt: string;
  /** Names its place in the page for `jump`. */
  readonly anchor: string;
}

/** What a rule would do to the page with another value of one of its options. */
export interface OptionTrial {
  readonly value: string;
  /** How many things it would do. */
  readonly actions: number;
  /** Words that only these would take. */
  readonly words: number;
}

/** What would be done to the page if rules were set otherwise. */
export interface RulesTrial {
  /** How many things each rule would do; a rule that would do nothing isn't named. */
  readonly actions: Readonly<Record<string, number>>;
  /** Words that would be left. */
  readonly toRead: number;
}

/** What a rule of the person's own would do to the page by itself. */
export interface OwnTrial {
  /** How many things it names. */
  readonly places: number;
  /** How many words of the article, outside links, it would take. */
  readonly articleWords: number;
}

/** A finding that the plan did not follow, and why. */
export interface ReportedRefusal {
  readonly id: string;
  readonly rule: string;
  /** What would have been done. */
  readonly verb: Verb;
  readonly reason: Reason;
  readonly excerpt: string;
}

/** `off`: as it was, never cleaned or all undone. `on`: cleaned. `original`: cleaned, but shown as it was. */
export type PageState = 'off' | 'on' | 'original';

/** Whether the filter lists have said what they know of the page. `unasked` where nobody asks them. */
export type ListsState = 'unasked' | 'waiting' | 'answered' | 'failed';

/** A part of Winnow that ended in an error of its own; nothing that it had found was changed. */
export interface Failure {
  /** The rule; null for the search for steps. */
  readonly rule: string | null;
  /** The error, for whoever mends it. */
  readonly detail: string;
}

/** What popup, badge, command line and tests see of a page. */
export interface Report {
  readonly url: string;
  readonly title: string;
  /** BCP 47, checked; empty when the page says nothing believable. */
  readonly lang: string;
  readonly state: PageState;
  readonly lists: ListsState;
  readonly actions: readonly ReportedAction[];
  readonly refusals: readonly ReportedRefusal[];
  readonly procedures: readonly Procedure[];
  readonly counts: {
    /** Words of the article as the page shows it. */
    readonly words: number;
    /** Words left once the plan is carried out. */
    readonly toRead: number;
    /** Words that the plan takes because they stand on the page before. */
    readonly repeated: number;
    /** Findings for each rule, also rules that are off. */
    readonly found: Readonly<Record<string, number>>;
  };
  /** What failed while the rest went on; absent when nothing did. */
  readonly failures?: readonly Failure[];
  /** Milliseconds: `read`, `mend`, `find`, `plan`, `steps`, `report`, where it was carried out `apply`, and their parts. */
  readonly timings: PhaseTimes;
}

/** Why a page can't be looked at, or isn't worth it. Words: `refused_<code>_title` and `refused_<code>_text`. */
export interface PageRefusal {
  readonly code: 'not-article' | 'too-large' | 'not-html' | 'barred' | 'failed';
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What looking at a page gives. */
export type Outcome =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'refused'; readonly refusal: PageRefusal };

/** What the reader view shows. Every field comes from a stranger's page; `html` has been sanitised in the page. */
export interface Article {
  readonly url: string;
  readonly title: string;
  /** As the page has it, where `title` leaves out what makes it look new. */
  readonly titleOnPage?: string;
  readonly byline: string;
  readonly siteName: string;
  /** When it was published, as the page says it, mostly in the form of ISO 8601; empty when it doesn't. */
  readonly published: string;
  /** BCP 47, checked; empty when the page says nothing believable. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
  readonly html: string;
  /** Words that are shown, folds aside. */
  readonly words: number;
  /** Why another part of the page is shown than the one that was taken for the article at first; absent when it is that. */
  readonly instead?: Reason;
}

/** The article, or why there is none. */
export type ArticleOutcome =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'refused'; readonly refusal: PageRefusal };

/** What the reader view is handed: the article, and what became of the rest. */
export interface ReaderPage {
  /** In its `html` stands also what was taken, under marks (see export/reader-marks). */
  readonly article: Article;
  readonly actions: readonly ReportedAction[];
  readonly refusals: readonly ReportedRefusal[];
  /** The ids of all rules, in the order in which they are shown. */
  readonly rules: readonly string[];
  readonly procedures: readonly Procedure[];
}

/** What the page answers when its reader view is opened. */
export type ReaderOutcome =
  | { readonly kind: 'page'; readonly page: ReaderPage }
  | { readonly kind: 'refused'; readonly refusal: PageRefusal };
