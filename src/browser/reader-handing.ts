/** What the reader view is handed, and how it is to look. */
import type { PageRefusal } from '../core/outcome.ts';
import { READER_DEFAULTS, type ReaderSettings } from '../settings/reader.ts';
import type { HandedPage } from './article-store.ts';
import { loadSettings } from './settings-store.ts';

/** What a tab of the reader view has to show. */
export type HandedOutcome =
  | { readonly kind: 'page'; readonly page: HandedPage; readonly settings: ReaderSettings }
  | { readonly kind: 'refused'; readonly refusal: PageRefusal };

/** An article can be read in any type; what failed is said as soon as something is changed. */
export const readerSettings = (): Promise<ReaderSettings> =>
  loadSettings().then(
    ({ settings }) => settings.reader,
    (error: unknown) => {
      console.warn('Winnow could not read its settings', error);
      return READER_DEFAULTS;
    },
  );
