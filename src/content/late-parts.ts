/**
 * Parts that are put into a page only when they are needed, each a script of its own: the step finders when the popup
 * opens (the shortcut cleans without them), what writes to the page when it is cleaned, words in other letters where a page
 * has such, the sanitiser when the reader view opens. They meet the content script in Winnow's own world, which the page can't see.
 */
import type { PlaceAsked } from '../browser/inject.ts';
import type { Cleanup } from '../core/cleanup.ts';
import type { ReaderOutcome } from '../core/outcome.ts';
import type { lookAtAdded } from '../core/page/late.ts';
import type { FoundProcedure } from '../core/procedures/found-procedure.ts';
import type { joinReports } from '../core/report.ts';
import type { Page, Rule } from '../core/types.ts';
import type * as noticeWords from '../rules/disclosures/words.ts';
import type { LaterWords } from '../rules/later/words.ts';
import type { Carrier, CarrierHost } from './carrier.ts';
import type { changedSince } from './changed-since.ts';
import type { Session } from './session.ts';
import type { StepInPage } from './step-being-read.ts';
import type { tryOption, tryOwn, tryRules } from './trial.ts';
import type { Watch, WatchParts } from './watch.ts';

/** What the content script leaves for the parts that come later. */
export interface PageInside {
  /** The session, with the settings of this moment. Rejects when these can't be read. */
  session(): Promise<Session>;
  /** Has what follows the person's own rules put in: without it they find nothing, also when they are only tried. */
  ableToFollowOwn(): Promise<void>;
  /** Where the page's menu was opened last; null before it ever was. */
  pressed: PressedPlace | null;
}

/** A place in the page: what stands there, and the point in pixels from the page's upper left corner. */
export interface PressedPlace {
  readonly element: Element;
  readonly x: number;
  readonly y: number;
}

/** Begins a part at a place. Its answer is why it didn't; null when it did. */
export type PartStart = (place: PlaceAsked | null) => 'not-html' | null;

/** What only a page needs that is cleaned, or in which a place is shown. */
export interface Applying {
  carrierFor(host: CarrierHost): Carrier;
  readonly lookAtAdded: typeof lookAtAdded;
  readonly joinReports: typeof joinReports;
  readonly changedSince: typeof changedSince;
  /** Watches for what the page adds, and changes in what is taken. */
  watchFor(told: Pick<WatchParts, 'added' | 'changed'>): Watch;
}

/** What a page with other letters needs, or one whose letters are broken. */
export interface WordsInOtherLetters {
  readonly words: LaterWords;
  readonly mendText: Rule;
}

/** What is asked of other choices than those of now, by popup and options. */
export interface Trials {
  readonly tryOption: typeof tryOption;
  readonly tryRules: typeof tryRules;
  readonly tryOwn: typeof tryOwn;
}

export type ArticleMaker = (cleanup: Cleanup) => ReaderOutcome;

declare global {
  /** Left by apply.js. */
  var winnowApplying: Applying | undefined;
  /** Left by steps.js. */
  var winnowFindProcedures: ((page: Page) => FoundProcedure[]) | undefined;
  /** Left by steps.js: the anchor of the step that is being read; `led` is the one that the person was led to last. */
  var winnowStepBeingRead: ((steps: readonly StepInPage[], led: string | null) => string | null) | undefined;
  /** Left by own.js: what follows the person's own rules. */
  var winnowOwn: Rule | undefined;
  /** Left by trials.js. */
  var winnowTrials: Trials | undefined;
  /** Left by notices.js. */
  var winnowNotices: typeof noticeWords | undefined;
  /** Left by words.js. */
  var winnowWords: WordsInOtherLetters | undefined;
  /** Left by content.js. */
  var winnowInside: PageInside | undefined;
  /** Left by picker.js. */
  var winnowPicker: PartStart | undefined;
  /** Left by why.js. */
  var winnowWhy: PartStart | undefined;
  /** Left by article.js. */
  var winnowArticleMaker: ArticleMaker | undefined;
}
