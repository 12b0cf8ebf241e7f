/** What each element is to the text around it, by its tag. */
import { MEDIA_TAGS } from './media.ts';

/** What an element is to the line that is being read. */
export type Part = 'block' | 'silent' | 'media' | 'break' | 'press' | 'inline';

const named = (part: Part, tags: string): [string, Part][] => tags.split(' ').map((tag) => [tag, part]);

/** By tag name: asked of every element of a page, so that one look-up has to answer. */
const PARTS = new Map<string, Part>([
  // What starts a new line by the HTML standard's rendering section; a style sheet is not asked.
  ...named(
    'block',
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
      'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD ' +
      'TFOOT TH THEAD TR UL',
  ),
  // What nobody reads as part of the page.
  ...named('silent', 'SCRIPT STYLE NOSCRIPT TEMPLATE SELECT TEXTAREA OBJECT CANVAS HEAD TITLE svg'),
  ...named('media', MEDIA_TAGS.join(' ')),
  ...named('break', 'BR'),
  ...named('press', 'A BUTTON'),
]);

/** Asked of every element of a page. */
export const partOf = (element: Element): Part => PARTS.get(element.tagName) ?? 'inline';

/** True for `h1` to `h6`. */
export const isHeadingElement = (element: Element): boolean => /^H[1-6]$/.test(element.tagName);
