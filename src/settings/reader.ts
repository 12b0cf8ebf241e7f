/** How the person wants the reader view set. */
import * as v from 'valibot';

export const THEMES = ['auto', 'light', 'sepia', 'dark', 'contrast'] as const;
export const FACES = ['serif', 'sans', 'mono', 'clear'] as const;
export const EDGES = ['ragged', 'justified'] as const;

/** All that can be set of the reader view, complete. */
export interface ReaderSettings {
  readonly theme: (typeof THEMES)[number];
  /** `clear` is the face for weak sight that comes with the extension. */
  readonly face: (typeof FACES)[number];
  /** Of the text, in pixels where the browser's own size is 16. */
  readonly size: number;
  /** Letters in a line. */
  readonly measure: number;
  /** From line to line, in hundredths of the size. */
  readonly leading: number;
  /** Between letters, in hundredths of the size. */
  readonly spacing: number;
  readonly edges: (typeof EDGES)[number];
  /** Whether the article's pictures are fetched and shown. */
  readonly pictures: boolean;
  /** Of the voice that reads aloud, in hundredths of its own speed. */
  readonly rate: number;
  /** The voice that reads aloud, by the browser's address for it; empty for the best one for the text. */
  readonly voice: string;
}

/** Of a reader view that nobody has touched: as it is drawn in tokens.css. */
export const READER_DEFAULTS: ReaderSettings = {
  theme: 'auto',
  face: 'serif',
  size: 19,
  measure: 66,
  leading: 160,
  spacing: 0,
  edges: 'ragged',
  pictures: true,
  rate: 100,
  voice: '',
};

/** What a slider can be set to. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/**
 * Sizes reach from a newspaper's to 200 % of the standard and beyond; 80 letters are the most, and 150 and 12 hundredths
 * among the distances, that the Web Content Accessibility Guidelines ask to be possible (1.4.8, 1.4.12).
 */
export const SCALES = {
  size: { least: 14, most: 40, step: 1 },
  measure: { least: 36, most: 100, step: 2 },
  leading: { least: 120, most: 240, step: 10 },
  spacing: { least: -2, most: 16, step: 1 },
  rate: { least: 50, most: 300, step: 25 },
} as const satisfies Partial<Record<keyof ReaderSettings, Scale>>;

/** Some systems' voices are named by whole paths. */
const LONGEST_VOICE = 500;

const onScale = ({ least, most }: Scale) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

type Fields = Readonly<Record<string, unknown>>;

/** Reads what is stored, and calls `repaired` with the path of everything in it that was damaged. */
export function readReader(stored: Fields, repaired: (path: string) => void): ReaderSettings {
  const read = <K extends keyof ReaderSettings>(
    name: K,
    schema: v.GenericSchema<unknown, ReaderSettings[K]>,
  ): ReaderSettings[K] => {
    const value = Object.hasOwn(stored, name) ? stored[name] : undefined;
    if (value === undefined) return READER_DEFAULTS[name];
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    repaired(`reader.${name}`);
    return READER_DEFAULTS[name];
  };
  return {
    theme: read('theme', v.picklist(THEMES)),
    face: read('face', v.picklist(FACES)),
    size: read('size', onScale(SCALES.size)),
    measure: read('measure', onScale(SCALES.measure)),
    leading: read('leading', onScale(SCALES.leading)),
    spacing: read('spacing', onScale(SCALES.spacing)),
    edges: read('edges', v.picklist(EDGES)),
    pictures: read('pictures', v.boolean()),
    rate: read('rate', onScale(SCALES.rate)),
    voice: read('voice', v.pipe(v.string(), v.maxLength(LONGEST_VOICE))),
  };
}

/** What has to be stored for these settings: only the differences from the defaults. */
export const readerOverrides = (settings: ReaderSettings): Partial<ReaderSettings> =>
  Object.fromEntries(
    Object.entries(settings).filter(([name, value]) => value !== READER_DEFAULTS[name as keyof ReaderSettings]),
  );
