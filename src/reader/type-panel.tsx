/** How the article is set. The article itself is the preview: every change shows at once. */
import { useId } from 'preact/hooks';
import { EDGES, FACES, READER_DEFAULTS, type ReaderSettings, SCALES, type Scale, THEMES } from '../settings/reader.ts';
import { WordButton } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Notice } from '../ui/notice.tsx';
import { Range } from '../ui/range.tsx';
import { Switch } from '../ui/switch.tsx';
import { useSay } from '../ui/words.tsx';

interface TypePanelProps {
  readonly settings: ReaderSettings;
  /** Why the last change could not be kept; it stands until this tab is closed. */
  readonly problem: string | null;
  /** Shows a change. */
  readonly onTry: (change: Partial<ReaderSettings>) => void;
  /** Shows a change and keeps it. */
  readonly onSet: (change: Partial<ReaderSettings>) => void;
}

export function TypePanel(props: TypePanelProps) {
  const say = useSay();
  const { settings, problem, onSet } = props;
  return (
    <>
      <Themes {...props} />
      <Choice
        name={say('reader_face')}
        options={FACES.map((face) => ({ value: face, name: say(`reader_face_${face}`) }))}
        value={settings.face}
        onChange={(value) => onSet({ face: FACES.find((face) => face === value) ?? settings.face })}
      />
      {settings.face === 'clear' && <p class="hush about">{say('reader_face_clear_about')}</p>}
      <Slider {...props} of="size" scale={SCALES.size} write={(size) => say('reader_size_value', { value: size })} />
      <Slider
        {...props}
        of="measure"
        scale={SCALES.measure}
        write={(measure) => say('reader_measure_value', { value: measure })}
      />
      <Slider
        {...props}
        of="leading"
        scale={SCALES.leading}
        write={(leading) => say('reader_leading_value', { value: leading / 100 })}
      />
      <Slider
        {...props}
        of="spacing"
        scale={SCALES.spacing}
        write={(spacing) => say('reader_spacing_value', { value: spacing / 100 })}
      />
      <Choice
        name={say('reader_edges')}
        options={EDGES.map((edges) => ({ value: edges, name: say(`reader_edges_${edges}`) }))}
        value={settings.edges}
        onChange={(value) => onSet({ edges: EDGES.find((edges) => edges === value) ?? settings.edges })}
      />
      <Pictures {...props} />
      <p class="end">
        <WordButton onPress={() => onSet({ ...READER_DEFAULTS, rate: settings.rate, voice: settings.voice })}>
          {say('reader_standard')}
        </WordButton>
      </p>
      {problem !== null && <Notice problem text={say('reader_unsaved')} details={problem} />}
    </>
  );
}

interface SliderProps extends TypePanelProps {
  readonly of: Exclude<keyof typeof SCALES, 'rate'>;
  readonly scale: Scale;
  readonly write: (value: number) => string;
}

function Slider({ settings, onTry, onSet, of, scale, write }: SliderProps) {
  const say = useSay();
  return (
    <Range
      name={say(`reader_${of}`)}
      value={settings[of]}
      {...scale}
      says={write(settings[of])}
      onChange={(value) => onTry({ [of]: value })}
      onSettle={(value) => onSet({ [of]: value })}
    />
  );
}

/** Each theme is drawn in its own colours. */
function Themes({ settings, onSet }: TypePanelProps) {
  const say = useSay();
  const group = useId();
  return (
    <fieldset>
      <legend>{say('reader_theme')}</legend>
      <div class="themes">
        {THEMES.map((theme) => (
          <label key={theme} class="swatch" data-swatch={theme}>
            <input
              type="radio"
              name={group}
              value={theme}
              checked={theme === settings.theme}
              onChange={() => onSet({ theme })}
            />
            <span class="letters" aria-hidden="true">
              Aa
            </span>
            {say(`reader_theme_${theme}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Pictures({ settings, onSet }: TypePanelProps) {
  const say = useSay();
  const id = useId();
  return (
    <div class="pictures">
      <label for={id} id={`${id}-name`}>
        {say('reader_pictures')}
      </label>
      <Switch
        id={id}
        labelledBy={`${id}-name`}
        describedBy={`${id}-about`}
        checked={settings.pictures}
        onChange={(pictures) => onSet({ pictures })}
      />
      <p class="hush about" id={`${id}-about`}>
        {say('reader_pictures_about')}
      </p>
    </div>
  );
}
