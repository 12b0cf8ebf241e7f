/** Reports and settings as the popup gets them, of an invented page with two invented rules. */
import type { Outcome, PageState, Report, ReportedAction, ReportedRefusal } from '../../src/core/outcome.ts';
import type { Keeping } from '../../src/popup/keeping.ts';
import { READER_DEFAULTS } from '../../src/settings/reader.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { NO_SITES } from '../../src/settings/sites.ts';

export const SETTINGS: Settings = {
  rules: {
    stickers: { on: true, options: { edges: true } },
    echoes: { on: true, options: { likeness: 'near', 'least-words': 5 } },
  },
  badge: 'count',
  stepPictures: true,
  reader: READER_DEFAULTS,
  kept: {},
  sites: NO_SITES,
  own: [],
};

/** Where nothing can be kept always. */
export const NO_KEEPING: Keeping = {
  isPrivate: false,
  wasFull: false,
  can: () => false,
  keep: () => {},
  canStop: () => false,
  stop: () => {},
};

export const sticker = (id: string, more: Partial<ReportedAction> = {}): ReportedAction => ({
  id,
  rule: 'stickers',
  verb: 'hide',
  reason: { code: 'glued', facts: { host: 'glue.example' } },
  excerpt: `Sticker ${id}`,
  words: 3,
  restored: false,
  keepMark: `mark of ${id}`,
  ...more,
});

export const echo = (id: string, more: Partial<ReportedAction> = {}): ReportedAction =>
  sticker(id, {
    rule: 'echoes',
    verb: 'fold',
    reason: { code: 'said', facts: { count: 103 } },
    excerpt: `Echo ${id}`,
    ...more,
  });

/** Found by a rule, and kept by Winnow itself. */
export const spared = (more: Partial<ReportedRefusal> = {}): ReportedRefusal => ({
  id: 'echoes.kept',
  rule: 'echoes',
  verb: 'fold',
  reason: { code: 'spared', facts: { count: 412 } },
  excerpt: 'Our verdict',
  ...more,
});

/** What becomes of an action once the person keeps it always. */
export const keptByPerson = ({ id, rule, verb, excerpt, keepMark: mark }: ReportedAction): ReportedRefusal =>
  spared({ id, rule, verb, excerpt, reason: { code: 'kept-by-person', facts: { mark } } });

const step = (anchor: string, text: string, images: readonly string[] = []) => ({ anchor, text, images });

export function report(state: PageState, more: Partial<Report> = {}): Report {
  return {
    url: 'https://kettles.example/descale',
    title: 'How to descale a kettle',
    state,
    lists: 'answered',
    actions: [sticker('a'), sticker('b'), echo('c')],
    refusals: [spared()],
    procedures: [
      {
        title: 'With acid',
        source: 'test',
        steps: [step('1', 'Fill it.', ['https://kettles.example/1.png']), step('2', 'Boil it.')],
      },
      { title: null, source: 'test', steps: [step('3', 'Pour it away.', ['javascript:alert(1)'])] },
    ],
    lang: 'en',
    counts: { words: 6460, toRead: 2805, repeated: 0, found: { stickers: 2, echoes: 1 } },
    timings: {},
    ...more,
  };
}

export const outcome = (state: PageState, more: Partial<Report> = {}): Outcome => ({
  kind: 'report',
  report: report(state, more),
});
