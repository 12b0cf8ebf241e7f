/** The text itself: sanitised once more here, as nodes, before it stands in a page of the extension. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { sanitiseHtml } from '../export/sanitise.ts';

export function ArticleText({ html }: { html: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = place.current;
    if (!root) return;
    root.replaceChildren(sanitiseHtml(html, window));
    const adjust = () => letScrollersTakeFocus(root);
    adjust();
    addEventListener('resize', adjust);
    return () => removeEventListener('resize', adjust);
  }, [html]);
  return <div class="content" ref={place} />;
}

/** What is wider than the column scrolls by itself, and so has to be reachable by the keyboard. */
function letScrollersTakeFocus(root: Element): void {
  for (const wide of root.querySelectorAll<HTMLElement>('pre, table')) {
    if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;
    else wide.removeAttribute('tabindex');
  }
}
