/**
 * Runs in a page without any policy: what a hostile page becomes in each of Winnow's views is put into a document that
 * would run it, everything that can be done to its elements is done, and whoever calls `alert` is noted.
 */
import { render } from 'preact';
import messages from '../../../src/_locales/en/messages.json';
import { lookAt, planFor } from '../../../src/core/cleanup.ts';
import type { ReaderPage } from '../../../src/core/outcome.ts';
import { staticFacts } from '../../../src/core/page/facts.ts';
import { findProcedures } from '../../../src/core/procedures.ts';
import { type Words, wordsFrom } from '../../../src/core/words.ts';
import { htmlFileOf } from '../../../src/export/html.ts';
import { markdownFileOf } from '../../../src/export/markdown.ts';
import { readerPageOf } from '../../../src/export/reader-page.ts';
import { ArticleView } from '../../../src/reader/article-view.tsx';
import { rules } from '../../../src/rules/index.ts';
import { readerVocabulary } from '../../../src/rules/reader-vocabulary.ts';
import { choicesOf, defaultSettings } from '../../../src/settings/settings.ts';
import { stepFinders } from '../../../src/steps/index.ts';
import { WordsProvider } from '../../../src/ui/words.tsx';
import { rendered } from './markdown-html.ts';
import { inText, inValues } from './pages.ts';
import { leftIn, provoke } from './provoke.ts';

export interface Payload {
  readonly id: string;
  readonly html: string;
}

/** `raw` is the page itself, which has to fire; the others are what Winnow makes of it. */
export type Way = 'raw' | 'reader' | 'file' | 'markdown';

export interface Tried {
  /** Ids of the payloads that ran. */
  readonly ran: readonly string[];
  /** What should not be there, whether it ran or not. */
  readonly left: readonly string[];
  /** How many had an article to show. */
  readonly shown: number;
}

const shipped: Readonly<Record<string, { message: string }>> = messages;
const words: Words = wordsFrom((key) => shipped[key]?.message ?? '');
const choices = choicesOf(defaultSettings(rules));
const parts = {
  rules,
  findProcedures: (page: Parameters<typeof findProcedures>[0]) => findProcedures(page, stepFinders),
  factsFor: () => staticFacts(),
  now: () => performance.now(),
};

const ALARMS = ['alert', 'confirm', 'prompt', 'print'] as const;
let ran = new Set<string>();
/** Whose document it is, for what runs in this one. */
let current = '';
const arm = (view: Window, id: () => string) => {
  for (const name of ALARMS) Object.defineProperty(view, name, { value: () => ran.add(id()), configurable: true });
};
arm(window, () => current);
Object.assign(window, { ranIn: (id: string) => ran.add(id) });
// Links that would only lead away; those that would run something are followed.
addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link && !/^\W*(?:javascript|data|vbscript)/i.test(link.getAttribute('href') ?? '')) event.preventDefault();
  },
  true,
);

function handed(html: string): ReaderPage | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const looked = lookAt(page, new URL('https://valves.example/drip'), true, parts);
  if (looked.kind === 'refused') return null;
  const outcome = readerPageOf(planFor(looked.look, choices, parts), words, window, readerVocabulary);
  return outcome.kind === 'page' ? outcome.page : null;
}

const rest = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds));

/** A frame that runs what is in it, and tells whose it was. */
async function inFrame(id: string, html: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  // Nothing in it may lead this page away or open a window; anything else is allowed.
  frame.sandbox.add('allow-scripts', 'allow-same-origin');
  const alarms = `for (const name of ${JSON.stringify(ALARMS)}) window[name] = () => parent.ranIn(${JSON.stringify(id)});`;
  const start = html.indexOf('<head>') + '<head>'.length;
  frame.srcdoc = `${html.slice(0, start)}<script>${alarms.replaceAll('</', '<\\/')}</script>${html.slice(start)}`;
  const loaded = new Promise((settle) => {
    frame.onload = settle;
  });
  document.body.append(frame);
  await Promise.race([loaded, rest(4000)]);
  return frame;
}

function draw(id: string, page: ReaderPage): Element {
  const holder = document.createElement('div');
  document.body.append(holder);
  current = id;
  const { article } = page;
  const root = { current: null };
  render(
    <WordsProvider value={words}>
      <ArticleView
        article={article}
        title={article.title}
        words={article.words}
        actions={page.actions}
        restored={new Set()}
        pictures
        root={root}
        isWhole
        onDrawn={() => {}}
      />
    </WordsProvider>,
    holder,
  );
  return holder;
}

async function show(way: Way, id: string, html: string): Promise<{ left: string[]; shown: boolean }> {
  if (way === 'raw') {
    const { contentDocument } = await inFrame(id, html);
    if (contentDocument) provoke(contentDocument);
    return { left: [], shown: true };
  }
  const page = handed(html);
  if (!page) return { left: [], shown: false };
  if (way === 'reader') {
    const view = draw(id, page);
    provoke(view);
    return { left: leftIn(view, id), shown: true };
  }
  const file =
    way === 'file' ? htmlFileOf(page.article, window, '2026-05-03') : rendered(markdownFileOf(page.article, window));
  // Without the policy that the file brings along: what is written has to be harmless by itself.
  const { contentDocument } = await inFrame(id, file.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
  if (!contentDocument) return { left: [`${id}: led its frame away`], shown: true };
  const left = leftIn(contentDocument, id, 'head > meta, head > style, head > script, head > title');
  provoke(contentDocument);
  return { left, shown: true };
}

/** Tries payloads in one way, in text and in values, and clears everything away. */
async function tryAll(way: Way, payloads: readonly Payload[]): Promise<Tried> {
  ran = new Set();
  const both = ({ id, html }: Payload) => Promise.all([show(way, id, inText(html)), show(way, id, inValues(html))]);
  // Frames load beside one another. In this document one is drawn after the other, so that it is known whose alarm it was.
  const results: Awaited<ReturnType<typeof both>>[] = [];
  if (way === 'reader') for (const payload of payloads) results.push(await both(payload));
  else results.push(...(await Promise.all(payloads.map(both))));
  // Pictures fail and animations begin a little later.
  await rest(300);
  document.body.replaceChildren();
  return {
    ran: [...ran],
    left: results.flat().flatMap(({ left }) => left),
    shown: results.filter((pair) => pair.every(({ shown }) => shown)).length,
  };
}

Object.assign(window, { tryAll });
