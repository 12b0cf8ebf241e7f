/** One call of the command line: a saved page in, what Winnow makes of it out. */
import type { DOMWindow } from 'jsdom';
import { type CleanupParts, lookAt, planFor } from '../core/cleanup.ts';
import type { Article, PageRefusal, Report } from '../core/outcome.ts';
import { staticFacts } from '../core/page/facts.ts';
import { questionOf, toAnswer } from '../core/page/list-question.ts';
import { findProcedures } from '../core/procedures.ts';
import { refusalWords } from '../core/words.ts';
import { articleOf } from '../export/article.ts';
import { dayHere } from '../export/front-matter.ts';
import { htmlFileOf } from '../export/html.ts';
import { markdownFileOf } from '../export/markdown.ts';
import { sanitiseHtml } from '../export/sanitise.ts';
import { textFileOf, textOf } from '../export/text.ts';
import { ask, type ListEngine, open } from '../lists/engine.ts';
import { rules } from '../rules/index.ts';
import { readerVocabulary } from '../rules/reader-vocabulary.ts';
import { choicesOf, readSettings } from '../settings/settings.ts';
import { stepFinders } from '../steps/index.ts';
import { type Asked, type Format, readOptions, WrongCall } from './options.ts';
import { reportText } from './report-text.ts';
import { LARGEST_FILE, openSaved } from './saved-page.ts';
import { words } from './words.ts';

/** What a call needs of the world around it. */
export interface World {
  /** The bytes of a file, or of standard input for `-`. Rejects with Node's own errors. */
  read(file: string): Promise<Uint8Array>;
  /** The file's own address, for a page that gives none. */
  addressOf(file: string): string;
  /** The bytes of the filter lists' engine. Rejects when there are none. */
  listEngine(): Promise<Uint8Array>;
  now(): number;
  out(text: string): void;
  /** Errors and refusals. */
  err(text: string): void;
}

/** 0: cleaned. 1: the page can't be cleaned. 2: the call was wrong, or the file can't be read. */
export type ExitCode = 0 | 1 | 2;

/**
 * Does what the arguments ask for. A wrong call, a file that can't be read and a page that can't be cleaned are said to
 * `world.err` and by the exit code; only a fault of Winnow's own rejects.
 */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  try {
    const asked = readOptions(args);
    if (asked !== 'help') return await clean(asked, world);
    world.out(`${words.say('cli_usage')}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error;
    world.err(`${words.say(`cli_wrong_${error.code}`, error.facts)}\n\n${words.say('cli_usage')}\n`);
    return 2;
  }
}

async function clean(asked: Asked, world: World): Promise<ExitCode> {
  const bytes = await readPage(asked.file, world);
  if (typeof bytes === 'string') {
    world.err(`${bytes}\n`);
    return 2;
  }
  const { window } = openSaved(bytes, asked.url, world.addressOf(asked.file));
  try {
    return cleanDocument(asked, window, await openLists(world), world);
  } finally {
    window.close();
  }
}

function cleanDocument(asked: Asked, window: DOMWindow, lists: ListEngine | null, world: World): ExitCode {
  const { document } = window;
  const parts: CleanupParts = {
    rules,
    findProcedures: (page) => findProcedures(page, stepFinders),
    factsFor: () => staticFacts(),
    now: world.now,
  };
  const looked = lookAt(document, new URL(document.URL), asked.anyway, parts);
  if (looked.kind === 'refused') return refuse(looked.refusal, asked, world);
  if (lists) looked.look.hear(toAnswer(ask(lists, questionOf(looked.look.page))));
  const { settings } = readSettings(undefined, rules);
  const cleanup = planFor(looked.look, choicesOf(settings), parts);
  const outcome = articleOf(cleanup, words, window, readerVocabulary);
  if (outcome.kind === 'refused') return refuse(outcome.refusal, asked, world);
  world.out(written(asked.format, cleanup.report, outcome.article, window));
  return 0;
}

/** Article and report in the format that was asked for; files are the same as those that the reader view saves. */
function written(format: Format, report: Report, article: Article, window: DOMWindow): string {
  const today = dayHere(new Date());
  switch (format) {
    case 'json':
      return `${JSON.stringify({ report, article }, null, 2)}\n`;
    case 'markdown':
      return markdownFileOf(article, window, today);
    case 'html':
      return htmlFileOf(article, window, today);
    case 'text':
      return textFileOf(article, window);
    case 'report':
      return reportText(report, textOf(sanitiseHtml(article.html, window)));
  }
}

/** Null when the lists are missing or damaged; says so. The page can be cleaned without them. */
async function openLists(world: World): Promise<ListEngine | null> {
  try {
    return open(await world.listEngine());
  } catch (error) {
    world.err(`${words.say('cli_no_lists', { what: error instanceof Error ? error.message : String(error) })}\n`);
    return null;
  }
}

/** Why the file can't be read, in a sentence, instead of its bytes. */
async function readPage(file: string, world: World): Promise<Uint8Array | string> {
  try {
    const bytes = await world.read(file);
    if (bytes.length <= LARGEST_FILE) return bytes;
    return words.say('cli_large_file', { file, most: LARGEST_FILE / 1_000_000 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const key = `cli_read_${code.toLowerCase()}`;
    if (words.has(key)) return words.say(key, { file });
    return words.say('cli_read_other', { file, what: error instanceof Error ? error.message : String(error) });
  }
}

function refuse(refusal: PageRefusal, asked: Asked, world: World): ExitCode {
  if (asked.format === 'json') world.out(`${JSON.stringify({ refused: refusal }, null, 2)}\n`);
  const { title, text } = refusalWords(words, refusal);
  world.err(`${title}. ${text}\n`);
  if (refusal.code === 'not-article' && !asked.anyway) world.err(`${words.say('cli_anyway')}\n`);
  return 1;
}
