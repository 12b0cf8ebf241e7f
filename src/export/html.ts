/** One clean HTML file that needs nothing beside it but the pictures, which stay where they are. */
import type { Article } from '../core/outcome.ts';
import { FOLD_MARK } from './folds/mark.ts';
import { dayOf } from './front-matter.ts';
import { HTML_STYLE } from './html-style.ts';
import { PART_MARK, PLACE_MARK } from './reader-marks.ts';
import { type SanitisingWindow, sanitiseHtml } from './sanitise.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A stranger's text as text, in an element or in a quoted attribute. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** The file's policy: pictures and its one style; no script, whatever the article holds. */
const POLICY = "default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'";

/** What only Winnow's own views can read. */
const MARKS = [FOLD_MARK, PART_MARK, PLACE_MARK];

/** The article alone: links to places that are not in it lead to the page, and nothing of Winnow's own is left. */
export function htmlOf(article: Article, window: SanitisingWindow): string {
  const content = sanitiseHtml(article.html, window);
  const places = new Set([...content.querySelectorAll('[id]')].map(({ id }) => id));
  for (const link of content.querySelectorAll('a[href^="#"]')) {
    const href = link.getAttribute('href') ?? '';
    if (!places.has(href.slice(1)) && URL.canParse(article.url))
      link.setAttribute('href', new URL(href, article.url).href);
  }
  for (const mark of MARKS) for (const element of content.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
  const holder = content.ownerDocument.createElement('div');
  holder.append(content);
  return holder.innerHTML.trim();
}

/** A whole file, folds as `<details>`. `saved` is a day, or empty. */
export function htmlFileOf(article: Article, window: SanitisingWindow, saved = ''): string {
  const lang = article.lang ? ` lang="${escapeHtml(article.lang)}"` : '';
  const day = dayOf(article.published);
  const by = [
    ...[article.byline, article.siteName].filter(Boolean).map(escapeHtml),
    ...(day ? [`<time datetime="${day}">${day}</time>`] : []),
  ].join(' · ');
  const address = escapeHtml(article.url);
  const source = /^(?:https?|file):/i.test(article.url) ? `<a href="${address}" rel="noreferrer">${address}</a>` : '';
  const about = [
    ['author', article.byline],
    ['date', day],
    ['dcterms.source', article.url],
    ['dcterms.dateSubmitted', dayOf(saved)],
  ].flatMap(([name = '', value = '']) => (value ? [`<meta name="${name}" content="${escapeHtml(value)}">`] : []));
  return `<!doctype html>
<html${lang} dir="${article.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(article.title)}</title>
${about.join('\n')}
<style>${HTML_STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(article.title)}</h1>
<p>${[by, source].filter(Boolean).join('<br>')}</p>
</header>
<article>
${htmlOf(article, window)}
</article>
</body>
</html>
`;
}
