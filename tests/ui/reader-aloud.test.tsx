// @vitest-environment jsdom
import './reader-stage.ts';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveSettings } from '../../src/browser/settings-store.ts';
import { FakeEngine, useEngine, voice } from './reader-aloud-engine.ts';
import { ARTICLE, content, open, prepare, stored } from './reader-page.tsx';
import { allByRole, byRole, expectNoBarriers, press, pressKey, settle, text } from './screen.tsx';

const HTML = '<h2>Way 1</h2><p>Fill it. Boil it.</p><p>Pour it away.</p>';
const page = (more = {}) => ({ article: { ...ARTICLE, lang: 'en', html: HTML, ...more } });

let engine: FakeEngine;

beforeEach(() => {
  prepare();
  engine = new FakeEngine(voice('en-GB', 'Cal'), voice('en-US', 'Bob'), voice('de-DE', 'Anna'));
  useEngine(engine);
  // jsdom draws nothing.
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, 100, 10, 20);
});

const start = async (more = {}) => {
  await open(page(more));
  await press(byRole('button', 'Read aloud'));
  await settle();
};
const finish = () => act(async () => engine.finish());
const marked = () => [...content().querySelectorAll('[data-aloud]')].map((element) => element.textContent);

describe('reading aloud', () => {
  it('begins when it is asked to, shows the sentence, and can be paused and ended', async () => {
    await start();
    expect(engine.words).toBe('Way 1');
    expect(marked()).toEqual(['Way 1']);
    await finish();
    expect(engine.words).toBe('Fill it.');
    await press(byRole('button', 'Pause'));
    expect(engine.words).toBeUndefined();
    await press(byRole('button', 'Go on'));
    expect(engine.words).toBe('Fill it.');
    await expectNoBarriers();
    await press(byRole('button', 'Stop reading aloud'));
    expect(engine.words).toBeUndefined();
    expect(marked()).toEqual([]);
    expect(byRole('button', 'Read aloud').getAttribute('aria-expanded')).toBe('false');
  });

  it('skips by paragraph, by buttons and by keys, and is led by keys alone', async () => {
    await open(page());
    await pressKey(document.body, 'r');
    await settle();
    expect(engine.words).toBe('Way 1');
    await pressKey(document.body, 'j');
    expect(engine.words).toBe('Fill it.');
    await press(byRole('button', 'Next paragraph'));
    expect(engine.words).toBe('Pour it away.');
    await pressKey(document.body, 'k');
    expect(engine.words).toBe('Fill it.');
    await press(byRole('button', 'Previous paragraph'));
    expect(engine.words).toBe('Way 1');
    await pressKey(document.body, 'r');
    expect(engine.words).toBeUndefined();
    await pressKey(document.body, 'r');
    expect(engine.words).toBe('Way 1');
    await pressKey(document.body, 'Escape');
    expect(engine.words).toBeUndefined();
    expect(allByRole('region', 'Read aloud')).toHaveLength(0);
  });

  it('leaves keys to what is written in', async () => {
    await start();
    const field = document.createElement('input');
    document.body.append(field);
    await pressKey(field, 'r');
    expect(engine.words).toBe('Way 1');
    field.remove();
  });

  it('says when it has read to the end', async () => {
    await start();
    for (let n = 0; n < 4; n++) await finish();
    expect(text()).toContain('Read to the end.');
    await press(byRole('button', 'From the start'));
    expect(engine.words).toBe('Way 1');
  });

  it('keeps speed and voice, and takes them up again', async () => {
    await start();
    const [rate, voices] = document.querySelectorAll('select');
    if (!rate || !voices) throw new Error('no choices');
    expect([...voices.options].map((option) => option.textContent)).toEqual(['Best for the text', 'Cal', 'Bob']);
    for (const [choice, value] of [
      [rate, '150'],
      [voices, 'voice:Bob'],
    ] as const) {
      choice.value = value;
      await act(async () => void choice.dispatchEvent(new Event('change', { bubbles: true })));
    }
    await settle();
    expect(engine.current).toMatchObject({ text: 'Way 1', rate: 1.5, voice: { name: 'Bob' } });
    expect(stored.settings.reader).toMatchObject({ rate: 150, voice: 'voice:Bob' });
    await start();
    expect(engine.current).toMatchObject({ rate: 1.5, voice: { name: 'Bob' } });
  });

  it('says that a choice can’t be kept, and uses it all the same', async () => {
    await start();
    vi.mocked(saveSettings).mockRejectedValue(new Error('full'));
    const [rate] = document.querySelectorAll('select');
    if (!rate) throw new Error('no choice');
    rate.value = '200';
    await act(async () => void rate.dispatchEvent(new Event('change', { bubbles: true })));
    await settle();
    expect(text()).toContain('This couldn’t be kept for the next article.');
    expect(engine.current?.rate).toBe(2);
  });

  it('reads what is opened, and not what is folded', async () => {
    const fold = '<details data-winnow-fold="spare"><summary>Again</summary><p>Fill it again.</p></details>';
    await start({ html: `<p>Fill it.</p>${fold}<p>End.</p>` });
    const details = content().querySelector('details');
    if (!details) throw new Error('no fold');
    details.open = true;
    await act(async () => void details.dispatchEvent(new Event('toggle')));
    await finish();
    expect(engine.words).toBe('Again');
    await finish();
    expect(engine.words).toBe('Fill it again.');
  });
});

describe('reading aloud, where it can’t be done', () => {
  it.each([
    ['there is no voice', () => new FakeEngine()],
    ['all voices are on the web', () => new FakeEngine(voice('en', 'Web', { localService: false }))],
    ['the browser has no engine', () => undefined],
  ])('says so plainly when %s', async (_, make) => {
    const none = make();
    useEngine(none);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 100 });
    await start();
    await act(async () => void (await vi.advanceTimersByTimeAsync(2500)));
    vi.useRealTimers();
    await settle();
    expect(byRole('alert').textContent).toContain('No voice is installed here.');
    expect(byRole('alert').textContent).toContain('only with voices that speak on this computer');
    expect(none?.said ?? []).toEqual([]);
    await expectNoBarriers();
  });

  it('begins as soon as a voice is there', async () => {
    engine.named = [];
    await start();
    expect(text()).toContain('Asking for voices…');
    await act(async () => engine.name(voice('en-GB')));
    await settle();
    expect(engine.words).toBe('Way 1');
  });

  it('says which language no voice speaks, and lets another read', async () => {
    await start({ lang: 'fi' });
    expect(text()).toContain('No voice here speaks Finnish; another one reads it.');
    expect(engine.words).toBe('Way 1');
  });

  it('says that there is nothing to read', async () => {
    await start({ html: '<pre>x = 1</pre>' });
    expect(byRole('alert').textContent).toBe('There is nothing here to read aloud.');
  });

  it('says what went wrong midway, and goes on from there', async () => {
    await start();
    await finish();
    await act(async () => engine.fail('synthesis-failed'));
    expect(byRole('alert').textContent).toBe('The voice stopped midway. Go on begins this sentence again.');
    await expectNoBarriers();
    await press(byRole('button', 'Go on'));
    expect(allByRole('alert')).toHaveLength(0);
    expect(engine.words).toBe('Fill it.');
  });

  it('falls silent when the page is left', async () => {
    await start();
    await act(async () => void window.dispatchEvent(new Event('pagehide')));
    expect(engine.words).toBeUndefined();
  });
});
