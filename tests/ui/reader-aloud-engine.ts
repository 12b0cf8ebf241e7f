/** An engine of speech where there is none: says nothing until the test lets it, and can fail in every way that real ones do. */
import { vi } from 'vitest';

export interface FakeVoice {
  readonly voiceURI: string;
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

export const voice = (lang: string, name = lang, more: Partial<FakeVoice> = {}): FakeVoice => ({
  voiceURI: `voice:${name}`,
  name,
  lang,
  localService: true,
  default: false,
  ...more,
});

export class FakeUtterance extends EventTarget {
  lang = '';
  rate = 1;
  voice: FakeVoice | null = null;
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

export class FakeEngine extends EventTarget {
  /** All that was asked for, in order. */
  readonly said: FakeUtterance[] = [];
  current: FakeUtterance | null = null;
  named: FakeVoice[];

  constructor(...voices: FakeVoice[]) {
    super();
    this.named = voices;
  }

  getVoices(): FakeVoice[] {
    return this.named;
  }

  speak(utterance: FakeUtterance): void {
    this.said.push(utterance);
    this.current = utterance;
  }

  resume(): void {}

  /** As browsers do it: what was being said reports an error, late. */
  cancel(): void {
    const ended = this.current;
    this.current = null;
    if (ended) queueMicrotask(() => report(ended, 'error', 'interrupted'));
  }

  /** What is being said comes to its end. */
  finish(): void {
    const ended = this.current;
    this.current = null;
    if (!ended) throw new Error('nothing is being said');
    report(ended, 'start');
    report(ended, 'end');
  }

  fail(error: string): void {
    const ended = this.current;
    this.current = null;
    if (!ended) throw new Error('nothing is being said');
    report(ended, 'error', error);
  }

  name(...voices: FakeVoice[]): void {
    this.named = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }

  get words(): string | undefined {
    return this.current?.text;
  }
}

function report(utterance: FakeUtterance, type: string, error?: string): void {
  utterance.dispatchEvent(Object.assign(new Event(type), error === undefined ? {} : { error }));
}

/** Puts an engine where the browser's own would be. */
export function useEngine(engine: FakeEngine | undefined): void {
  vi.stubGlobal('speechSynthesis', engine);
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
}
