/** Broken characters: text that was written in UTF-8 and read as Windows-1252. */
import { type BrokenRun, brokenRuns, withRepairs } from '../core/mend/mojibake.ts';
import { excerpt } from '../core/text.ts';
import type { Finding, Mend, Page, Reason, Rule } from '../core/types.ts';
import { encodingNamers, isAboutEncoding } from './mend-text/about.ts';
import { leftAloneOn, textsToRead } from './mend-text/places.ts';

const ID = 'mend-text';

/** The most characters of a text that a reason quotes. */
const LONGEST_QUOTE = 40;

/** Mends such text, unless the page is about it. */
export const mendText: Rule = {
  id: ID,
  on: true,
  options: {},
  pass: 'text',
  *find(page) {
    const broken = brokenTexts(page);
    if (broken.length === 0 || isAboutEncoding(page, broken)) return;
    const namesEncoding = encodingNamers();
    yield* findingsOf(broken.filter(({ parent }) => !namesEncoding(parent)));
  },
};

/** One text node with broken runs in it. */
export interface BrokenText {
  readonly parent: Element;
  readonly text: string;
  readonly runs: readonly BrokenRun[];
}

function brokenTexts(page: Page): BrokenText[] {
  const broken: BrokenText[] = [];
  let isLeftAlone: ((element: Element) => boolean) | undefined;
  for (const node of textsToRead(page)) {
    const text = node.data;
    const runs = brokenRuns(text);
    const parent = runs.length > 0 ? node.parentElement : null;
    if (!parent) continue;
    isLeftAlone ??= leftAloneOn(page);
    if (!isLeftAlone(parent) && !page.isSetAside(parent)) broken.push({ parent, text, runs });
  }
  return broken;
}

/** One finding for each element that holds broken text itself, so that each can be restored alone. */
function* findingsOf(broken: readonly BrokenText[]): Iterable<Finding> {
  const byParent = new Map<Element, BrokenText[]>();
  for (const one of broken) byParent.set(one.parent, [...(byParent.get(one.parent) ?? []), one]);
  for (const [parent, texts] of byParent) {
    const mends = new Map(texts.map(({ text, runs }): [string, Mend] => [text, mendOf(parent, text, runs)]));
    const [first] = texts;
    if (!first) continue;
    const reason = reasonFor(first);
    yield { rule: ID, verb: 'mend', targets: [parent], reason, certainty: 'certain', mends: [...mends.values()] };
  }
}

const mendOf = (parent: Element, before: string, runs: readonly BrokenRun[]): Mend => ({
  parent,
  before,
  after: withRepairs(before, runs),
});

/** Quotes the first broken word, before and after; a sign that stands alone with the words beside it. */
function reasonFor({ text, runs }: BrokenText): Reason {
  const [run] = runs;
  const at = run?.at ?? 0;
  const end = at + (run?.before.length ?? 0);
  const isAlone = !/\S$/.test(text.slice(0, at)) && !/^\S/.test(text.slice(end));
  const [left, right] = isAlone ? [/\S*\s+$/, /^\s+\S*/] : [/\S*$/, /^\S*/];
  const start = at - (left.exec(text.slice(0, at))?.[0].length ?? 0);
  const stop = end + (right.exec(text.slice(end))?.[0].length ?? 0);
  const quoted = runs
    .filter((one) => one.at >= start && one.at + one.before.length <= stop)
    .map((one) => ({ ...one, at: one.at - start }));
  const before = text.slice(start, stop);
  const quote = (words: string) => excerpt(words.trim(), LONGEST_QUOTE);
  return { code: 'mojibake', facts: { before: quote(before), after: quote(withRepairs(before, quoted)) } };
}
