/** An element of Winnow's own above the page: in the top layer, with a closed root, out of reach of the page's styles. */
import { call, read } from '../core/native.ts';
import { shadowOf } from './own-parts.ts';

/** Its own name, so that no page's style sheet is likely to mean it. */
export const FLOATING_TAG = 'winnow-panel';

/** A page that takes it away as often as this doesn't want it there. */
const MOST_RETURNS = 50;

export interface Floating {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  remove(): void;
}

/** `styles`: how the element itself lies; `gone` is told when the page won't let it stay. */
export function floatOver(
  document: Document,
  css: string,
  styles: Readonly<Record<string, string>>,
  gone: () => void,
): Floating {
  const host = call(document, 'createElement', FLOATING_TAG);
  const root = shadowOf(host, css);
  for (const [name, value] of Object.entries({ all: 'initial', position: 'fixed', display: 'block', ...styles }))
    host.style.setProperty(name, value, 'important');
  host.setAttribute('popover', 'manual');
  let returns = 0;
  const show = () => {
    call(parentFor(document), 'append', host);
    host.showPopover();
  };
  const observer = new MutationObserver(() => {
    if (host.isConnected) return;
    if (returns++ < MOST_RETURNS) show();
    else gone();
  });
  show();
  observer.observe(document, { childList: true, subtree: true });
  return {
    host,
    root,
    remove() {
      observer.disconnect();
      host.remove();
    },
  };
}

/** What stands outside of a modal dialog can be neither seen nor pressed while that is open. */
function parentFor(document: Document): Element {
  const dialogs = [...call(document, 'querySelectorAll', 'dialog:modal')];
  return dialogs.at(-1) ?? read(document, 'documentElement');
}
