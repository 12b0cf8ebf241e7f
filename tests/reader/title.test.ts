/** What an article is called in the reader view. */
import { describe, expect, it } from 'vitest';
import { titlesOf } from '../../src/export/title.ts';

const titles = (titleOnPage: string, siteName = 'The Kettle Shed', URL = 'https://www.kettle-shed.example/a') =>
  titlesOf({ titleOnPage, siteName, snapshot: { document: { URL } } });

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

  it('is shorter than the page’s own by what makes that look new, not by the name of the site alone', () => {
    expect(titles('How to Descale | The Kettle Shed')).toEqual({ title: 'How to Descale', onPage: 'How to Descale' });
    expect(titles('[New] How to Descale | The Kettle Shed')).toEqual({
      title: 'How to Descale',
      onPage: '[New] How to Descale',
    });
  });
});
