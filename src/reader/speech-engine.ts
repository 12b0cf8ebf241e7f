/** What reading aloud asks of the browser's engine: little enough that a test can bring one of its own. */
import type { Voice } from './speech-voices.ts';

/** What is asked of `speechSynthesis`. */
export interface Engine<U> {
  speak(utterance: U): void;
  cancel(): void;
  resume(): void;
}

/** What is asked of an utterance. */
export interface Utterance<V extends Voice> {
  lang: string;
  rate: number;
  voice: V | null;
  addEventListener(type: 'start' | 'end' | 'error', listener: (event: Event) => void): void;
}

/** Why reading stopped. Words: `aloud_problem_<kind>`. */
export type Problem = 'barred' | 'sound' | 'voice' | 'silent' | 'broken';

/** What an engine names as the cause, by what the person can do about it. */
export const PROBLEMS: Readonly<Record<string, Problem>> = {
  'not-allowed': 'barred',
  'audio-busy': 'sound',
  'audio-hardware': 'sound',
  'language-unavailable': 'voice',
  'voice-unavailable': 'voice',
  'invalid-argument': 'voice',
};
