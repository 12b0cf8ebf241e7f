/** When an article was published, as a person writes it. */

/** The date of `2024-03-14T08:00:00+01:00` is the publisher's day, whatever the reader's clock says. */
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/;

/** No page on the web is older. */
const FIRST_YEAR = 1990;

/** The day in the words of a language, and for machines; null for what is no day. */
export function publishedDay(published: string, language: string): { iso: string; says: string } | null {
  const [, year = '', month = '', day = ''] = ISO_DAY.exec(published.trim()) ?? isoOf(published);
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!year || !isReal || Number(year) < FIRST_YEAR) return null;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return { iso: `${year}-${month}-${day}`, says: format.format(date) };
}

/** Other forms, as far as browsers read them: "Thu, 14 Mar 2024 08:00:00 GMT". */
function isoOf(published: string): string[] {
  // A number alone is a year to one browser and seconds to another.
  if (!/[a-z]/i.test(published)) return [];
  // A day without a zone is the publisher's, and browsers take it for one of where they are.
  const here = Date.parse(`${published} UTC`);
  const time = Number.isNaN(here) ? Date.parse(published) : here;
  return Number.isNaN(time) ? [] : (ISO_DAY.exec(new Date(time).toISOString()) ?? []);
}
