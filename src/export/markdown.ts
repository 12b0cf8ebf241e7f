/** Markdown in GitHub's flavour, from what the sanitiser gave out. */
import { gfm } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';
import type { Article } from '../core/outcome.ts';
import { type SanitisingWindow, sanitiseHtml } from './sanitise.ts';

/** The table writer adds one empty cell for each column that a cell spans, however many a page claims. */
const WIDEST_SPAN = 50;

function service(): TurndownService {
  const made = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  made.use(gfm);
  return made;
}

/** The content alone, without a title. `content` is left as it was. */
export function markdownOf(content: DocumentFragment): string {
  const copy = content.cloneNode(true) as DocumentFragment;
  for (const cell of copy.querySelectorAll('[colspan]')) {
    const span = Number.parseInt(cell.getAttribute('colspan') ?? '', 10);
    cell.setAttribute('colspan', String(Math.min(Math.max(span || 1, 1), WIDEST_SPAN)));
  }
  return service().turndown(copy).trim();
}

/** A whole file: title, whom it is by and where it stands, content. */
export function markdownFileOf(article: Article, window: SanitisingWindow): string {
  const plain = (text: string) => service().escape(text.replace(/\s+/g, ' ').trim());
  const by = [article.byline, article.siteName].filter(Boolean).map(plain).join(' · ');
  const parts = [
    article.title && `# ${plain(article.title)}`,
    [by, `<${article.url}>`].filter(Boolean).join('  \n'),
    markdownOf(sanitiseHtml(article.html, window)),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
