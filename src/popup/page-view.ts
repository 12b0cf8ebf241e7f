/** What the popup shows of the page. */
import type { Outcome, PageRefusal } from '../core/outcome.ts';

/** `failed`: the page could not be asked at all. */
export type View = { readonly kind: 'reading' } | Outcome | { readonly kind: 'failed'; readonly details: string };

/** What went wrong with the last act, when there is still something to show beside it. */
export type Trouble =
  | { readonly kind: 'failed'; readonly details: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly refusal: PageRefusal };
