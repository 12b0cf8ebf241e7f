/** The line above the step: back, what is being done, the screen, the keys. */
import { Icon } from '../ui/icons.tsx';
import { useSay } from '../ui/words.tsx';
import type { Awake } from './awake.ts';

interface HeadProps {
  readonly name: string;
  /** The page's language, for its words. */
  readonly lang: string | undefined;
  /** Which of several procedures it is; empty for the only one. */
  readonly place: string;
  readonly awake: Awake;
  readonly onBack: () => void;
  readonly onHelp: () => void;
}

export function Head({ name, lang, place, awake, onBack, onHelp }: HeadProps) {
  const say = useSay();
  const isOn = awake.wanted && awake.refused === null;
  const screen = say(isOn ? 'step_mode_awake' : 'step_mode_not_awake');
  return (
    <header>
      <button type="button" class="btn bare" aria-label={say('step_mode_back_at_step')} onClick={onBack}>
        <Icon name="back" />
        <span>{say('step_mode_back')}</span>
      </button>
      <p class="proc">
        <bdi lang={lang}>{name}</bdi> <span class="hush">{place}</span>
      </p>
      <div class="aids">
        <button
          type="button"
          class={isOn ? 'btn bare' : 'btn bare off'}
          aria-label={screen}
          aria-pressed={awake.wanted}
          onClick={awake.toggle}
        >
          <Icon name="awake" />
          <span>{screen}</span>
        </button>
        <button type="button" class="btn bare keys" aria-label={say('step_mode_keys')} onClick={onHelp}>
          <Icon name="keys" />
          <span>{say('step_mode_keys')}</span>
        </button>
      </div>
    </header>
  );
}
