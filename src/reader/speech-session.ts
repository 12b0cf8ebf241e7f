/** Reading aloud in a component: voices, the player, the sentence that is shown, and what the person set. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { loadSettings, saveSettings } from '../browser/settings-store.ts';
import { READER_DEFAULTS, type ReaderSettings } from '../settings/reader.ts';
import { bringInSight, highlighter, isInSight } from './speech-highlight.ts';
import { SpeechPlayer } from './speech-player.ts';
import type { PlayerState } from './speech-state.ts';
import { type Passage, passagesIn, rangeOf } from './speech-text.ts';
import { watchVoices } from './speech-voices.ts';
import type { ReaderParts } from './toolbar.tsx';

type Spoken = Pick<ReaderSettings, 'rate' | 'voice'>;
type Player = SpeechPlayer<SpeechSynthesisVoice, SpeechSynthesisUtterance>;

export interface SpeechSession extends Spoken {
  /** Null until the browser has named its voices. */
  readonly voices: readonly SpeechSynthesisVoice[] | null;
  readonly state: PlayerState;
  /** The language of what is read now. */
  readonly lang: string;
  /** There is no sentence in the article as it is shown. */
  readonly isEmpty: boolean;
  /** What the person set could not be kept for the next article. */
  readonly isUnsaved: boolean;
  /** Pauses, or goes on. */
  toggle(): void;
  next(): void;
  previous(): void;
  set(change: Partial<Spoken>): void;
}

const STILL: PlayerState = { kind: 'still', passage: 0, sentence: 0 };

/** Reads as long as the component is drawn, from the first paragraph that is in sight. */
export function useSpeech(parts: ReaderParts): SpeechSession {
  const [isEmpty, setEmpty] = useState(false);
  const passages = () => {
    const root = parts.text();
    return root ? passagesIn(root, parts.article.lang) : [];
  };
  const { player, shown, voices, state } = usePlayer(passages);
  const { spoken, isUnsaved, set } = useSpoken(player);

  // A fold that opens has something to say, one that closes no more.
  useEffect(() => {
    const root = parts.text();
    const again = () => player.current?.replace(passages());
    again();
    root?.addEventListener('toggle', again, true);
    return () => root?.removeEventListener('toggle', again, true);
  }, [parts]);
  const begins = voices !== null && voices.length > 0 && state.kind === 'still' && !isEmpty;
  useEffect(() => {
    if (!begins || !player.current) return;
    const all = passages();
    setEmpty(all.length === 0);
    if (all.length) player.current.start(all, firstInSight(all));
  }, [begins]);

  const skip = (act: 'next' | 'previous') => () => {
    shown.isFollowed = true;
    player.current?.[act]();
  };
  return {
    ...spoken,
    voices,
    state,
    isEmpty,
    isUnsaved,
    lang: player.current?.passage?.lang ?? parts.article.lang,
    toggle: () => (state.kind === 'speaking' ? player.current?.pause() : player.current?.resume()),
    next: skip('next'),
    previous: skip('previous'),
    set,
  };
}

interface Playing {
  /** Null until the component is drawn, and where the browser speaks nothing. */
  readonly player: RefObject<Player | null>;
  readonly shown: Shown;
  readonly voices: SpeechSession['voices'];
  readonly state: PlayerState;
}

/** A player from the first drawing to the last, and the voices it may take. `passages` reads the article as it is then. */
function usePlayer(passages: () => readonly Passage[]): Playing {
  const [voices, setVoices] = useState<SpeechSession['voices']>(null);
  const [state, setState] = useState(STILL);
  const newest = useRef({ voices, passages });
  newest.current = { voices, passages };
  const player = useRef<Player | null>(null);
  const [shown] = useState(() => new Shown());
  useEffect(() => {
    const { speechSynthesis: engine } = window;
    if (!engine) return setVoices([]);
    const made: Player = new SpeechPlayer({
      engine,
      utter: (text) => new SpeechSynthesisUtterance(text),
      voices: () => newest.current.voices ?? [],
      changed: (now) => {
        if (made.sentence && !rangeOf(made.sentence)) made.replace(newest.current.passages());
        shown.follow(made);
        setState(now);
      },
    });
    player.current = made;
    const unwatch = watchVoices(engine, setVoices);
    // A voice would go on without its page.
    const leave = () => made.pause();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      unwatch();
      made.stop();
      shown.clear();
    };
  }, []);
  return { player, shown, voices, state };
}

/** What the person set, told to the player and kept; until it is loaded it stands at its default. */
function useSpoken(player: Playing['player']) {
  const [spoken, setSpoken] = useState<Spoken>({ rate: READER_DEFAULTS.rate, voice: READER_DEFAULTS.voice });
  const [isUnsaved, setUnsaved] = useState(false);
  const take = (change: Partial<Spoken>) => {
    setSpoken((now) => ({ ...now, ...change }));
    if (change.rate !== undefined) player.current?.setRate(change.rate / 100);
    if (change.voice !== undefined) player.current?.setVoice(change.voice);
  };
  useEffect(() => {
    void loadSpoken().then(take);
  }, []);
  const set = (change: Partial<Spoken>) => {
    take(change);
    saveSettings((all) => ({ ...all, reader: { ...all.reader, ...change } })).then(
      () => setUnsaved(false),
      () => setUnsaved(true),
    );
  };
  return { spoken, isUnsaved, set };
}

/** What can't be read stands at its default; changing it then says that it can't be kept. */
const loadSpoken = (): Promise<Spoken> =>
  loadSettings().then(
    ({ settings: { reader } }) => ({ rate: reader.rate, voice: reader.voice }),
    () => ({ rate: READER_DEFAULTS.rate, voice: READER_DEFAULTS.voice }),
  );

function firstInSight(passages: readonly Passage[]): number {
  if (scrollY <= 0) return 0;
  const at = passages.findIndex(({ sentences: [first] }) => {
    const range = first && rangeOf(first);
    return range && isInSight(range);
  });
  return Math.max(at, 0);
}

/** The mark on the sentence that is read; the page follows it as long as the person looks at it. */
class Shown {
  readonly #mark = highlighter(document);
  #last: Range | null = null;
  isFollowed = true;

  follow({ sentence, state }: Player): void {
    const range = sentence && rangeOf(sentence);
    this.#mark.show(range);
    if (range && state.kind === 'speaking') {
      if (this.isFollowed || !this.#last || isInSight(this.#last)) bringInSight(range);
      this.isFollowed = false;
    }
    this.#last = range;
  }

  clear(): void {
    this.#mark.show(null);
    this.#last = null;
  }
}
