/** Trims the article of the reader view: what the page put around its text, as far as it isn't the article's. */
import type { Reading } from '../../core/article.ts';
import type { ReportedAction } from '../../core/outcome.ts';
import { excerpt } from '../../core/text.ts';
import { FOLD_MARK } from '../folds/mark.ts';
import type { Marker } from '../reader-marks.ts';
import { aboutOf } from './about.ts';
import { dropBareItems } from './bare-items.ts';
import { isByline } from './bylines.ts';
import { trimCaptions } from './captions.ts';
import { trimCards } from './cards.ts';
import { trimComments } from './comments.ts';
import { trimData } from './data.ts';
import { datesIn, englishDay } from './dates.ts';
import { trimFields } from './fields.ts';
import { trimHead } from './head.ts';
import { trimLeadIns } from './lead-ins.ts';
import { type Line, linesOf } from './lines.ts';
import { trimOutside } from './outside.ts';
import { dropSpokenLabels } from './spoken-labels.ts';
import { trimTail } from './tail.ts';
import { trimTailCards } from './tail-cards.ts';
import { nodesOf, takeOut } from './take-out.ts';
import { type TrimCode, Trimming } from './trimming.ts';
import type { Vocabulary } from './vocabulary.ts';
import { trimWithin } from './within.ts';

/** Stands where the id of a rule stands in what a rule found. */
export const TRIMMED = 'around-article';

interface TrimParts {
  /** Leads from the article's elements to those of the page. */
  readonly sources: ReadonlyMap<Element, Element>;
  readonly reading: Reading;
  readonly vocabulary: Vocabulary;
  /** What folds rely on: where it went, too, the text would stand nowhere. */
  readonly firstCopies: ReadonlySet<Element>;
  /** It holds nothing of the boxes around posts, whose names are those of comments. */
  readonly isThread: boolean | undefined;
  /** Where there is one, what is trimmed is marked and stays. */
  readonly marker: Marker | undefined;
}

/** What was trimmed, and what it said of the article, for a head that would not say it otherwise. */
export interface Trimmed {
  readonly parts: readonly ReportedAction[];
  /** Words that are left to read, folds aside. */
  readonly words: number;
  /** Nothing is left but links, or nothing at all. */
  readonly isEmpty: boolean;
  /** The line of its author as the page has it; empty when none was trimmed. */
  readonly byline: string;
  /** The line of its date. */
  readonly published: string;
}

/** Changes `article`, on which the plan was carried out. */
export function trim(article: Element, parts: TrimParts): Trimmed {
  const { sources, reading, vocabulary, firstCopies, isThread, marker } = parts;
  dropSpokenLabels(sources);
  dropBareItems(article);
  const lines = linesOf(article, isThread ? new Map() : sources);
  const trimming = new Trimming(lines, aboutOf(reading), vocabulary, datesIn(reading.lang, vocabulary));
  trimComments(trimming);
  trimData(trimming);
  trimFields(trimming);
  trimOutside(trimming);
  trimCaptions(trimming);
  trimCards(trimming);
  trimWithin(trimming);
  trimLeadIns(trimming);
  trimHead(trimming);
  trimTailCards(trimming);
  trimTail(trimming);
  keepFirstCopies(trimming, firstCopies);
  const actions: ReportedAction[] = [];
  for (const [at, code] of [...trimming.codes].sort(([a], [b]) => a - b)) {
    const line = lines[at];
    if (!line) continue;
    const action = actionOf(line, code, actions.length);
    actions.push(action);
    if (marker) for (const element of nodesOf(line, article)) marker.part(element, action);
    else takeOut(line, article);
  }
  const left = lines.filter((_, at) => !trimming.isOut(at));
  const words = left.reduce((sum, { block }) => sum + block.words, 0);
  return {
    parts: actions,
    words,
    isEmpty: isEmpty(left) && !article.querySelector(`[${FOLD_MARK}]`),
    ...saidIn(trimming),
  };
}

function keepFirstCopies({ lines, codes }: Trimming, firstCopies: ReadonlySet<Element>): void {
  if (firstCopies.size === 0) return;
  for (const at of [...codes.keys()])
    for (let up: Element | null = lines[at]?.source ?? null; up; up = up.parentElement)
      if (firstCopies.has(up)) codes.delete(at);
}

/** Fewer words outside links than these, and more in them, are a list of links. */
const LEAST_WORDS = 20;
/** So few words without a picture are what is left of something else. */
const FEWEST_WORDS = 5;

function isEmpty(lines: readonly Line[]): boolean {
  const plain = lines.reduce((sum, { plainWords }) => sum + plainWords, 0);
  const linked = lines.reduce((sum, { block }) => sum + block.linkWords, 0);
  if (plain >= LEAST_WORDS || lines.some(({ isProse }) => isProse)) return false;
  const hasPictures = lines.some(({ block }) => block.pictures.length > 0);
  return linked > plain || (plain < FEWEST_WORDS && !hasPictures);
}

function saidIn(trimming: Trimming): Pick<Trimmed, 'byline' | 'published'> {
  const meta = trimming.lines.filter((line, at) => trimming.codes.get(at) === 'meta' && line.block.words > 0);
  const dated = meta.find(({ block }) => trimming.dated(block.text) !== null);
  const by = meta.find((line) => line !== dated && isByline(trimming, line));
  return { byline: by?.block.text ?? '', published: dated ? dayIn(dated) : '' };
}

/** As machines write it where the page does, else as far as English dates can be read by one, else the line. */
function dayIn({ block: { element, text } }: Line): string {
  const time = element.matches('time') ? element : element.querySelector('time[datetime]');
  return time?.getAttribute('datetime') || englishDay(text);
}

function actionOf({ block }: Line, code: TrimCode, turn: number): ReportedAction {
  return {
    id: `${TRIMMED}.${turn}`,
    rule: TRIMMED,
    verb: 'hide',
    reason: { code: `around-${code}`, facts: {} },
    excerpt: excerpt(block.text),
    words: block.words,
    restored: false,
    keepMark: '',
  };
}
