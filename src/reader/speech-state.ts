/** Where reading aloud stands, and what the player needs of the world around it. */
import type { Engine, Problem, Utterance } from './speech-engine.ts';
import type { Voice } from './speech-voices.ts';

export interface PlayerState {
  readonly kind: 'still' | 'speaking' | 'paused' | 'ended' | 'failed';
  /** Where it is: the passage's and the sentence's number. */
  readonly passage: number;
  readonly sentence: number;
  /** `failed` only. */
  readonly problem?: Problem;
}

export interface PlayerParts<V extends Voice, U extends Utterance<V>> {
  readonly engine: Engine<U>;
  utter(text: string): U;
  /** The voices that may speak, best asked each time: they come and go. */
  voices(): readonly V[];
  /** Called when anything has changed. */
  changed(state: PlayerState): void;
}
