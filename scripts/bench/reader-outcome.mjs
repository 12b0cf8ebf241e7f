/** What somebody reads in an article that a reader made: text, links and pictures. */
import { JSDOM, VirtualConsole } from 'jsdom';

const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SELECT TEXTAREA OBJECT CANVAS IFRAME HEAD TITLE'.split(' '));
const LINES = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT ' +
    'TH THEAD TR UL'
  ).split(' '),
);

/** The parts of an article that are counted: what they are called and how they are found. */
const COUNTED = { tables: 'table', code: 'pre', lists: 'ul, ol, dl', pictures: 'img' };

const isClosed = (element) => element.tagName === 'DETAILS' && !element.hasAttribute('open');

/** The text with a line break after each block; of a closed fold only its line unless `opened`. */
function textOf(root, opened) {
  let text = '';
  const read = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) text += child.data.replace(/\s+/g, ' ');
      if (child.nodeType !== 1 || SILENT.has(child.tagName)) continue;
      const isLine = LINES.has(child.tagName);
      if (isLine) text += '\n';
      read(!opened && isClosed(child) ? (child.querySelector('summary') ?? child) : child);
      if (isLine) text += '\n';
    }
  };
  read(root);
  return text.replace(/ *\n[ \n]*/g, '\n').trim();
}

/**
 * `text` of the article with folds opened, which is what compares with a truth that has every copy; `shown` as it stands,
 * with the title above it, as the scorer of gold files wants it.
 */
export function readerOutcome({ title, html }, url) {
  const { window } = new JSDOM(`<!doctype html><body>${html}`, { url });
  const { body } = window.document;
  const seen = (selector) =>
    [...body.querySelectorAll(selector)].filter((element) => !element.closest('details:not([open])'));
  const outcome = {
    text: textOf(body, true),
    whole: `${title}\n${textOf(body, true)}`,
    shown: {
      text: `${title}\n${textOf(body, false)}`,
      links: seen('a[href]').map(({ href }) => String(href)),
      images: seen('img').map(({ src }) => src),
      procedures: [],
    },
    counts: Object.fromEntries(
      Object.entries(COUNTED).map(([name, found]) => [name, body.querySelectorAll(found).length]),
    ),
  };
  window.close();
  return outcome;
}

/** The text of a whole page, scripts aside. */
export function pageText(html, url) {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const text = textOf(window.document.body, true);
  window.close();
  return text;
}
