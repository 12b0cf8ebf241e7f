/** The article for the reader view, made once for each plan: it may have been prepared before it is asked for. */
import type { Cleanup } from '../core/cleanup.ts';
import type { Outcome, ReaderOutcome } from '../core/outcome.ts';
import './late-parts.ts';

let made: { readonly cleanup: Cleanup; readonly outcome: ReaderOutcome } | null = null;

/** Throws when article.js is not in the page. */
export function articleOf(cleanup: Cleanup | Extract<Outcome, { kind: 'refused' }>): ReaderOutcome {
  if ('kind' in cleanup) return cleanup;
  if (made?.cleanup === cleanup) return made.outcome;
  if (!globalThis.winnowArticleMaker) throw new Error('article.js is not in the page');
  made = { cleanup, outcome: globalThis.winnowArticleMaker(cleanup) };
  return made.outcome;
}
