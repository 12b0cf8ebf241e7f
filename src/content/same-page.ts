/** Whether what was read of a page is still what stands there. */
import { read } from '../core/native.ts';
import type { Block } from '../core/types.ts';

/** A contents list changes the part after `#` and nothing else. */
export const isSamePage = (a: URL, b: URL): boolean => a.href.split('#', 1)[0] === b.href.split('#', 1)[0];

/** Lines of an article that are looked for: an app that shows another shows it from its beginning. */
const MOST_ASKED = 50;

/** True where more than half of the first lines stand in their live elements as they stood. */
export function standsAsRead(all: readonly Block[], liveOf: (element: Element) => Element | undefined): boolean {
  const blocks = all.slice(0, MOST_ASKED);
  const isThere = ({ element }: Block) => {
    const live = liveOf(element);
    return live !== undefined && read(live, 'isConnected') && read(live, 'textContent') === element.textContent;
  };
  return blocks.filter(isThere).length * 2 > blocks.length;
}
