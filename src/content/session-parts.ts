/** What a session needs of the page it is in. */
import type { Outcome, PageState } from '../core/outcome.ts';
import type { AheadParts } from './ahead.ts';
import type { ViewsParts } from './views.ts';

export interface SessionParts extends ViewsParts, AheadParts {
  /** The page's address now; single-page apps change it. */
  address(): string;
  /** Told after every change of what is done to the page. */
  changed(state: PageState, actions: number): void;
}

/** Why a page isn't handled. */
export type Refused = Extract<Outcome, { kind: 'refused' }>;
