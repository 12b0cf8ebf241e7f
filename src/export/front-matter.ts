/** What stands at the head of a Markdown file, for programs that sort notes: whose text this is, from where and when. */
import { languageTag } from '../core/language.ts';
import type { Article } from '../core/outcome.ts';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/;

/** A day as ISO 8601 writes it, the publisher's whatever the clock here says; empty for what is no date. */
export function dayOf(time: string): string {
  // A number alone is a year to one browser and seconds to another.
  const said = /[a-z]/i.test(time) && !ISO_DAY.test(time) ? Date.parse(time) : Number.NaN;
  const day = ISO_DAY.exec(Number.isNaN(said) ? time.trim() : new Date(said).toISOString())?.[0] ?? '';
  return day && !Number.isNaN(Date.parse(day)) ? day : '';
}

/** The day that it is where the person is. */
export const dayHere = (time: Date): string =>
  [String(time.getFullYear()).padStart(4, '0'), time.getMonth() + 1, time.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** Every YAML reader takes JSON's quotes; signs that YAML forbids are left out. */
const quoted = (text: string): string =>
  JSON.stringify(
    text
      .replace(/\s+/g, ' ')
      .replace(/[\p{Cc}\ufeff\ufffe\uffff]/gu, '')
      .trim(),
  );

/** YAML between its lines. `saved` is the day on which the file is written, or empty. */
export function frontMatterOf(article: Article, saved: string): string {
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['title', quoted(article.title)],
    ['author', article.byline && quoted(article.byline)],
    ['site', article.siteName && quoted(article.siteName)],
    ['source', quoted(article.url)],
    ['date', dayOf(article.published)],
    ['saved', dayOf(saved)],
    ['language', languageTag(article.lang) && quoted(languageTag(article.lang))],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`);
  return ['---', ...lines, '---'].join('\n');
}
