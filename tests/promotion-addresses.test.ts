/** What is told of all addresses of a page at once is what would be told of each. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { staticFacts } from '../src/core/page/facts.ts';
import { openPage } from '../src/core/page.ts';
import { sharedAddresses, tagAddresses } from '../src/rules/promotions/addresses.ts';

const pageWith = (...addresses: string[]) => {
  const { document } = new JSDOM(addresses.map((href) => `<a href="${href}">a</a>`).join('')).window;
  return openPage(document, { url: new URL('https://garden.example/'), facts: staticFacts() });
};

describe('addresses of a page', () => {
  it('are of lists by tag only where they name one, whatever stands after them', () => {
    const tags = tagAddresses(pageWith('/tag/', '/about', '/tag/roses', 'https://garden.example/?cat=3'));
    expect(['/tag/', '/about', '/tag/roses', 'https://garden.example/?cat=3'].filter(tags.has)).toEqual([
      '/tag/roses',
      'https://garden.example/?cat=3',
    ]);
  });

  it('are known where they are written over several lines', () => {
    const written = 'https://www.facebook.com/sharer/sharer.php\n?u=https://garden.example/';
    const shared = sharedAddresses(pageWith('/about', written));
    expect(shared.isAny).toBe(true);
    expect([shared.has(written), shared.has('/about')]).toEqual([true, false]);
  });

  it.each([
    '//x.com/intent/post?text=a',
    'https://www.reddit.com/r/roses/submit?url=a',
    'whatsapp://send?text=a',
    'https://wa.me/?text=a',
    'facebook.com/sharer.php?u=a',
    '/roses/?share=twitter',
    'mailto:?subject=a',
    '#comments',
    '#',
  ])('share, lead to comments or do nothing: %s', (address) => {
    expect(sharedAddresses(pageWith('/about', address, '/roses')).has(address)).toBe(true);
  });

  it('are none on a page without such links', () => {
    const page = pageWith('/about', 'https://notfacebook.example/sharers', '/roses#top');
    expect([sharedAddresses(page).isAny, tagAddresses(page).isAny]).toEqual([false, false]);
  });
});
