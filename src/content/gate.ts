/**
 * The gate: all that goes into pages of sites that the person wants cleaned by themselves. It decides without Readability
 * and asks the background for the rest, so that a page which is no article pays for nothing more.
 */
import { askBackground } from '../browser/ask.ts';
import { looksReadable } from '../core/article/looks-readable.ts';
import { read } from '../core/native.ts';
import { isTooLarge } from '../core/page/snapshot.ts';
import { untilCalm, untilNotEdited } from './calm.ts';
import { keepGate } from './gate-keeper.ts';
import { onPageTurned, type TurningView } from './page-turns.ts';

/** The gate leaves this name in its own world: after an update of Winnow it may be put into a page again. */
const PRESENT = 'winnowGateIsHere';

function start(): void {
  Object.defineProperty(globalThis, PRESENT, { value: true });
  let isFirst = true;
  let hasAsked = false;
  const view: Window & Partial<Pick<TurningView, 'navigation'>> = window;
  keepGate(
    {
      async untilCalm() {
        const still = !isFirst;
        isFirst = false;
        await untilCalm(document, window, still);
      },
      untilNotEdited: () => untilNotEdited(document),
      // What would be refused isn't looked at: a million paragraphs held Firefox for 1.4 s.
      looksReadable: () => !isTooLarge(document) && looksReadable(document),
      ask: async () => {
        hasAsked = true;
        await askBackground('articleSeen', {});
      },
      // Of the document, which is needed anyway: `location` alone costs as much as an empty script.
      onTurned: (turned) => onPageTurned(view, () => read(document, 'URL'), turned),
    },
    // Nobody waits for this page to be cleaned; what the person asks for later says itself what goes wrong.
    (error: unknown) => console.warn('Winnow could not clean this page by itself', error),
  );
  // An article that comes back as it was left: its button has forgotten what was done to it.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || !hasAsked) return;
    askBackground('pageBack', {}).catch((error: unknown) => console.warn('Winnow could not tell its button', error));
  });
}

// Of its own: elements of the page can be seen here under their ids.
if (!Object.hasOwn(globalThis, PRESENT)) start();
