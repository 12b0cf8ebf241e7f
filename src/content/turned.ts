/** Hears of the page's turning into another one, once that is there. */
import { read } from '../core/native.ts';
import { untilStill } from './calm.ts';
import { onPageTurned, type TurningView } from './page-turns.ts';

/** Apps turn the address first and draw the page later, in several pieces; some turn it with every move of the wheel. */
export function tellWhenTurned(turned: () => void): void {
  const view: Window & Partial<Pick<TurningView, 'navigation'>> = window;
  let isWaiting = false;
  let hasTurned = false;
  const wait = async () => {
    hasTurned = true;
    if (isWaiting) return;
    isWaiting = true;
    while (hasTurned) {
      hasTurned = false;
      await untilStill(document);
      try {
        turned();
      } catch (error) {
        console.error('Winnow could not give a page back that is gone', error);
      }
    }
    isWaiting = false;
  };
  onPageTurned(
    view,
    () => read(document, 'URL'),
    () => void wait(),
  );
}
