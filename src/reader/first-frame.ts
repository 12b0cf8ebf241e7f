/** Waits until what stands in the page is on the screen. */
import { useLayoutEffect, useState } from 'preact/hooks';

/** Milliseconds after which a page that draws nothing, as in a window behind another, is gone on with all the same. */
const NO_FRAME = 1000;

/** False until the first frame was drawn: the text is what everybody waits for, and everything else comes right behind it. */
export function useIsDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useLayoutEffect(() => afterFrame(() => setDrawn(true)), []);
  return isDrawn;
}

/** Gives back what calls it off. */
function afterFrame(work: () => void): () => void {
  let isOver = false;
  const end = () => {
    isOver = true;
    clearTimeout(late);
    cancelAnimationFrame(frame);
  };
  const go = () => {
    if (isOver) return;
    end();
    work();
  };
  const late = setTimeout(go, document.hidden ? 0 : NO_FRAME);
  // The frame is drawn after those who wait for it were called.
  const frame = requestAnimationFrame(() => setTimeout(go));
  return end;
}
