/**
 * Which steps the person has checked off, by page. Pages and steps are kept as fingerprints only, so that what is stored
 * is no list of what was read (docs/decisions/0016).
 */
import type { Procedure } from '../outcome.ts';
import { normalise } from '../text.ts';

/** What is checked off on one page. */
export interface PageProgress {
  /** When something was last checked off there, in milliseconds since 1970. */
  readonly at: number;
  /** The marks of the steps that are done; see `stepMarks`. */
  readonly done: readonly string[];
}

/** By page; see `pageMark`. */
export type StepProgress = Readonly<Record<string, PageProgress>>;

/** With 17 steps on a page, the most that was measured, about 60 KB; where more is kept, the page left longest ago goes. */
export const MOST_PAGES = 200;

/** Far above any procedure that somebody works through. */
export const MOST_DONE = 1000;

/**
 * Parameters that say where a reader came from and not what is read, as the query filters of Brave and Firefox and the
 * manuals of the analytics that set them list them.
 */
const TRACKING =
  /^(?:utm_.*|hsa_.*|pk_.*|mtm_.*|piwik_.*|matomo_.*|at_(?:medium|campaign|custom.*)|(?:fb|g|y|d|w)clid|gbraid|wbraid|msclkid|twclid|ttclid|li_fat_id|mc_[ce]id|igshid?|_hs(?:enc|mi)|__hs.*|mkt_tok|vero_(?:id|conv)|oly_(?:anon|enc)_id|wickedid|s_cid|s_kwcid|srsltid|rb_clickid|ml_subscriber(?:_hash)?|epik|_openstat|_g[al]|spm|ref_src|cmpid|wt_mc|ns_(?:source|campaign|mchannel|linkname|fee))$/i;

/** Names a page: its address without the part after `#` and without where the reader came from. Empty for no web address. */
export function pageMark(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return '';
  const asked = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''));
  return fingerprint(`${url.host}${url.pathname}?${asked.join('&')}`);
}

/**
 * Names each step of each procedure of a page: by its own text and the procedure's title, not by its number, so that a
 * step put in between moves no check mark. Where both are the same again, by how often they were there before.
 */
export function stepMarks(procedures: readonly Procedure[]): string[][] {
  const seen = new Map<string, number>();
  return procedures.map(({ title, place, steps }) =>
    steps.map(({ text }) => {
      const name = `${normalise(title ?? '')}|${place?.number ?? ''}|${normalise(text) || text}`;
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      return fingerprint(before ? `${name}|${before}` : name);
    }),
  );
}

/** The marks of what is done on a page. */
export const doneOn = (progress: StepProgress, page: string): ReadonlySet<string> =>
  new Set(Object.hasOwn(progress, page) ? progress[page]?.done : []);

/** Steps that are done, or no longer. */
export interface DoneChange {
  readonly marks: readonly string[];
  readonly done: boolean;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** The progress with these steps of a page checked off, or no longer. */
export function withDone(progress: StepProgress, page: string, change: DoneChange): StepProgress {
  const others = [...doneOn(progress, page)].filter((mark) => !change.marks.includes(mark));
  const done = change.done ? [...others, ...change.marks].slice(-MOST_DONE) : others;
  return bounded({ ...progress, [page]: { at: change.at, done } });
}

/** Without pages on which nothing is done, and with no more pages than are kept. */
export function bounded(progress: StepProgress): StepProgress {
  const pages = Object.entries(progress).filter(([, { done }]) => done.length > 0);
  return Object.fromEntries(pages.sort(([, a], [, b]) => b.at - a.at).slice(0, MOST_PAGES));
}

/** 64 bits in base 36: the chance that two of a million texts share one is one in forty million. */
function fingerprint(text: string): string {
  return `${hash(text, 0x811c9dc5)}${hash(text, 0x9747b28c)}`;
}

/** FNV-1a over UTF-16 units, with the last mix of MurmurHash3 so that near texts lie far apart. */
function hash(text: string, seed: number): string {
  let sum = seed;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return ((sum ^ (sum >>> 16)) >>> 0).toString(36).padStart(7, '0');
}
