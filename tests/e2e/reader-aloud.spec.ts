/** Reading aloud, with an engine of the test's own: machines that test have no voices, and no ears. */
import { describe, expect, it } from 'vitest';
import { opened } from './reader-page.ts';
import type { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** Stands where the browser's engine would; says a sentence when it is told to. */
const ENGINE = `(() => {
  const target = new EventTarget();
  const fake = {
    current: null,
    said: [],
    end() {
      const utterance = fake.current;
      fake.current = null;
      utterance.dispatchEvent(new Event('start'));
      utterance.dispatchEvent(new Event('end'));
    },
    fail(error) {
      const utterance = fake.current;
      fake.current = null;
      utterance.dispatchEvent(Object.assign(new Event('error'), { error }));
    },
  };
  class Utterance extends EventTarget {
    constructor(text) {
      super();
      this.text = text;
    }
  }
  const local = (name, lang) => ({ voiceURI: name, name, lang, localService: true, default: false });
  const engine = {
    getVoices: () => [{ ...local('Cloud', 'en-GB'), localService: false, default: true }, ...(window.localVoices ?? [local('Cal', 'en-GB'), local('Chloe', 'fr-FR')])],
    speak(utterance) {
      fake.current = utterance;
      fake.said.push(utterance.voice.name + ': ' + utterance.text);
    },
    cancel() {
      fake.current = null;
    },
    resume() {},
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
  };
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { configurable: true, value: Utterance });
  Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: engine });
  window.fake = fake;
})()`;

async function withEngine() {
  const reading = await opened(stage, '/reader-out');
  await reading.reader.load(ENGINE);
  return reading;
}

const end = (screen: Screen) => screen.surface.load('window.fake.end()');

/** The voice and the words that are being said, the words that are marked, and whether these can be seen. */
const now = (screen: Screen) =>
  screen.surface.evaluate(() => {
    const { fake } = window as unknown as { fake: { current: { text: string; voice: { name: string } } | null } };
    const [range] = [...((CSS.highlights.get('winnow-sentence') as unknown as Set<Range> | undefined) ?? [])];
    const box = range?.getBoundingClientRect();
    return {
      says: fake.current?.text ?? null,
      by: fake.current?.voice.name ?? null,
      marked: range ? String(range).replace(/\s+/g, ' ') : null,
      inSight: box ? box.top > 0 && box.bottom < innerHeight : false,
    };
  });

const untilSaid = (screen: Screen, says: string | null) => expect.poll(async () => (await now(screen)).says).toBe(says);

describe('reading aloud', () => {
  it('reads with a voice of this computer, marks the sentence, and stays with it', async () => {
    const { reader, screen } = await withEngine();
    await screen.click('button', 'Read aloud');
    await untilSaid(screen, 'A loaf is flour, water, salt and time.');
    expect(await now(screen)).toMatchObject({
      by: 'Cal',
      marked: 'A loaf is flour, water, salt and time.',
      inSight: true,
    });
    expect(await screen.faults()).toEqual([]);
    for (let n = 0; n < 12; n++) await end(screen);
    await expect.poll(async () => (await now(screen)).inSight).toBe(true);
    const later = await now(screen);
    expect(later.marked).toBe(later.says);
    await reader.close();
  });

  it('reads a quote with a voice of its language, and neither code nor what is folded', async () => {
    const { reader, screen } = await withEngine();
    await screen.click('button', 'Read aloud');
    await untilSaid(screen, 'A loaf is flour, water, salt and time.');
    await reader.load('while (window.fake.current) window.fake.end()');
    const said = await reader.evaluate(() => (window as unknown as { fake: { said: string[] } }).fake.said);
    expect(said).toContain('Chloe: Le boulanger regarde.');
    expect(said).toContain('Cal: How to keep a starter');
    expect(said.join()).not.toMatch(/def water|again/);
    expect(said.filter((words) => words.includes('Millers burn'))).toHaveLength(1);
    await screen.says('Read to the end.');
    await reader.close();
  });

  it('is led by the keyboard: by paragraph, pause, and end', async () => {
    const { reader, screen } = await withEngine();
    await screen.pressTo('Tab', 'button', 'Contents');
    for (const name of ['Steps', 'What was removed', 'Find', 'Read aloud']) {
      if (name === 'Steps' && !(await screen.find('button', 'Steps'))) continue;
      await reader.press('ArrowRight');
      await screen.focusOn('button', name);
    }
    await reader.press('Enter');
    await untilSaid(screen, 'A loaf is flour, water, salt and time.');
    await screen.pressTo('Tab', 'button', 'Next paragraph');
    await reader.press('Enter');
    await untilSaid(screen, 'Why the ash number matters');
    await screen.pressTo('Tab', 'button', 'Pause', { shift: true });
    await reader.press('Enter');
    await untilSaid(screen, null);
    expect((await now(screen)).marked).toBe('Why the ash number matters');
    await screen.get('button', 'Go on');
    await reader.press('Enter');
    await untilSaid(screen, 'Why the ash number matters');
    await reader.press('Escape');
    await screen.focusOn('button', 'Read aloud', { expanded: false });
    await untilSaid(screen, null);
    await expect.poll(async () => (await now(screen)).marked).toBeNull();
    await reader.close();
  });

  it('says what went wrong midway', async () => {
    const { reader, screen } = await withEngine();
    await screen.click('button', 'Read aloud');
    await untilSaid(screen, 'A loaf is flour, water, salt and time.');
    await reader.load("window.fake.fail('audio-hardware')");
    await screen.says('The sound output is busy or missing.');
    expect(await screen.faults()).toEqual([]);
    await screen.click('button', 'Go on');
    await untilSaid(screen, 'A loaf is flour, water, salt and time.');
    await reader.close();
  });
});

it('says plainly that there is no voice, although there is one on the web', async () => {
  const { reader, screen } = await withEngine();
  await reader.load('window.localVoices = []');
  await screen.click('button', 'Read aloud');
  await screen.says(/No voice is installed here\. Winnow reads only with voices that speak on this computer/);
  expect(await reader.evaluate(() => (window as unknown as { fake: { said: string[] } }).fake.said)).toEqual([]);
  for (const scheme of ['light', 'dark'] as const) {
    await reader.setColours(scheme);
    await screen.settled();
    expect(await screen.faults()).toEqual([]);
  }
  await reader.close();
});
