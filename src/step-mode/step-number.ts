/** Which step is shown, kept in the address, so that it is there again after a reload. */
import { useState } from 'preact/hooks';

/**
 * From 0; `total` when all is gone through. Begins with the step of the address, else with the first that is left; -1 from
 * `firstLeft` means that none is.
 */
export function useStepNumber(total: number, firstLeft: () => number): [number, (number: number) => void] {
  const [number, setNumber] = useState(() => {
    const named = /^#(\d{1,4})$/.exec(location.hash)?.[1];
    const first = named ? Number(named) - 1 : firstLeft();
    return first < 0 || first > total ? total : first;
  });
  const goTo = (to: number) => {
    const within = Math.min(Math.max(to, 0), total);
    setNumber(within);
    history.replaceState(null, '', `#${within + 1}`);
    scrollTo({ top: 0 });
  };
  return [number, goTo];
}
