/** The test pages, each with the headers that it is about. */
import { isTestPage, testPage } from '../test-pages.ts';
import { type Answer, HTML, serve, type TestServer } from './serve.ts';

/** The strictest policy that a page can have: no script, no style, no picture, no string into HTML. */
const STRICT_POLICY =
  "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /csp-report";

/** More elements than Winnow looks at. */
const TOO_MANY = 60_000;

/** The smallest PDF that both browsers show. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

const PICTURE = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="120"><rect width="320" height="120" fill="#cfd8dc"/><text x="16" y="66" font-size="20">${text}</text></svg>`;

/** What isn't simply a file of tests/pages. */
const SPECIAL: Record<string, () => Answer> = {
  '/strict-policy': () => ({
    type: HTML,
    body: testPage('strict-policy'),
    headers: { 'content-security-policy': STRICT_POLICY },
  }),
  '/too-large': () => ({
    type: HTML,
    body: `<!doctype html><html lang="en"><title>Too large</title><h1>Every paragraph counts</h1>${'<p>One more line of a long list.'.repeat(TOO_MANY)}`,
  }),
  '/slow-picture': () => ({
    type: HTML,
    body: `<!doctype html><html lang="en"><title>A long wall</title><article><h1>A long wall</h1><p>It was built in a summer.</p>
      <img src="/slow.svg" alt="The wall" width="320" height="120">${Array.from({ length: 400 }, (_, at) => `<p>Stone ${at} of the wall was carried up from the river, and laid on two others by hand.</p>`).join('')}</article>`,
  }),
  '/slow.svg': () => ({
    type: 'image/svg+xml',
    body: PICTURE('The wall'),
    headers: { 'cache-control': 'no-store' },
    after: 1500,
  }),
  '/feed.xml': () => ({
    type: 'application/xml',
    body: '<?xml version="1.0"?><feed><entry>A line of data, and no article.</entry></feed>',
  }),
  '/drawing.svg': () => ({ type: 'image/svg+xml', body: PICTURE('A drawing') }),
  '/paper.pdf': () => ({ type: 'application/pdf', body: PDF }),
};

function answer(path: string): Answer | null {
  const special = SPECIAL[path];
  if (special) return special();
  if (path.startsWith('/pictures/')) return { type: 'image/svg+xml', body: PICTURE(path.slice(10)) };
  // Only plain names, so that no path leads out of the folder.
  const name = /^\/([a-z-]+)$/.exec(path)?.[1];
  return name && isTestPage(name) ? { type: HTML, body: testPage(name) } : null;
}

/** The test pages, and nothing else. */
export const startServer = (): Promise<TestServer> => serve(answer);
