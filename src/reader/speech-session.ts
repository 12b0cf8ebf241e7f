/** Reading aloud in a component: voices, the player, the sentence that is shown, and what the person set. */
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
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[] | null>(null);
  const [state, setState] = useState(STILL);
  const [isEmpty, setEmpty] = useState(false);
  const [spoken, setSpoken] = useState<Spoken>({ rate: READER_DEFAULTS.rate, voice: READER_DEFAULTS.voice });
  const [isUnsaved, setUnsaved] = useState(false);
  const newest = useRef(voices);
  newest.current = voices;
  const player = useRef<Player | null>(null);
  const shown = useRef(new Shown());
  const passages = () => {
    const root = parts.text();
    return root ? passagesIn(root, parts.article.lang) : [];
  };
  const again = () => player.current?.replace(passages());

  useEffect(() => {
    const { speechSynthesis: engine } = window;
    if (!engine) return setVoices([]);
    const made: Player = new SpeechPlayer({
      engine,
      utter: (text) => new SpeechSynthesisUtterance(text),
      voices: () => newest.current ?? [],
      changed: (now) => {
        if (made.sentence && !rangeOf(made.sentence)) made.replace(passages());
        shown.current.follow(made);
        setState(now);
      },
    });
    player.current = made;
    void loadSpoken().then((kept) => {
      setSpoken(kept);
      made.setRate(kept.rate / 100);
      made.setVoice(kept.voice);
    });
    const unwatch = watchVoices(engine, setVoices);
    // A voice would go on without its page.
    const leave = () => made.pause();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      unwatch();
      made.stop();
      shown.current.clear();
    };
  }, []);
  // A fold that opens has something to say, one that closes no more.
  useEffect(() => {
    const root = parts.text();
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

  const set = (change: Partial<Spoken>) => {
    setSpoken((now) => ({ ...now, ...change }));
    if (change.rate !== undefined) player.current?.setRate(change.rate / 100);
    if (change.voice !== undefined) player.current?.setVoice(change.voice);
    saveSettings((all) => ({ ...all, reader: { ...all.reader, ...change } })).then(
      () => setUnsaved(false),
      () => setUnsaved(true),
    );
  };
  const skip = (act: 'next' | 'previous') => () => {
    shown.current.isFollowed = true;
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

/** What can't be read stands at its default; changing it then says that it can't be kept. */
const loadSpoken = (): Promise<Spoken> =>
  loadSettings().then(
    ({ settings: { reader } }) => reader,
    () => READER_DEFAULTS,
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
