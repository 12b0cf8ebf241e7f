/** What the toolbar button is told of a page that was looked at. */
import type { PageState, Report } from './outcome.ts';

export interface SeenPage {
  readonly state: PageState;
  /** Changes made to it. */
  readonly actions: number;
  readonly steps: number;
}

/** The same from a report. */
export const seenOf = ({ state, actions, procedures }: Report): SeenPage => ({
  state,
  actions: actions.filter(({ restored }) => !restored).length,
  steps: procedures.reduce((sum, { steps }) => sum + steps.length, 0),
});
