/** A page as the reader view is handed it, of an invented article with two invented rules; and what jsdom has not. */
import { expect, vi } from 'vitest';
import { type HandedPage, takePage } from '../../src/browser/article-store.ts';
import { askBackground } from '../../src/browser/messages.ts';
import { loadSettings, onSettingsChanged, saveSettings } from '../../src/browser/settings-store.ts';
import { claimPage } from '../../src/browser/source-tab.ts';
import type { Article, ReportedAction } from '../../src/core/outcome.ts';
import { App } from '../../src/reader/app.tsx';
import { openPage } from '../../src/reader/opening.ts';
import type { ReaderSettings } from '../../src/settings/reader.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { SETTINGS } from './reports.ts';
import { draw, settle } from './screen.tsx';

export const ARTICLE: Article = {
  url: 'https://kettles.example/descale?from=list',
  title: 'How to <b>descale</b> a kettle',
  byline: 'Marta <script>alert(1)</script>',
  siteName: 'Kettles',
  published: '2024-03-14T23:30:00-08:00',
  lang: 'de-ch',
  dir: 'ltr',
  html: '<p>Fill <a href="https://kettles.example/acid">it</a>.</p><details><summary>Again</summary><p>Fill it.</p></details>',
  words: 2805,
};

export const action = (id: string, more: Partial<ReportedAction> = {}): ReportedAction => ({
  id,
  rule: 'stickers',
  verb: 'hide',
  reason: { code: 'glued', facts: { host: 'glue.example' } },
  excerpt: `Words of ${id}`,
  words: 3,
  restored: false,
  keepMark: '',
  ...more,
});

export const PAGE: HandedPage = {
  article: ARTICLE,
  actions: [],
  refusals: [],
  rules: ['stickers', 'echoes'],
  procedures: [],
  isPrivate: false,
};

/** What is stored; read it after a change. */
export const stored: { settings: Settings } = { settings: SETTINGS };

/** Call before each test: nothing is stored, and the window is wide. */
export function prepare({ isNarrow = false } = {}): void {
  vi.resetAllMocks();
  sessionStorage.clear();
  for (const name of ['theme', 'face', 'edges']) delete document.documentElement.dataset[name];
  stored.settings = SETTINGS;
  vi.mocked(loadSettings).mockImplementation(async () => ({ settings: stored.settings, repairs: [] }));
  vi.mocked(saveSettings).mockImplementation(async (change) => {
    stored.settings = change(stored.settings);
    return stored.settings;
  });
  vi.mocked(onSettingsChanged).mockReturnValue(() => {});
  vi.mocked(claimPage).mockResolvedValue(undefined);
  vi.mocked(askBackground).mockResolvedValue(null);
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('max-width') === isNarrow,
    addEventListener() {},
    removeEventListener() {},
  }));
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&'), highlights: new Map() });
  vi.stubGlobal('scrollTo', () => {});
  Element.prototype.scrollIntoView = vi.fn();
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}

/** Opens the reader view of this page, with these settings. */
export async function open(page: Partial<HandedPage> = {}, settings: Partial<ReaderSettings> = {}): Promise<void> {
  stored.settings = { ...stored.settings, reader: { ...stored.settings.reader, ...settings } };
  vi.mocked(takePage).mockResolvedValue({ ...PAGE, ...page });
  await drawReader('a1');
}

/** Opens the reader view of what is kept, or on its way, under an id. */
export async function drawReader(id: string): Promise<void> {
  await draw(<App id={id} first={openPage(id)} />);
  // All but the text comes a frame later, and what listens for keys another frame after that.
  await vi.waitFor(() => expect(document.querySelector('.to-come, [aria-busy="true"]')).toBeNull(), { interval: 5 });
  for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await settle();
}

/** The article's element. */
export const content = (): HTMLElement => document.querySelector<HTMLElement>('.content') ?? document.body;
