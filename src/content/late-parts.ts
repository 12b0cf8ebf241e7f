/**
 * Parts that are put into a page only when they are needed, each a script of its own: the step finders when the popup
 * opens (the shortcut cleans without them), what writes to the page when it is cleaned, the sanitiser when the reader view
 * opens. They meet the content script in Winnow's own world, which the page can't see.
 */
import type { PlaceAsked } from '../browser/inject.ts';
import type { Cleanup } from '../core/cleanup.ts';
import type { FoundProcedure } from '../core/found-procedure.ts';
import type { ReaderOutcome } from '../core/outcome.ts';
import type { Page } from '../core/types.ts';
import type { Carrier, CarrierHost } from './carrier.ts';
import type { Session } from './session.ts';
import type { StepInPage } from './step-being-read.ts';
import type { Watch } from './watch.ts';

/** What the content script leaves for the parts that come later. */
export interface PageInside {
  /** The session, with the settings of this moment. Rejects when these can't be read. */
  session(): Promise<Session>;
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
  /** Watches for what the page adds; `added` is told of it in batches. */
  watchFor(added: (elements: readonly Element[]) => void): Watch;
}

export type ArticleMaker = (cleanup: Cleanup) => ReaderOutcome;

declare global {
  /** Left by apply.js. */
  var winnowApplying: Applying | undefined;
  /** Left by steps.js. */
  var winnowFindProcedures: ((page: Page) => FoundProcedure[]) | undefined;
  /** Left by steps.js: the anchor of the step that is being read; `led` is the one that the person was led to last. */
  var winnowStepBeingRead: ((steps: readonly StepInPage[], led: string | null) => string | null) | undefined;
  /** Left by content.js. */
  var winnowInside: PageInside | undefined;
  /** Left by picker.js. */
  var winnowPicker: PartStart | undefined;
  /** Left by why.js. */
  var winnowWhy: PartStart | undefined;
  /** Left by article.js. */
  var winnowArticleMaker: ArticleMaker | undefined;
}
