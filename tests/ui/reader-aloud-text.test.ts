// @vitest-environment jsdom
/** What of an article is read aloud, in which pieces, and by which voice. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { passagesIn, rangeOf } from '../../src/reader/speech-text.ts';
import { localVoices, voiceFor, watchVoices } from '../../src/reader/speech-voices.ts';
import { FakeEngine, voice } from './reader-aloud-engine.ts';

const read = (html: string, lang = 'en') => {
  document.body.innerHTML = html;
  return passagesIn(document.body, lang);
};
const words = (html: string, lang?: string) =>
  read(html, lang).map(({ sentences }) => sentences.map(({ text }) => text));

describe('what is read aloud', () => {
  it('is each block by itself, in sentences', () => {
    expect(
      words('<h2>Way 1</h2><p>Fill\n it. <b>Boil</b> it!</p><ul><li>One</li><li>Two<p>Three.</p></li></ul>'),
    ).toEqual([['Way 1'], ['Fill it.', 'Boil it!'], ['One'], ['Two'], ['Three.']]);
  });

  it('knows sentences as the language writes them', () => {
    expect(words('<p>水を入れる。沸かす。</p>', 'ja')).toEqual([['水を入れる。', '沸かす。']]);
    expect(words('<p>املأه. اغله؟ نعم.</p>', 'ar')).toEqual([['املأه.', 'اغله؟', 'نعم.']]);
    expect(words('<p>One. Two.</p>', 'no-such-language-tag-at-all')).toEqual([['One.', 'Two.']]);
  });

  it('ends a sentence where the author breaks the line, but not where the source does', () => {
    expect(words('<p>Marta Lind<br>Kettle street\n7</p>')).toEqual([['Marta Lind', 'Kettle street 7']]);
  });

  it('leaves out code, marks of notes, buttons and what is folded', () => {
    expect(
      words(
        '<p>One<sup><a href="#n">1</a></sup>.</p><pre>x = 1;</pre><p><button>Enlarge</button>Two.</p>' +
          '<details data-winnow-fold="spare"><summary>“One”, again</summary><p>One.</p></details>' +
          '<details><summary>More</summary><p>Hidden.</p></details>' +
          '<details open data-winnow-fold="spare"><summary>“Two”, again</summary><p>Opened.</p></details>',
      ),
    ).toEqual([['One.'], ['Two.'], ['More'], ['“Two”, again'], ['Opened.']]);
  });

  it('leaves out what has no letter', () => {
    expect(words('<p>* * *</p><p>–</p><p>7</p>')).toEqual([['7']]);
  });

  it('knows where each sentence stands, over the borders of elements', () => {
    const [passage] = read('<p>  Fill <b>it. Boil</b> it!  </p>');
    expect(passage?.sentences.map((sentence) => String(rangeOf(sentence)))).toEqual(['Fill it.', 'Boil it!']);
    document.body.replaceChildren();
    expect(passage?.sentences.map(rangeOf)).toEqual([null, null]);
  });

  it('knows in which language each passage is', () => {
    expect(read('<p>One.</p><p lang="fr">Deux.</p>').map(({ lang }) => lang)).toEqual(['en', 'fr']);
  });

  it('cuts what never ends at commas', () => {
    const [passage] = read(`<p>${'one more word, '.repeat(80)}</p>`);
    expect(passage?.sentences.length).toBeGreaterThan(2);
    for (const { text } of passage?.sentences ?? []) expect(text.length).toBeLessThanOrEqual(400);
    expect(passage?.sentences.map(({ text }) => text).join(' ')).toBe('one more word, '.repeat(80).trim());
    expect(words(`<p>${'長'.repeat(900)}</p>`, 'ja')[0]?.join('')).toBe('長'.repeat(900));
  });
});

describe('the voice', () => {
  const here = [voice('de-DE', 'Anna'), voice('en_US', 'Bob'), voice('en-GB', 'Cal', { default: true })];

  it('is only ever one that speaks on this computer', () => {
    const web = voice('en-GB', 'Web', { localService: false });
    expect(localVoices([web, ...here])).toEqual(here);
  });

  it.each([
    ['en-US', '', 'Bob'],
    ['en', '', 'Cal'],
    ['en-AU', '', 'Cal'],
    ['de', '', 'Anna'],
    ['', '', 'Cal'],
    ['fr', '', 'Cal'],
    ['en', 'voice:Bob', 'Bob'],
    ['de', 'voice:Bob', 'Anna'],
    ['fr', 'voice:Bob', 'Bob'],
    ['en', 'voice:gone', 'Cal'],
  ])('for “%s”, with “%s” chosen, is %s', (lang, chosen, name) => {
    expect(voiceFor(here, lang, chosen)?.name).toBe(name);
  });

  it('is none where there is none', () => {
    expect(voiceFor([], 'en', '')).toBeNull();
  });
});

describe('waiting for voices', () => {
  const told = vi.fn();
  beforeEach(() => {
    told.mockReset();
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  it('ends at once where they are there, and when they come', () => {
    watchVoices(new FakeEngine(voice('en')), told);
    expect(told).toHaveBeenCalledTimes(1);
    const late = new FakeEngine();
    watchVoices(late, told);
    expect(told).toHaveBeenCalledTimes(1);
    late.name(voice('de'), voice('fr', 'Web', { localService: false }));
    expect(told).toHaveBeenLastCalledWith([voice('de')]);
    vi.advanceTimersByTime(5000);
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('ends after two seconds where none come, and goes on listening', () => {
    const engine = new FakeEngine();
    const end = watchVoices(engine, told);
    vi.advanceTimersByTime(2100);
    expect(told).toHaveBeenLastCalledWith([]);
    engine.name(voice('en'));
    expect(told).toHaveBeenLastCalledWith([voice('en')]);
    end();
    engine.name();
    expect(told).toHaveBeenCalledTimes(2);
  });
});
