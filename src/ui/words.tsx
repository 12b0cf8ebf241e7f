/** Winnow's words for components: the page provides them once, so that tests and pages can bring their own. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../_locales/en/messages.json';
import type { Facts, Words } from '../core/words.ts';

type Stem<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;

/** Every message there is; one with plural forms is named without them. A misspelt key does not compile. */
export type MessageKey = Stem<keyof typeof messages>;

const Spoken = createContext<Words | null>(null);

/** Gives words to everything inside. */
export const WordsProvider = Spoken.Provider;

/** For messages whose key is put together from data, such as a rule's id. */
export function useWords(): Words {
  const words = useContext(Spoken);
  if (!words) throw new Error('no WordsProvider around this component');
  return words;
}

/** For messages whose key is known when this is written. */
export function useSay(): (key: MessageKey, facts?: Facts) => string {
  const words = useWords();
  return (key, facts) => words.say(key, facts);
}
