/** Which voice reads: only those that speak on this computer, so that no word of the article leaves it. */

/** What is asked of a voice. The browser's own voices are such. */
export interface Voice {
  readonly voiceURI: string;
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** The others speak on a server. */
export const localVoices = <V extends Voice>(voices: readonly V[]): V[] =>
  voices.filter(({ localService }) => localService);

/** Android and some Linux engines write `en_GB`. */
const tagOf = (lang: string): string => lang.replaceAll('_', '-').toLowerCase();

const languageOf = (lang: string): string => tagOf(lang).split('-', 1)[0] ?? '';

/** Whether the voice speaks the language; all do where nobody says which it is. */
export const speaks = (voice: Voice, lang: string): boolean => !lang || languageOf(voice.lang) === languageOf(lang);

/**
 * The best voice for a text: the one that the person chose if it speaks the language, else one of the same country, else
 * of the language; where none speaks it, the one that was chosen. Null when there is none at all.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], lang: string, chosen: string): V | null {
  const own = voices.find(({ voiceURI }) => voiceURI === chosen);
  if (own && speaks(own, lang)) return own;
  const speaking = voices.filter((voice) => speaks(voice, lang));
  return (
    speaking.find((voice) => lang !== '' && tagOf(voice.lang) === tagOf(lang)) ??
    speaking.find((voice) => voice.default) ??
    speaking[0] ??
    own ??
    voices.find((voice) => voice.default) ??
    voices[0] ??
    null
  );
}

/** How long a browser may take to name its voices: Chromium loads them when they are first asked for. */
const PATIENCE = 2000;

/** What names voices: `speechSynthesis`. */
export interface VoiceSource<V extends Voice> {
  getVoices(): V[];
  addEventListener(type: 'voiceschanged', listener: () => void): void;
  removeEventListener(type: 'voiceschanged', listener: () => void): void;
}

/** Tells the local voices as soon as there are any, whenever they change, and that there are none when they don't come. */
export function watchVoices<V extends Voice>(source: VoiceSource<V>, tell: (voices: readonly V[]) => void): () => void {
  const ask = () => tell(localVoices(source.getVoices()));
  const waiting = setTimeout(ask, PATIENCE);
  const changed = () => {
    clearTimeout(waiting);
    ask();
  };
  source.addEventListener('voiceschanged', changed);
  if (source.getVoices().length > 0) changed();
  return () => {
    clearTimeout(waiting);
    source.removeEventListener('voiceschanged', changed);
  };
}
