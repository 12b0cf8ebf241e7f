/** Goes to the place that the address names: when the page has been drawn, and whenever it names another. */
import { useEffect } from 'preact/hooks';
import { goToPlace } from './places.ts';

/** `isDrawn`: the settings are there, and with them the places. */
export function useNamedPlace(isDrawn: boolean): void {
  useEffect(() => {
    if (!isDrawn) return;
    const go = () => void goToPlace(document, location.hash.slice(1));
    go();
    addEventListener('hashchange', go);
    return () => removeEventListener('hashchange', go);
  }, [isDrawn]);
}
