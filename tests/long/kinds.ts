/** One page of every kind that a browser shows, most with an article and one thing to hide in it. */
import type { Answer } from '../e2e/serve.ts';

const sentence = (n: number) =>
  `Sentence ${n} says that the mill turns with the stream, that the stone is heavy, and that the flour, once ground, is cool.`;
const paragraphs = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, at) => `<p>${sentence(3 * (from + at))} ${sentence(3 * (from + at) + 1)}</p>`,
  ).join('\n');
const OFFER =
  '<div id="offer"><a href="https://harrowtools.pxf.io/c/1234567/765432/10987" rel="sponsored"><img src="data:," alt="Two sieves"></a></div>';
const article = (inside = '') =>
  `<article><h1>How a mill grinds</h1>${paragraphs(0, 6)}${OFFER}${inside}${paragraphs(6, 10)}</article>`;
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>How a mill grinds</title>${head}</head><body>${body}</body></html>`;

export const PAGES: Readonly<Record<string, Answer>> = {
  '/plain': { body: page(article()) },
  '/sandbox': { body: page(article()), headers: { 'content-security-policy': 'sandbox' } },
  '/frames': {
    body: page(
      `${article()}<iframe src="/plain" title="inside"></iframe><iframe srcdoc="<p>More</p>" title="more"></iframe>`,
    ),
  },
  '/frameset': {
    body: '<!doctype html><title>Frames</title><frameset cols="50%,50%"><frame src="/plain"><frame src="/plain"></frameset>',
  },
  '/xhtml': {
    body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Mill</title></head><body>${article().replace(/<img([^>]*)>/g, '<img$1/>')}</body></html>`,
    type: 'application/xhtml+xml',
  },
  '/text': { body: sentence(1).repeat(50), type: 'text/plain' },
  '/json': { body: JSON.stringify({ text: sentence(1).repeat(50) }), type: 'application/json' },
  '/picture': {
    body: '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>',
    type: 'image/svg+xml',
  },
  '/quirks': { body: page(article()).replace('<!doctype html>', '') },
  '/editor': {
    body: page(
      `${article()}<div id="editor" contenteditable="true"><p>What somebody writes</p><div class="adsbygoogle">Ad</div></div><textarea>And here</textarea>`,
    ),
  },
  '/shadow': {
    body: page(
      `${article('<x-box id="box"><p>In the light of the box</p></x-box>')}<script>
        const root = document.getElementById('box').attachShadow({ mode: 'open' });
        root.innerHTML = '<slot></slot><p id="deep">In the shadow of the box</p>';
      </script>`,
    ),
  },
  '/declared': {
    body: page(
      article(
        '<div id="box"><template shadowrootmode="open"><p id="deep">In the shadow</p><slot></slot></template><p>Light</p></div>',
      ),
    ),
  },
  '/written': {
    body: page(
      `<p>Nothing yet</p><script>
        function rewrite() {
          document.open();
          document.write(${JSON.stringify(page(article()).replaceAll('</', '<\\/'))}.replaceAll('<\\\\/', '</'));
          document.close();
        }
      </script>`,
    ),
  },
  '/app': {
    body: page(
      `<main id="app">${article()}</main><script>
        function turn(name) {
          history.pushState(null, '', '/app/' + name);
          document.getElementById('app').innerHTML = ${JSON.stringify(article().replaceAll('</', '<\\/'))}.replaceAll('<\\\\/', '</').replace('How a mill grinds', name);
        }
      </script>`,
    ),
  },
};
