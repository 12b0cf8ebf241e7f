/** Fetched by the reader view when somebody opens what copies and saves: writes an article in every format. */
import { htmlFileOf, htmlOf } from '../export/html.ts';
import { markdownFileOf } from '../export/markdown.ts';
import { textFileOf } from '../export/text.ts';
import type {} from './save.ts';

globalThis.winnowWriters = {
  markdown: (article, today) => markdownFileOf(article, window, today),
  page: (article, today) => htmlFileOf(article, window, today),
  text: (article) => textFileOf(article, window),
  rich: (article) => htmlOf(article, window),
};
