/** Bullets with nothing behind them, as cards leave them whose headings went. */
import { describe, expect, it } from 'vitest';
import { paragraphs, read } from './reader-article.ts';

describe('a list item', () => {
  const htmlOf = (items: string): string => {
    const article = read(`<main><article>${paragraphs(1, 4)}<ul>${items}</ul>${paragraphs(5, 8)}</article></main>`);
    return typeof article === 'string' ? article : article.html;
  };

  it('that has nothing but a line across goes, with a list of such', () => {
    const item = '<li><h3 class="promo"></h3><hr></li>';
    const html = htmlOf(`<li>Skates</li>${item}${item}`);
    expect(html.match(/<li>/g)).toHaveLength(1);
    expect(html).not.toContain('<hr');
    expect(htmlOf(item.repeat(3))).not.toMatch(/<[uo]l|<li|<hr/);
  });

  it('that shows something stays', () => {
    expect(htmlOf('<li>Skates</li><li><img src="/ice.jpg" alt=""></li>').match(/<li>/g)).toHaveLength(2);
  });
});
