/** Elements of Winnow's own in a page, inside closed shadow roots. */
import { call } from '../core/native.ts';

/** By what they say: a page may get a hundred stubs, and to read a sheet is most of making one. */
const sheets = new Map<string, CSSStyleSheet>();

/** A closed root with a style sheet of ours, which the page can neither read nor restyle. */
export function shadowOf(element: HTMLElement, css: string): ShadowRoot {
  const root = element.attachShadow({ mode: 'closed' });
  let style = sheets.get(css);
  if (!style) {
    style = new CSSStyleSheet();
    style.replaceSync(css);
    sheets.set(css, style);
  }
  root.adoptedStyleSheets = [style];
  return root;
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
