/**
 * What a reader gets of the page that is open, as the scorer wants it. Runs in the page: sees nothing of this file.
 * What has no box is not visible, nor what is in a box that shows nothing of its own until it is searched for; a counting
 * pixel has a box, of no size, and counts as a picture.
 */
export function visibleOutcome() {
  const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SELECT TEXTAREA OBJECT CANVAS IFRAME HEAD TITLE'.split(' '));
  const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-url', 'data-lazy'];
  const inline = (element) => /^(?:inline|contents|ruby)/.test(getComputedStyle(element).display);
  const absolute = (address) => {
    try {
      return new URL(address, document.baseURI).href;
    } catch {
      return address;
    }
  };

  // Of a box that shows nothing the browser says that it can be seen, and only of what is in it that it can't.
  const isVisible = (element) => element.checkVisibility() && getComputedStyle(element).contentVisibility !== 'hidden';

  let text = '';
  const read = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) text += child.data.replace(/\s+/g, ' ');
      if (child.nodeType !== 1 || SILENT.has(child.tagName)) continue;
      if (!isVisible(child) && getComputedStyle(child).display !== 'contents') continue;
      const line = child.tagName === 'BR' || !inline(child);
      if (line) text += '\n';
      read(child);
      if (line) text += '\n';
    }
  };
  read(document.body);

  const visible = (selector) => [...document.querySelectorAll(selector)].filter(isVisible);
  const sources = (picture) => ['src', ...LAZY].map((name) => picture.getAttribute(name)).filter(Boolean);
  return {
    text: text.replace(/ *\n[ \n]*/g, '\n').trim(),
    links: visible('a[href]').map(({ href }) => String(href)),
    images: visible('img').flatMap(sources).map(absolute),
    procedures: [],
  };
}

/** Shows nothing but this markup in the page that is open, under the same address. Runs in the page. */
export function showInstead(markup) {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  const base = document.querySelector('base');
  document.head.replaceChildren(...(base ? [base] : []));
  document.body.replaceWith(document.adoptNode(parsed.body));
}
