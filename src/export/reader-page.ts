/** All that the reader view is handed, as data. */
import type { Cleanup } from '../core/cleanup.ts';
import type { ReaderOutcome, Report, ReportedAction } from '../core/outcome.ts';
import { STAMP } from '../core/page/snapshot.ts';
import type { Words } from '../core/words.ts';
import { articleInPage } from './article-in-page.ts';
import { isLeftOut } from './folds/left-out.ts';
import { type Marker, PART_MARK, PLACE_MARK } from './reader-marks.ts';
import type { SanitisingWindow } from './sanitise.ts';
import { TRIMMED } from './trim/trim.ts';
import type { Vocabulary } from './trim/vocabulary.ts';

/** `window` is the one in whose world this runs. */
export function readerPageOf(
  cleanup: Cleanup,
  words: Words,
  window: SanitisingWindow,
  vocabulary: Vocabulary,
): ReaderOutcome {
  const { report, plan } = cleanup;
  const trimmed: ReportedAction[] = [];
  const marker = markerFor(report, (parts) => trimmed.push(...parts));
  const outcome = articleInPage(cleanup, words, window, vocabulary, marker);
  if (outcome.kind === 'refused') return outcome;
  const { refusals, procedures, counts } = report;
  const leftOut = new Set([...plan.actions, ...plan.restored].filter(isLeftOut).map(({ id }) => id));
  const planned = report.actions.map((action): ReportedAction => {
    return leftOut.has(action.id) ? { ...action, verb: 'hide' } : action;
  });
  return {
    kind: 'page',
    page: {
      article: outcome.article,
      actions: [...planned, ...trimmed],
      refusals,
      rules: [...Object.keys(counts.found), TRIMMED],
      procedures,
    },
  };
}

/** Marks what the report names. */
function markerFor({ actions, procedures }: Report, trimmed: Marker['trimmed']): Marker {
  const steps = procedures.flatMap((procedure) => procedure.steps.map(({ anchor }) => anchor));
  const copies = actions.flatMap(({ firstCopy }) => (firstCopy ? [firstCopy.anchor] : []));
  // Steps that share an element have its stamp and a turn: `12.2`.
  const stamps = new Set([...steps, ...copies].map((anchor) => anchor.split('.', 1)[0] ?? ''));
  return {
    places(sources) {
      for (const [element, source] of sources) {
        // A page may have written either; nothing of that is believed.
        element.removeAttribute(PART_MARK);
        element.removeAttribute(PLACE_MARK);
        const stamp = source.getAttribute(STAMP);
        if (stamp !== null && stamps.has(stamp)) element.setAttribute(PLACE_MARK, stamp);
      }
    },
    part: (element, { id }) => element.setAttribute(PART_MARK, id),
    trimmed,
  };
}
