/** What an article is called in the reader view. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { untagged } from '../../src/core/article/title-tags.ts';
import { withReadTitle } from '../../src/export/read-title.ts';
import { titleOf } from '../../src/export/title.ts';
import { handed, paragraphs, read } from './reader-article.ts';

const ADDRESS = 'https://www.kettle-shed.example/a';

function titles(titleOnPage: string, siteName = 'The Kettle Shed', url = ADDRESS, body = '') {
  const onPage = titleOf({ titleOnPage, siteName, snapshot: { document: new JSDOM(body, { url }).window.document } });
  return { title: untagged(onPage), onPage };
}

describe('the title of an article', () => {
  it.each([
    ['How to Descale a Kettle | The Kettle Shed', 'How to Descale a Kettle'],
    ['How to Descale a Kettle – the kettle shed', 'How to Descale a Kettle'],
    ['How to Descale a Kettle - KettleShed', 'How to Descale a Kettle'],
    ['How to Descale a Kettle · kettle-shed.example', 'How to Descale a Kettle'],
    ['Vinegar | Lemon | The Kettle Shed', 'Vinegar | Lemon'],
    ['[Updated] How to Descale a Kettle | The Kettle Shed', 'How to Descale a Kettle'],
    ['やかんの洗い方｜やかん小屋', 'やかんの洗い方', 'やかん小屋'],
  ])('ends before the name of its site: %s', (said, title, site = 'The Kettle Shed') => {
    expect(titles(said, site).title).toBe(title);
  });

  it.each([
    'Vinegar or Lemon – Which Is Better?',
    'A Day in the Kettle Shed',
    'Inside The Kettle Shed',
    'The Kettle Shed',
    'The Kettle Shed | How to Descale a Kettle',
    'Kettle | The Kettle Shed Descaled',
    'How-to: Kettle-Shed',
    '- The Kettle Shed',
  ])('keeps what belongs to it: %s', (title) => {
    expect(titles(title)).toEqual({ title, onPage: title });
  });

  it('is whole where the page’s own heading says all of it', () => {
    const title = 'Fake and Real - News';
    expect(titles(title, 'The Shed', 'https://news.example/a', `<h1>${title}</h1>`).title).toBe(title);
  });

  it('is shorter than the page’s own by what makes that look new, not by the name of the site alone', () => {
    expect(titles('How to Descale | The Kettle Shed')).toEqual({ title: 'How to Descale', onPage: 'How to Descale' });
    expect(titles('[New] How to Descale | The Kettle Shed')).toEqual({
      title: 'How to Descale',
      onPage: '[New] How to Descale',
    });
  });

  it.each([
    ['Copper kettles are back in town - Jane Doe and Ann Poe', 'Copper kettles are back in town'],
    ['KettleTimes | Copper kettles are back', 'Copper kettles are back'],
    ['铜壶又回到市场上来了 - 茶壶网 - 市场', '铜壶又回到市场上来了'],
    ['Copper kettles are back » Blog » Home', 'Copper kettles are back'],
  ])('is what stands above the article of it: %s', (said, heading) => {
    expect(titles(said, '', ADDRESS, `<h1>${heading}</h1>`).title).toBe(heading);
  });

  it.each([
    ['How to descale a kettle – Shed of Tim', 'How to descale a kettle: vinegar, lemon and patience'],
    ['How to descale a kettle', 'How to descale a kettle with vinegar in five steps'],
    ['How to descale a kettle | Kettles | Shed of Tim', 'How to descale a kettle | Kettles and more (2024)'],
  ])('is the page’s only heading where that says more: %s', (said, heading) => {
    expect(titles(said, '', ADDRESS, `<h1>\n ${heading}</h1>`).title).toBe(heading);
  });

  it.each([
    ['Kettle town', '<title>Shed News - Forty kettles stolen in town</title><h1>Forty kettles stolen in town</h1>'],
    [
      'Kettles gone',
      '<title>Smiths’ “forty kettles” are gone | Shed</title><h1>Smiths\' "forty kettles" are gone</h1>',
    ],
    ["Kettles\\' End", "<title>Kettles' End in Five Acts</title><h1>Kettles' End in Five Acts</h1>"],
  ])('is the heading that the window’s title says too, whatever others are told: %s', (told, body) => {
    const heading = new JSDOM(body).window.document.querySelector('h1')?.textContent;
    expect(titles(told, '', 'https://press.example/a', body).title).toBe(heading);
  });

  it('is the part of the window’s title that others are told, whatever heading says the rest', () => {
    const body = '<title>Descaling kettles | The good old kettle shed</title><h1>The good old kettle shed</h1>';
    expect(titles('Descaling kettles', '', 'https://press.example/a', body).title).toBe('Descaling kettles');
  });

  it.each([
    ['How to descale', '<h1>How to descale a kettle at home</h1>', 'How to descale'],
    ['How to descale a kettle', '<h1>How to descale a kettleful</h1>', 'How to descale a kettle'],
    ['How to descale a kettle', '<h1>How to descale a kettle now</h1><h1>Kettles</h1>', 'How to descale a kettle'],
    [
      'The good old kettle shed | A day out',
      '<h1>The good old kettle shed of Tim</h1><h2>A day out</h2>',
      'The good old kettle shed | A day out',
    ],
  ])('stays where a longer heading may be another’s: %s', (said, body, title) => {
    expect(titles(said, '', 'https://press.example/a', body).title).toBe(title);
  });

  it.each([
    ['Copper kettles are back: a story of three smiths and of their long way home', 'Copper kettles are back'],
    ['Copper kettles are back again', 'Copper kettles are back'],
    ['How to Descale | The Good Old Kettle Shed', 'The Good Old Kettle Shed', 'The Good Old Kettle Shed'],
    ['Vinegar – Lemon', 'Vinegar'],
  ])('keeps what a shorter heading lacks: %s', (said, heading, site = '') => {
    expect(titles(said, site, 'https://press.example/a', `<h1>${heading}</h1>`).title).toBe(
      site === '' ? said : 'How to Descale',
    );
  });

  it.each([
    ['The Good Old Kettle Shed: How to descale', '<h1>The Good Old Kettle Shed</h1><h2>How to descale</h2>'],
    ['How to descale | All about the kettles', '<h1><a href="/">All about the kettles</a></h1><h2>How to descale</h2>'],
    ['The kettle of my aunt: a story of tin', '<h1>The kettle of my aunt</h1><h2>A story of tin</h2>'],
  ])('keeps both parts where both are headings: %s', (said, body) => {
    expect(titles(said, '', 'https://press.example/a', body).title).toBe(said);
  });

  it('ends before a name that is made of its host', () => {
    const at = (title: string) => titles(title, '', 'https://garden.kettletimes.example/a').title;
    expect(at('Copper is back - KettleTimes Garden')).toBe('Copper is back');
    expect(at('Copper is back - Garden Kettle')).toBe('Copper is back');
    expect(at('Copper is back - Kettle')).toBe('Copper is back - Kettle');
    expect(at('Copper is back - Garden Wisdom')).toBe('Copper is back - Garden Wisdom');
  });
});

describe('a title whose characters are broken', () => {
  const head = '<meta property="og:title" content="[Updated] Donâ€™t stir the pond before May">';
  const body = `<article>${paragraphs(1, 8)}</article>`;
  const wanted = { title: 'Don’t stir the pond before May', titleOnPage: '[Updated] Donâ€™t stir the pond before May' };

  it('is repaired for a file', () => {
    expect(read(body, { head })).toMatchObject(wanted);
  });

  it('is repaired for the reader view', () => {
    expect(withReadTitle(handed(body, { head }).article)).toMatchObject(wanted);
  });

  it('is told as it was where nothing else was wrong with it', () => {
    const broken = read(body, { head: head.replace('[Updated] ', '') });
    expect(broken).toMatchObject({ ...wanted, titleOnPage: 'Donâ€™t stir the pond before May' });
  });

  it('stays as it is where it is whole', () => {
    const { article } = handed(body);
    expect(withReadTitle(article)).toBe(article);
  });
});
