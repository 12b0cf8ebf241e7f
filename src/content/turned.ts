/** Hears of the page's turning into another one, once that is there. */
import { read } from '../core/native.ts';
import { untilStill } from './calm.ts';
import { onPageTurned, type TurningView } from './page-turns.ts';

/** Apps turn the address first and draw the page later, in several pieces. */
export function tellWhenTurned(turned: () => void): void {
  const view: Window & Partial<Pick<TurningView, 'navigation'>> = window;
  onPageTurned(
    view,
    () => read(document, 'URL'),
    () =>
      void untilStill(document)
        .then(turned)
        .catch((error: unknown) => console.error('Winnow could not give a page back that is gone', error)),
  );
}
