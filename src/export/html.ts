/** One clean HTML file that needs nothing beside it. */
import type { Article } from '../core/outcome.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A stranger's text as text, in an element or in a quoted attribute. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Enough to read by, in light and dark. */
const STYLE =
  ':root{color-scheme:light dark}body{max-width:66ch;margin:2rem auto;padding:0 1rem;font:1.125rem/1.62 serif}' +
  'img{max-width:100%;height:auto}summary{font:.875em/1.6 system-ui,sans-serif}pre{overflow-x:auto}';

/** The file's policy: pictures and its one style; no script, whatever the article holds. */
const POLICY = "default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'";

/** `article.html` has been sanitised; every other field is escaped here. */
export function htmlFileOf(article: Article): string {
  const lang = article.lang ? ` lang="${escapeHtml(article.lang)}"` : '';
  const by = [article.byline, article.siteName].filter(Boolean).map(escapeHtml).join(' · ');
  const source = `<a href="${escapeHtml(article.url)}" rel="noreferrer">${escapeHtml(article.url)}</a>`;
  return `<!doctype html>
<html${lang} dir="${article.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(article.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(article.title)}</h1>
<p>${[by, source].filter(Boolean).join('<br>')}</p>
</header>
<article>
${article.html}
</article>
</body>
</html>
`;
}
