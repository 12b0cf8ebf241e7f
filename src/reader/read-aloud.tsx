/** The tool that reads the article aloud, and the strip by which the voice is led. */
import { useId, useRef, useState } from 'preact/hooks';
import { SCALES } from '../settings/reader.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay, useWords } from '../ui/words.tsx';
import { OUT_KEYS, useOutKeys } from './out-keys.tsx';
import { type SpeechSession, useSpeech } from './speech-session.ts';
import { speaks } from './speech-voices.ts';
import { type ReaderParts, Tool } from './toolbar.tsx';

export function ReadAloud({ parts }: { parts: ReaderParts }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    const hadFocus = place.current?.contains(document.activeElement);
    setOpen(false);
    if (hadFocus) place.current?.querySelector('button')?.focus();
  };
  useOutKeys(isOpen ? {} : { [OUT_KEYS.aloud]: () => setOpen(true) });
  return (
    <div class="aloud" ref={place}>
      <Tool
        icon="speak"
        name={say('aloud_title')}
        keys={OUT_KEYS.aloud}
        expanded={isOpen}
        onPress={() => (isOpen ? close() : setOpen(true))}
      />
      {isOpen && <Strip parts={parts} onClose={close} />}
    </div>
  );
}

function Strip({ parts, onClose }: { parts: ReaderParts; onClose: () => void }) {
  const say = useSay();
  const speech = useSpeech(parts);
  const { voices, state } = speech;
  useOutKeys({
    [OUT_KEYS.aloud]: speech.toggle,
    [OUT_KEYS.next]: speech.next,
    [OUT_KEYS.previous]: speech.previous,
    Escape: onClose,
  });
  const isMute = voices?.length === 0;
  return (
    <section class="strip" aria-label={say('aloud_title')}>
      {isMute || speech.isEmpty ? <Nothing isMute={isMute} /> : <Leading speech={speech} />}
      <IconButton icon="close" name={say('aloud_close')} onPress={onClose} />
      <p class="says" role="status">
        {voices === null && say('aloud_waiting')}
        {state.kind === 'ended' && say('aloud_ended')}
        {state.kind === 'speaking' && <UnspokenLanguage speech={speech} />}
      </p>
      {state.kind === 'failed' && state.problem && <Notice problem text={say(`aloud_problem_${state.problem}`)} />}
      {speech.isUnsaved && <Notice problem text={say('aloud_unsaved')} />}
    </section>
  );
}

/** There is no voice, or nothing for one to say. */
function Nothing({ isMute }: { isMute: boolean }) {
  const say = useSay();
  return (
    <p class="nothing" role="alert">
      {isMute ? say('aloud_no_voice') : say('aloud_no_text')}
      {isMute && <span class="hush"> {say('aloud_no_voice_why')}</span>}
    </p>
  );
}

function Leading({ speech }: { speech: SpeechSession }) {
  const say = useSay();
  const { state, voices } = speech;
  const isSpeaking = state.kind === 'speaking';
  const goesOn = state.kind === 'ended' ? 'aloud_again' : 'aloud_go_on';
  return (
    <>
      <IconButton icon="up" name={say('aloud_previous')} onPress={speech.previous} />
      <Button kind="full" icon={isSpeaking ? 'pause' : 'play'} onPress={speech.toggle} disabled={voices === null}>
        {say(isSpeaking ? 'aloud_pause' : goesOn)}
      </Button>
      <IconButton icon="down" name={say('aloud_next')} onPress={speech.next} />
      <Rate speech={speech} />
      <VoiceChoice speech={speech} />
    </>
  );
}

function Rate({ speech: { rate, set } }: { speech: SpeechSession }) {
  const say = useSay();
  const id = useId();
  const { least, most, step } = SCALES.rate;
  const rates = Array.from({ length: (most - least) / step + 1 }, (_, index) => least + index * step);
  return (
    <label class="choose" for={id}>
      {say('aloud_rate')}
      <select id={id} class="field" onChange={(event) => set({ rate: Number(event.currentTarget.value) })}>
        {rates.map((one) => (
          <option key={one} value={one} selected={one === rate}>
            {say('aloud_rate_value', { value: one / 100 })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Those that speak the text's language, or all where none does. */
function VoiceChoice({ speech: { voices, voice, lang, set } }: { speech: SpeechSession }) {
  const say = useSay();
  const id = useId();
  const speaking = voices?.filter((one) => speaks(one, lang)) ?? [];
  const offered = speaking.length ? speaking : (voices ?? []);
  return (
    <label class="choose voice" for={id}>
      {say('aloud_voice')}
      <select id={id} class="field" onChange={(event) => set({ voice: event.currentTarget.value })}>
        <option value="" selected={!offered.some(({ voiceURI }) => voiceURI === voice)}>
          {say('aloud_voice_best')}
        </option>
        {offered.map(({ voiceURI, name }) => (
          <option key={voiceURI} value={voiceURI} selected={voiceURI === voice}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function UnspokenLanguage({ speech: { voices, lang } }: { speech: SpeechSession }) {
  const words = useWords();
  if (!lang || !voices || voices.some((voice) => speaks(voice, lang))) return null;
  return <>{words.say('aloud_no_language', { language: nameOf(lang, words.language) })}</>;
}

function nameOf(lang: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(lang) ?? lang;
  } catch {
    // No tag of a language; it is named as the page names it.
    return lang;
  }
}
