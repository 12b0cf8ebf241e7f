/**
 * Questions to a page under test that change nothing in it. They go through the prototypes, because some of these pages
 * put fields of their own in the place of `document.body` or `node.parentNode`.
 */
import { testPage } from '../test-pages.ts';
import { type Tab, until } from './driver.ts';

/** What the test pages say of their parts in `data-is`. */
export type Kind = 'text' | 'original' | 'repeat' | 'near' | 'ad' | 'affiliate' | 'also-read';

/** How many parts of a kind are rendered, and how many are not: a fold keeps a box, but nothing in it is drawn. */
export async function partsOf(tab: Tab, kind: Kind): Promise<{ shown: number; gone: number }> {
  return tab.evaluate((kind: string) => {
    const parts = [...Document.prototype.querySelectorAll.call(document, `[data-is="${kind}"]`)];
    const isDrawn = (part: Element) =>
      Element.prototype.checkVisibility.call(part) && getComputedStyle(part).contentVisibility !== 'hidden';
    const shown = parts.filter(isDrawn).length;
    return { shown, gone: parts.length - shown };
  }, kind);
}

/** Waits until all parts of a kind are rendered, or none. */
export async function waitFor(tab: Tab, kind: Kind, state: 'shown' | 'gone'): Promise<void> {
  await until(`all parts of the kind ${kind} to be ${state}`, async () => {
    const parts = await partsOf(tab, kind);
    if (parts.shown + parts.gone === 0) throw new Error(`this page has no ${kind}`);
    if (parts[state === 'shown' ? 'gone' : 'shown'] > 0) throw new Error(JSON.stringify(parts));
    return true;
  });
}

/** True while an element is rendered. */
export async function isShown(tab: Tab, selector: string): Promise<boolean> {
  return tab.evaluate((selector: string) => {
    const element = Document.prototype.querySelector.call(document, selector);
    if (!element) throw new Error(`no ${selector}`);
    return Element.prototype.checkVisibility.call(element) && getComputedStyle(element).contentVisibility !== 'hidden';
  }, selector);
}

/** The whole document as it stands, to the byte. */
export async function htmlOf(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const getter = <T>(prototype: object, name: string, of: unknown): T =>
      Object.getOwnPropertyDescriptor(prototype, name)?.get?.call(of);
    return getter<string>(Element.prototype, 'outerHTML', getter(Document.prototype, 'documentElement', document));
  });
}

/** The state that Winnow writes on the root element; null when it has written none. */
export async function stateOf(tab: Tab): Promise<string | null> {
  return tab.evaluate(() => {
    const root = Document.prototype.querySelector.call(document, 'html');
    return root && Element.prototype.getAttribute.call(root, 'data-winnow');
  });
}

export async function waitForState(tab: Tab, state: 'on' | 'off' | null): Promise<void> {
  await until(`data-winnow to be ${state}`, async () => {
    const is = await stateOf(tab);
    if (is !== state) throw new Error(`it is ${is}`);
    return true;
  });
}

/** Everything in a page that is Winnow's: elements, attributes, style sheets that the page didn't bring. */
export async function tracesIn(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const all = [...Document.prototype.querySelectorAll.call(document, '*')];
    const named = all.flatMap((element) => [
      ...(element.localName.startsWith('winnow') ? [element.localName] : []),
      ...Element.prototype.getAttributeNames.call(element).filter((name) => name.includes('winnow')),
    ]);
    const own = [...document.styleSheets].filter((sheet) => sheet.ownerNode === null).length;
    return [...named, ...Array(own + document.adoptedStyleSheets.length).fill('style sheet')];
  });
}

/** How many parts of a kind a test page has, from its file. */
export const countIn = (page: string, kind: Kind): number => testPage(page).split(`data-is="${kind}"`).length - 1;
