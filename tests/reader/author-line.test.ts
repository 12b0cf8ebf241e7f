/** Who is named as the author in the reader view. */
import { describe, expect, it } from 'vitest';
import { authorLine } from '../../src/export/author-line.ts';
import { datesIn } from '../../src/export/trim/dates.ts';
import { readerVocabulary } from '../../src/rules/reader-vocabulary.ts';
import { paragraphs, read, TITLE } from './reader-article.ts';

const inLanguage = (language: string) => (byline: string) =>
  authorLine(byline, { ...readerVocabulary, dated: datesIn(language, readerVocabulary) });

describe('the line of the author', () => {
  it.each([
    ['By Ann Poe', 'Ann Poe'],
    ['by Ann Poe and John Doe, The Pond Post', 'Ann Poe and John Doe, The Pond Post'],
    ['By:\n\t\tAnn Poe\n\t\tSenior correspondent', 'Ann Poe, Senior correspondent'],
    ['Ann Poe | Ann Poe', 'Ann Poe'],
    ['Ann Poe, Pond Post Aug. 19, 2017, 1:00 PM 44,542', 'Ann Poe, Pond Post'],
    ['By Ann Poe2014-01-26 21:32:46 UTC', 'Ann Poe'],
    ['by Ann Poe     July 30, 2013 11:25 AM PDT      Follow @annpoe', 'Ann Poe'],
    ['By Ann Poe on Tuesday, Aug. 17, 2010', 'Ann Poe'],
    ['by Ann Poe | Apr 19, 2013', 'Ann Poe'],
    ['Apr 19, 2013 | by Ann Poe | Print', 'Ann Poe'],
    ['By Ann Poe & John Doe -\n   2013-06-07T09:14:39Z', 'Ann Poe & John Doe'],
    ['Comments', ''],
    ['By ANN POE - Pond Writers | PP – 1 hr 4 mins ago', 'ANN POE - Pond Writers, PP'],
    ['9:39AM BST 05 Oct 2011', ''],
  ])('names people and their posts, without dates and signs: %j', (byline, names) => {
    expect(inLanguage('en')(byline).names).toBe(names);
  });

  it.each([
    ['de', 'Anna Teich, aktualisiert am 3. März 2021 um 14:05 Uhr', 'Anna Teich'],
    ['fr', 'Par Anne Mare le 5 mai 2012', 'Anne Mare'],
    ['es', 'Por Ana Charca · 27 de octubre de 2012', 'Ana Charca'],
    ['ja', '池田 花子 2021年3月5日', '池田 花子'],
  ])('reads dates in the article’s language: %s', (language, byline, names) => {
    expect(inLanguage(language)(byline).names).toBe(names);
  });

  it.each([
    'Ann Poe',
    'Von Miller',
    'Di Stefano',
    'April May',
    'Byron Poe',
    '50 Cent',
    'Studio 54',
    'Authors',
    'ann@ponds.example',
    'Class 4b of 2010',
  ])('keeps what is a name: %s', (byline) => {
    expect(inLanguage('en')(byline)).toEqual({ names: byline, date: '' });
  });

  it('tells when it was written, where nothing else does', () => {
    expect(inLanguage('en')('By Ann Poe on Tuesday, Aug. 17, 2010 at 9 am').date).toBe('on Tuesday, Aug. 17, 2010');
    expect(inLanguage('de')('Anna Teich | 3. März 2021').date).toBe('3. März 2021');
  });

  it('stands so in the article', () => {
    const head = '<meta name="author" content="By Ann Poe on Aug. 17, 2010">';
    const article = read(`<main><article><h1>${TITLE}</h1>${paragraphs(1, 8)}</article></main>`, { head });
    expect(article).toMatchObject({ byline: 'Ann Poe', published: 'Aug. 17, 2010' });
  });
});
