/** How words take up what stands in them: numbers as the language writes them, and strangers' words without their direction. */
import { describe, expect, it } from 'vitest';
import { wordsFrom } from '../../src/core/words.ts';

const wordsIn = (language: string, message: string) =>
  wordsFrom((key) => ({ language, kept: message, kept_other: message })[key] ?? '');

describe('a message', () => {
  it('takes words and numbers into its places, and leaves a place of which nothing is known', () => {
    const words = wordsIn('de', 'Behalten auf {host}: {count} von {most}');
    expect(words.say('kept', { host: 'news.example', count: 1204 })).toBe(
      'Behalten auf news.example: 1.204 von {most}',
    );
  });

  it('in a language from the right keeps an address from taking signs and numbers beside it along', () => {
    const words = wordsIn('ar', 'يبقى في {host}: {was} ← {is}');
    const said = words.say('kept', { host: 'news.example', was: '0', is: '6' });
    expect(said).toBe('يبقى في \u2066news.example\u2069: \u20660\u2069 ← \u20666\u2069');
  });

  it('in a language from the right leaves its own dates as they are, though these have no letter', () => {
    const date = new Intl.DateTimeFormat('ar', { dateStyle: 'medium' }).format(new Date(2026, 2, 14));
    expect(wordsIn('ar', 'منذ {date}').say('kept', { date })).toBe(`منذ \u2067${date}\u2069`);
  });

  it('in a language from the right says the direction also of what is put together from such', () => {
    const words = wordsIn('ar', '{rule}، {option}');
    const name = words.say('kept', { rule: 'القسم', option: 'news' });
    expect(name).toBe('\u2067القسم\u2069، \u2066news\u2069');
    expect(words.say('kept', { rule: name, option: '' })).toBe(`\u2067${name}\u2069، \u2066\u2069`);
  });
});
