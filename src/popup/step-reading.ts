/** Which step of the page somebody is at: the one that is being read there, or that they went to from here. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageActs } from './page-acts.ts';

/** Milliseconds between two looks at the page: about as long as eyes take from the page to the popup. */
const EVERY = 400;

/** Milliseconds that a page takes to scroll to a step; what it passes meanwhile nobody reads. */
const SCROLLING = 1200;

interface StepAt {
  /** The anchor of the step; null before there is one. */
  readonly at: string | null;
  /** Goes to a step. */
  go(anchor: string): void;
}

/** Follows the page for as long as the component is drawn, and until the page no longer answers. */
export function useStepAt(acts: PageActs): StepAt {
  const [at, setAt] = useState<string | null>(null);
  const quietUntil = useRef(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = async () => {
      const anchor = await acts.reading();
      if (isOver || anchor === null) return;
      // A page that shows no step has been left at the one that was read last.
      if (anchor !== '' && Date.now() >= quietUntil.current) setAt(anchor);
      timer = setTimeout(() => void look(), EVERY);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [acts]);
  const go = useCallback(
    (anchor: string) => {
      quietUntil.current = Date.now() + SCROLLING;
      setAt(anchor);
      acts.jump(anchor);
    },
    [acts],
  );
  return { at, go };
}
