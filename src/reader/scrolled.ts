/** Follows the person through the article, at most once for each frame that is drawn. */
import { useEffect, useRef } from 'preact/hooks';

/** Calls `look` now, after each scroll, and after each change of the window's size. */
export function useScrolled(look: () => void): void {
  const newest = useRef(look);
  newest.current = look;
  useEffect(() => {
    let asked = 0;
    const ask = () => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        newest.current();
      });
    };
    ask();
    addEventListener('scroll', ask, { passive: true });
    addEventListener('resize', ask);
    return () => {
      cancelAnimationFrame(asked);
      removeEventListener('scroll', ask);
      removeEventListener('resize', ask);
    };
  }, []);
}
