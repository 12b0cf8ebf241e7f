/** Elements of Winnow's own in a page, inside closed shadow roots. */
import { call, read } from '../core/native.ts';

/** By what they say: a page may get a hundred stubs, and to read a sheet is most of making one. */
const sheets = new Map<string, CSSStyleSheet>();

/** For each document another, without elements of the page's own making. */
const inert = new WeakMap<Document, Document>();

function inertOf(document: Document): Document {
  let own = inert.get(document);
  if (!own) {
    own = call(read(document, 'implementation'), 'createHTMLDocument', '');
    inert.set(document, own);
  }
  return own;
}

/**
 * An element with a closed root and a style sheet of ours, which the page can neither read nor restyle. The root is there
 * before the page's document has the element: had the page defined an element of that name, its constructor would get
 * hold of the root by `attachInternals`.
 */
export function ownElement(document: Document, tag: string, css: string): { element: HTMLElement; root: ShadowRoot } {
  const element = call(inertOf(document), 'createElement', tag);
  const root = call(element, 'attachShadow', { mode: 'closed' });
  call(document, 'adoptNode', element);
  root.adoptedStyleSheets = [sheetOf(css)];
  return { element, root };
}

function sheetOf(css: string): CSSStyleSheet {
  let style = sheets.get(css);
  if (!style) {
    style = new CSSStyleSheet();
    style.replaceSync(css);
    sheets.set(css, style);
  }
  return style;
}

/** A button that acts when the person presses it. */
export function button(document: Document, name: string, act: () => void): HTMLButtonElement {
  const made = call(document, 'createElement', 'button') as HTMLButtonElement;
  made.type = 'button';
  made.textContent = name;
  made.addEventListener('click', (event) => {
    // A page may click what it can reach; only a person's click counts.
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  return made;
}

/** An element with a class and children. */
export function part(document: Document, tag: string, name: string, ...children: (Node | string)[]): HTMLElement {
  const made = call(document, 'createElement', tag);
  made.className = name;
  made.append(...children);
  return made;
}
