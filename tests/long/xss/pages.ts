/** The pages that a hostile text is put into: in its text, and in everything else that the reader view shows of a page. */

const PROSE = [0, 1, 2, 3, 4, 5]
  .map(
    (n) =>
      `<p>Valve ${n} drips once a second, says the plumber, and nobody hears it, because the house is asleep and the kitchen is far. It was so last week, it was so ${n} years ago, and it will be so until a new ring is put in.</p>`,
  )
  .join('\n');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** As markup: in a paragraph, in a box, in a step. */
export const inText = (payload: string): string => `<!doctype html><html lang="en">
<head><title>Valves that drip</title></head><body><article><h1>Valves that drip</h1>${PROSE}
<p>Here it is: ${payload} and it ends.</p>${PROSE}<div>${payload}</div>
<h2>How to stop it</h2><ol><li>Open the valve, wait, and close it again.</li><li>Turn the ring, then look. ${payload}</li></ol>
${PROSE}</article></body></html>`;

/** As values: title, byline, site, day, language, direction, headings, pictures, links, code and its language. */
export function inValues(payload: string): string {
  const it = escaped(payload);
  return `<!doctype html><html lang="${it}" dir="${it}">
<head><title>${it} Valves that drip</title><meta name="author" content="${it}"><meta property="og:site_name" content="${it}">
<meta property="article:published_time" content="${it}"><meta property="og:title" content="${it} Valves that drip">
<link rel="canonical" href="${it}"></head><body><article lang="${it}" dir="${it}"><h1>${it} Valves that drip</h1>
<p class="byline" itemprop="author">${it}</p>${PROSE}
<p><img src="${it}" alt="${it}" title="${it}" srcset="${it} 2x" width="${it}" height="600" data-src="${it}"></p>
<p>A <a href="${it}" title="${it}" rel="${it}" target="${it}">link with words</a>, a <a href="https://valves.example/${it}">second</a>
and a <a href="#${it}">third</a>.</p><h2 id="${it}">${it}</h2>${PROSE}
<pre class="language-${it}"><code class="language-html">${it}</code></pre><blockquote cite="${it}"><p lang="${it}">${it}</p></blockquote>
<table><caption>${it}</caption><tr><th scope="${it}" colspan="${it}">Ring</th><td align="${it}">Size</td></tr></table>
<math><mi mathvariant="${it}" href="${it}">x</mi><annotation encoding="application/x-tex">${it}</annotation></math>
<ol start="${it}"><li value="${it}">Open the valve, wait, and close it again.</li><li>Turn the ring, then look.</li></ol>
${PROSE}<h2>${it}</h2>${PROSE}</article></body></html>`;
}

/** Addresses that run when they are followed; as values they stand alone, as most payloads don't. */
export const ADDRESSES = [
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
  ],
  ...['\u0001javascript:alert(1)', 'javascript\u003aalert(1)', 'javascript://%0aalert(1)', 'vbscript:alert(1)'],
  ...['data:text/html,<script>alert(1)</script>', 'data:image/svg+xml,<svg onload="alert(1)"/>', 'blob:https://x/1'],
  ...['filesystem:https://x/1', 'view-source:javascript:alert(1)', '//javascript:alert(1)', 'feed:javascript:alert(1)'],
  ...['https://x/" onerror="alert(1)', "https://x/' onerror='alert(1)", 'https://x/><script>alert(1)</script>'],
].map((html, at) => ({ id: `address-${at}`, html }));
