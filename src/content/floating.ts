/** An element of Winnow's own above the page: in the top layer, with a closed root, out of reach of the page's styles. */
import { FLOATING_TAG } from '../core/apply/floating-tag.ts';
import { call, read } from '../core/native.ts';
import { focusBack } from './focus-back.ts';
import { ownElement } from './own-parts.ts';

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
  const { element: host, root } = ownElement(document, FLOATING_TAG, css);
  for (const [name, value] of Object.entries({ all: 'initial', position: 'fixed', display: 'block', ...styles }))
    host.style.setProperty(name, value, 'important');
  // A reader's own style sheet may set them wider (WCAG 1.4.12); what the page's would do is taken back in the root.
  for (const name of ['letter-spacing', 'word-spacing']) host.style.removeProperty(name);
  host.setAttribute('popover', 'manual');
  const isPlaced = () => read(host, 'isConnected') && read(host, 'parentElement') === parentFor(document);
  const focus = followFocus(document, root, isPlaced);
  let returns = 0;
  const show = () => {
    call(parentFor(document), 'append', host);
    host.showPopover();
    focus.giveBack();
  };
  const observer = new MutationObserver(() => {
    if (isPlaced()) return;
    if (returns++ < MOST_RETURNS) show();
    else gone();
  });
  show();
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['open'] });
  return {
    host,
    root,
    remove() {
      observer.disconnect();
      focus.end();
      host.remove();
    },
  };
}

/**
 * Knows what in the root had the focus before a dialog that opened or closed took it away. Begun before anything else
 * listens to the focus, so that nobody keeps it from this.
 */
function followFocus(document: Document, root: ShadowRoot, isPlaced: () => boolean) {
  let last: Element | null = null;
  const end = new AbortController();
  const note = () => {
    if (isPlaced()) last = root.activeElement;
  };
  read(document, 'defaultView')?.addEventListener('focusin', note, { capture: true, signal: end.signal });
  return { giveBack: () => focusBack(last), end: () => end.abort() };
}

/** What stands outside of a modal dialog can be neither seen nor pressed while that is open. */
function parentFor(document: Document): Element {
  const dialogs = [...call(document, 'querySelectorAll', 'dialog:modal')];
  return dialogs.at(-1) ?? read(document, 'documentElement');
}
