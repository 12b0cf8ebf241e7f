/**
 * Reads passages aloud, sentence by sentence. Each sentence is an utterance of its own, and a pause ends it: engines
 * differ in what pausing in the middle of one does, some never go on. It is begun again from the sentence's start.
 */
import { PROBLEMS, type Problem, type Utterance } from './speech-engine.ts';
import type { PlayerParts, PlayerState } from './speech-state.ts';
import type { Passage, Sentence } from './speech-text.ts';
import { type Voice, voiceFor } from './speech-voices.ts';

/** Milliseconds in which a voice begins; the slowest local engines load theirs in two seconds. */
const BEGINS_WITHIN = 8000;

/** Milliseconds that a sentence may take beyond this many for each letter: an engine that says nothing more has died. */
const ENDS_WITHIN = 15_000;
const SLOWEST_LETTER = 500;

/** Speaks only with voices of this computer. What fails is a state, never an error. */
export class SpeechPlayer<V extends Voice, U extends Utterance<V>> {
  readonly #parts: PlayerParts<V, U>;
  #passages: readonly Passage[] = [];
  #state: PlayerState = { kind: 'still', passage: 0, sentence: 0 };
  /** The utterance that counts; what others report is late. */
  #current: U | null = null;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #rate = 1;
  #voice = '';

  constructor(parts: PlayerParts<V, U>) {
    this.#parts = parts;
  }

  get state(): PlayerState {
    return this.#state;
  }

  /** The sentence that is read, or where it will go on; null when there is none. */
  get sentence(): Sentence | null {
    const { kind, passage, sentence } = this.#state;
    if (kind === 'still' || kind === 'ended') return null;
    return this.#passages[passage]?.sentences[sentence] ?? null;
  }

  get passage(): Passage | null {
    return this.#passages[this.#state.passage] ?? null;
  }

  /** Begins to read these passages at one of them. */
  start(passages: readonly Passage[], at: number): void {
    this.#passages = passages;
    this.#sayAt(at, 0);
  }

  /** Takes the same text anew, as when it was drawn again; goes on where it was, as nearly as can be told. */
  replace(passages: readonly Passage[]): void {
    const { kind, passage, sentence } = this.#state;
    const words = this.sentence?.text;
    const near = passages
      .flatMap(({ sentences }, at) => sentences.flatMap(({ text }, number) => (text === words ? [{ at, number }] : [])))
      .sort((a, b) => Math.abs(a.at - passage) - Math.abs(b.at - passage))[0];
    this.#passages = passages;
    if (kind === 'still' || kind === 'ended') return;
    const last = Math.max(passages.length - 1, 0);
    this.#set({ ...this.#state, passage: near?.at ?? Math.min(passage, last), sentence: near?.number ?? 0 });
    if (!near && kind === 'speaking') this.resume();
    else if (near && sentence !== near.number) this.#parts.changed(this.#state);
  }

  pause(): void {
    if (this.#state.kind !== 'speaking') return;
    this.#silence();
    this.#set({ ...this.#state, kind: 'paused' });
  }

  /** Goes on at the beginning of the sentence; from the start when it had come to the end. */
  resume(): void {
    const { kind, passage, sentence } = this.#state;
    if (kind === 'ended') this.#sayAt(0, 0);
    else this.#sayAt(passage, sentence);
  }

  /** One paragraph on. */
  next(): void {
    const { passage } = this.#state;
    if (passage + 1 < this.#passages.length) this.#moveTo(passage + 1);
  }

  /** To the beginning of the paragraph; from there, one back. */
  previous(): void {
    const { kind, passage, sentence } = this.#state;
    const back = kind === 'ended' || sentence > 0 ? passage : passage - 1;
    this.#moveTo(Math.max(back, 0));
  }

  stop(): void {
    this.#silence();
    this.#set({ kind: 'still', passage: 0, sentence: 0 });
  }

  /** 1 is the voice's own speed. What is being said is said anew. */
  setRate(rate: number): void {
    this.#rate = rate;
    if (this.#state.kind === 'speaking') this.resume();
  }

  /** By its address; empty for the best one. */
  setVoice(voice: string): void {
    this.#voice = voice;
    if (this.#state.kind === 'speaking') this.resume();
  }

  #moveTo(passage: number): void {
    const goesOn = this.#state.kind === 'speaking' || this.#state.kind === 'ended';
    if (goesOn) this.#sayAt(passage, 0);
    else this.#set({ kind: 'paused', passage, sentence: 0 });
  }

  #sayAt(passage: number, sentence: number): void {
    this.#silence();
    const words = this.#passages[passage]?.sentences[sentence];
    if (!words) {
      this.#set({ kind: 'ended', passage: Math.max(this.#passages.length - 1, 0), sentence: 0 });
      return;
    }
    this.#set({ kind: 'speaking', passage, sentence });
    this.#say(words.text, this.#passages[passage]?.lang ?? '');
  }

  #say(text: string, lang: string): void {
    const { engine, utter, voices } = this.#parts;
    const voice = voiceFor(voices(), lang, this.#voice);
    // Without a voice of its own, an utterance may go to one on the web.
    if (!voice) {
      this.#fail('voice');
      return;
    }
    const utterance = utter(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = this.#rate;
    const on = (type: 'start' | 'end' | 'error', act: (event: Event) => void) =>
      utterance.addEventListener(type, (event) => {
        if (this.#current === utterance) act(event);
      });
    on('start', () => this.#watchFor(ENDS_WITHIN + (text.length * SLOWEST_LETTER) / this.#rate));
    on('end', () => this.#goOn());
    on('error', (event) => this.#broke('error' in event ? String(event.error) : ''));
    this.#current = utterance;
    this.#watchFor(BEGINS_WITHIN);
    try {
      // An engine that another page left paused would say nothing.
      engine.resume();
      engine.speak(utterance);
    } catch {
      this.#fail('broken');
    }
  }

  #goOn(): void {
    const { passage, sentence } = this.#state;
    const isLast = sentence + 1 >= (this.#passages[passage]?.sentences.length ?? 0);
    this.#sayAt(isLast ? passage + 1 : passage, isLast ? 0 : sentence + 1);
  }

  /** Somebody else may take the voice away: another page, or the system. Nothing is broken then. */
  #broke(error: string): void {
    if (error === 'interrupted' || error === 'canceled') this.pause();
    else this.#fail(PROBLEMS[error] ?? 'broken');
  }

  #fail(problem: Problem): void {
    this.#silence();
    this.#set({ ...this.#state, kind: 'failed', problem });
  }

  #watchFor(milliseconds: number): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#fail('silent'), milliseconds);
  }

  #silence(): void {
    clearTimeout(this.#watch);
    const wasCurrent = this.#current;
    // First, so that what the engine says about the end of it isn't taken for the end of the sentence.
    this.#current = null;
    if (wasCurrent) this.#parts.engine.cancel();
  }

  #set(state: PlayerState): void {
    const { problem, ...rest } = state;
    this.#state = rest.kind === 'failed' && problem ? { ...rest, problem } : rest;
    this.#parts.changed(this.#state);
  }
}
