// @vitest-environment jsdom
/** The player by itself: what it says when, and what it makes of an engine that fails. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SpeechPlayer } from '../../src/reader/speech-player.ts';
import type { PlayerState } from '../../src/reader/speech-state.ts';
import { passagesIn } from '../../src/reader/speech-text.ts';
import { FakeEngine, FakeUtterance, type FakeVoice, voice } from './reader-aloud-engine.ts';

const HTML = '<h2>Way 1</h2><p>Fill it. Boil it.</p><p>Wait. Pour it away.</p>';

let engine: FakeEngine;
let states: PlayerState[];
let player: SpeechPlayer<FakeVoice, FakeUtterance>;

const passages = (html = HTML) => {
  document.body.innerHTML = html;
  return passagesIn(document.body, 'en');
};

beforeEach(() => {
  vi.useFakeTimers();
  engine = new FakeEngine(voice('en-GB'));
  states = [];
  player = new SpeechPlayer<FakeVoice, FakeUtterance>({
    engine,
    utter: (text) => new FakeUtterance(text),
    voices: () => engine.getVoices(),
    changed: (state) => states.push(state),
  });
});
afterEach(() => vi.useRealTimers());

const said = () => engine.said.map(({ text }) => text);

describe('the player', () => {
  it('says sentence after sentence, to the end, and begins again from there', () => {
    player.start(passages(), 0);
    for (let n = 0; n < 5; n++) engine.finish();
    expect(said()).toEqual(['Way 1', 'Fill it.', 'Boil it.', 'Wait.', 'Pour it away.']);
    expect(player.state.kind).toBe('ended');
    player.resume();
    expect(engine.words).toBe('Way 1');
  });

  it('goes on after a pause with the sentence that it broke off', async () => {
    player.start(passages(), 1);
    engine.finish();
    player.pause();
    expect(engine.words).toBeUndefined();
    // What the engine says of the end comes late, and counts for nothing.
    await vi.advanceTimersByTimeAsync(1000);
    expect(player.state).toMatchObject({ kind: 'paused', passage: 1, sentence: 1 });
    player.resume();
    expect(engine.words).toBe('Boil it.');
  });

  it('skips by paragraph, back to the beginning of one first, speaking or not', () => {
    player.start(passages(), 1);
    engine.finish();
    player.previous();
    expect(engine.words).toBe('Fill it.');
    player.previous();
    expect(engine.words).toBe('Way 1');
    player.previous();
    expect(engine.words).toBe('Way 1');
    player.next();
    player.next();
    expect(engine.words).toBe('Wait.');
    player.next();
    expect(engine.words).toBe('Wait.');
    player.pause();
    player.previous();
    expect(engine.words).toBeUndefined();
    expect(player.sentence?.text).toBe('Fill it.');
    player.resume();
    expect(engine.words).toBe('Fill it.');
  });

  it('changes rate and voice at once, with the sentence from its start', () => {
    engine.named.push(voice('en-US', 'Second'));
    player.start(passages(), 1);
    player.setRate(1.5);
    expect(engine.current).toMatchObject({ text: 'Fill it.', rate: 1.5 });
    player.setVoice('voice:Second');
    expect(engine.current).toMatchObject({ text: 'Fill it.', rate: 1.5, lang: 'en-US' });
    expect(engine.current?.voice?.name).toBe('Second');
  });

  it('never speaks without a voice of its own choice: that might be one on the web', () => {
    engine.named = [];
    player.start(passages(), 0);
    expect(engine.said).toEqual([]);
    expect(player.state).toMatchObject({ kind: 'failed', problem: 'voice' });
  });

  it.each([
    ['not-allowed', 'barred'],
    ['audio-busy', 'sound'],
    ['audio-hardware', 'sound'],
    ['voice-unavailable', 'voice'],
    ['language-unavailable', 'voice'],
    ['synthesis-failed', 'broken'],
    ['something-new', 'broken'],
  ])('says what %s means, and can go on with the same sentence', (error, problem) => {
    player.start(passages(), 1);
    engine.finish();
    engine.fail(error);
    expect(player.state).toMatchObject({ kind: 'failed', problem, passage: 1, sentence: 1 });
    player.resume();
    expect(engine.words).toBe('Boil it.');
    expect(player.state).not.toHaveProperty('problem');
  });

  it('takes an interruption from elsewhere for a pause', () => {
    player.start(passages(), 0);
    engine.fail('interrupted');
    expect(player.state.kind).toBe('paused');
  });

  it('notices an engine that never begins, and one that never ends', () => {
    player.start(passages(), 0);
    vi.advanceTimersByTime(7900);
    expect(player.state.kind).toBe('speaking');
    vi.advanceTimersByTime(200);
    expect(player.state).toMatchObject({ kind: 'failed', problem: 'silent' });
    player.resume();
    engine.current?.dispatchEvent(new Event('start'));
    vi.advanceTimersByTime(10_000);
    expect(player.state.kind).toBe('speaking');
    vi.advanceTimersByTime(10_000);
    expect(player.state).toMatchObject({ kind: 'failed', problem: 'silent' });
  });

  it('reports an engine that throws', () => {
    engine.speak = () => {
      throw new Error('no');
    };
    player.start(passages(), 0);
    expect(player.state).toMatchObject({ kind: 'failed', problem: 'broken' });
  });

  it('stops for good, whatever the engine reports later', () => {
    player.start(passages(), 0);
    const last = engine.current;
    player.stop();
    last?.dispatchEvent(new Event('end'));
    expect(player.state.kind).toBe('still');
    expect(engine.said).toHaveLength(1);
    expect(player.sentence).toBeNull();
  });

  it('keeps its place when the text is drawn anew', () => {
    player.start(passages(), 1);
    engine.finish();
    player.replace(passages(`<p>New first.</p>${HTML}`));
    expect(player.sentence?.text).toBe('Boil it.');
    expect(engine.said).toHaveLength(2);
    engine.finish();
    expect(engine.words).toBe('Wait.');
  });

  it('goes on nearby when its sentence is gone, and ends when all are', () => {
    player.start(passages(), 2);
    player.replace(passages('<p>Only this. And that.</p>'));
    expect(engine.words).toBe('Only this.');
    player.replace(passages('<pre>code</pre>'));
    expect(player.state.kind).toBe('ended');
  });
});
