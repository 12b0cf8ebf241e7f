/**
 * Parts that are put into a page only when they are needed, each a script of its own: the step finders when the popup
 * opens (the shortcut cleans without them), the sanitiser when the reader view does. They meet the content script in
 * Winnow's own world, which the page can't see.
 */
import type { Cleanup } from '../core/cleanup.ts';
import type { FoundProcedure } from '../core/found-procedure.ts';
import type { ReaderOutcome } from '../core/outcome.ts';
import type { Page } from '../core/types.ts';
import type { StepInPage } from './step-being-read.ts';

export type ArticleMaker = (cleanup: Cleanup) => ReaderOutcome;

declare global {
  /** Left by steps.js. */
  var winnowFindProcedures: ((page: Page) => FoundProcedure[]) | undefined;
  /** Left by steps.js: the anchor of the step that is being read; `led` is the one that the person was led to last. */
  var winnowStepBeingRead: ((steps: readonly StepInPage[], led: string | null) => string | null) | undefined;
  /** Left by article.js. */
  var winnowArticleMaker: ArticleMaker | undefined;
}
