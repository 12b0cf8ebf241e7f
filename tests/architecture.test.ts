/** The layers of the design, held by the import statements themselves. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, ROOT, type Source, sourcesIn, withoutComments } from './architecture/sources.ts';

const BELOW_BROWSER = ['settings', 'rules', 'core'];
const PAGE = ['ui', 'export', 'browser', ...BELOW_BROWSER];

/** What each folder of src/ may import from, beside itself. Never upward, never sideways between pages. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  rules: ['core'],
  steps: ['core'],
  export: ['core'],
  lists: ['core'],
  settings: ['rules', 'core'],
  browser: BELOW_BROWSER,
  ui: ['browser', 'core'],
  content: ['browser', 'export', 'steps', ...BELOW_BROWSER],
  background: ['browser', 'lists', ...BELOW_BROWSER],
  popup: PAGE,
  options: PAGE,
  reader: PAGE,
  'step-mode': PAGE,
  'report-page': PAGE,
  // It cleans an article of its own, as a page is cleaned.
  welcome: ['content', 'steps', ...PAGE],
  cli: ['lists', 'export', 'steps', ...BELOW_BROWSER],
};

/** These run in Node, in jsdom and in pages alike. */
const PURE = ['core', 'rules', 'steps', 'settings', 'export'];

const CODE = /\.(?:ts|tsx|mjs|mts)$/;
const SOURCES = sourcesIn('src', CODE);
const folderOf = (path: string) => path.split('/')[1] ?? '';

/** Imports that the table doesn't allow, as sentences. */
function forbiddenImports(source: Source): string[] {
  const from = folderOf(source.path);
  return (
    importsOf(source)
      .filter((target) => target.startsWith('.'))
      .map((target) => posix.join(posix.dirname(source.path), target))
      // The words themselves may be read from anywhere, for their keys' sake.
      .filter((target) => folderOf(target) !== '_locales')
      .filter((target) => folderOf(target) !== from && !MAY_IMPORT[from]?.includes(folderOf(target)))
      .map((target) => `${source.path} imports ${target}`)
  );
}

describe('layers', () => {
  it('are known: every folder has its place', () => {
    expect(SOURCES.length).toBeGreaterThan(50);
    for (const { path } of SOURCES) expect(Object.keys(MAY_IMPORT)).toContain(folderOf(path));
  });

  it('import only downward', () => {
    expect(SOURCES.flatMap(forbiddenImports)).toEqual([]);
  });

  it('would be found out if they did not', () => {
    const sample = (path: string, text: string) => forbiddenImports({ path, text }).length;
    expect(sample('src/core/a.ts', "import { rules } from '../rules/index.ts';")).toBe(1);
    expect(sample('src/rules/a.ts', "import type { Settings } from '../settings/settings.ts';")).toBe(1);
    expect(sample('src/popup/a.tsx', "export { x } from '../options/part.tsx';")).toBe(1);
    expect(sample('src/steps/a.ts', "const later = await import('../export/html.ts');")).toBe(1);
    expect(sample('src/popup/a.tsx', "import '../ui/tokens.css';")).toBe(0);
    expect(sample('src/core/a.ts', "// like import '../rules/index.ts'\nimport { x } from './text.ts';")).toBe(0);
  });

  it('talk to the browser in src/browser only', () => {
    const polyfilled = SOURCES.filter((source) => importsOf(source).includes('webextension-polyfill'));
    expect(polyfilled.map(({ path }) => folderOf(path)).filter((folder) => folder !== 'browser')).toEqual([]);
    const globals = SOURCES.filter(({ text }) =>
      /(?<![.\w'])(?:chrome|browser)\.[a-z]+\.\w/.test(withoutComments(text)),
    );
    const elsewhere = globals.filter((source) => !importsOf(source).some((target) => /webextension/.test(target)));
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });

  it('name the files they import, endings included', () => {
    const bare = SOURCES.flatMap((source) =>
      importsOf(source)
        .filter((target) => target.startsWith('.') && !/\.(?:ts|tsx|css|json|mjs)$/.test(target))
        .map((target) => `${source.path} imports ${target}`),
    );
    expect(bare).toEqual([]);
  });
});

/** Biome knows scopes: a parameter named `document` is no global. */
function globalsIn(folders: readonly string[]): string[] {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const config = join(ROOT, 'tests', 'architecture', 'realms.json');
  const flags = ['lint', `--config-path=${config}`, '--reporter=json', '--max-diagnostics=none'];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...flags, ...folders], { encoding: 'utf8' });
  if (!stdout.startsWith('{')) throw new Error(`Biome said: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { message: string; location: { path: string; start?: { line: number } } }[];
  };
  return diagnostics.map(({ message, location }) => `${location.path}:${location.start?.line ?? ''} ${message}`);
}

const REALM_CHECK = /\binstanceof\s+(?:HTML|SVG|MathML|Element|Node|Text|Comment|Document|Event|Window)\w*/;
/** Only a document finds by ids. */
const BY_ID = /\bgetElementById\b/;

describe('code that runs in any realm', () => {
  it('uses no global of a page, of a browser or of Node', () => {
    expect(globalsIn(PURE.map((folder) => join(ROOT, 'src', folder)))).toEqual([]);
  });

  it('would be found out if it did', () => {
    const folder = mkdtempSync(join(tmpdir(), 'winnow-realms-'));
    try {
      const sample = [
        'export const a = (document: Document) => document.body;',
        'export const b = () => document.body;',
        'export const c = () => globalThis.location;',
        'export const d = ({ window }: { window: Window }) => window.top;',
        'export const e = () => typeof window;',
      ];
      writeFileSync(join(folder, 'sample.ts'), sample.join('\n'));
      expect(globalsIn([folder]).map((found) => found.split('variable ')[1])).toEqual([
        'document.',
        'globalThis.',
        'window.',
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('asks no node which class of a realm it is', () => {
    const pure = SOURCES.filter(({ path }) => PURE.includes(folderOf(path)));
    const asking = pure.filter(({ text }) => REALM_CHECK.test(withoutComments(text)));
    expect(asking.map(({ path }) => path)).toEqual([]);
    expect(REALM_CHECK.test('if (node instanceof HTMLElement) return;')).toBe(true);
  });

  it('finds nothing by its id in a document, which need not hold its page (core/page/hollow-document)', () => {
    const pure = SOURCES.filter(({ path }) => PURE.includes(folderOf(path)));
    const asking = pure.filter(({ text }) => BY_ID.test(withoutComments(text)));
    expect(asking.map(({ path }) => path)).toEqual([]);
    expect(BY_ID.test('page.document.getElementById(id)')).toBe(true);
  });

  it('imports nothing of the browser, of Preact or of Node', () => {
    const outside = SOURCES.filter(({ path }) => PURE.includes(folderOf(path))).flatMap((source) =>
      importsOf(source).filter((target) => /^(?:node:|preact|webextension)/.test(target)),
    );
    expect(outside).toEqual([]);
  });
});

describe('code that runs in a page', () => {
  it('asks Firefox for no iterator that it cannot give to a content script', () => {
    // `for (const pair of url.searchParams)` works there, `url.searchParams.keys()` throws; seen in Firefox 153.
    const iterator = /\bsearchParams\.(?:keys|values|entries)\(/;
    const inPages = SOURCES.filter(
      ({ path }) => !/^src\/(?:cli|popup|options|reader|step-mode|welcome|report-page|background)\//.test(path),
    );
    expect(inPages.filter(({ text }) => iterator.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

/** Lines that a file may have; tests may be a little longer, since each stands for itself. */
const LONGEST = 200;
const LONGEST_TEST = 300;

/**
 * A table of data may be as long as what it knows, when hardly any of its lines is anything but an entry: 3 to 16 % of
 * the lines of the tables here, 42 % and more of the code.
 */
const CODE_IN_TABLE = 0.25;
const ENTRY = /^\s*(?:$|['"`[\]{}(),]|[\w-]+: |readonly |\||\/?\*|\/\/)/;
const isTable = (text: string) => {
  const lines = text.split('\n');
  return lines.filter((line) => !ENTRY.test(line)).length <= CODE_IN_TABLE * lines.length;
};

describe('files', () => {
  const all = [...SOURCES, ...sourcesIn('scripts', CODE), ...sourcesIn('tests', CODE)];

  it('are short', () => {
    const long = all
      .filter(({ text }) => !isTable(text))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > (/\.test\.tsx?$/.test(path) ? LONGEST_TEST : LONGEST));
    expect(long).toEqual([]);
  });

  it('are named for what they hold', () => {
    const vague = /(?:^|[-/])(?:utils?|helpers?|common|managers?|misc|shared|stuff)(?:[-./]|$)/;
    expect(all.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
    expect(vague.test('src/core/dom-utils.ts')).toBe(true);
  });

  it('carry no any, no non-null claim and no silenced compiler', () => {
    const silenced = all.filter(({ text }) => /@ts-(?:ignore|nocheck|expect-error)/.test(withoutStrings(text)));
    expect(silenced.map(({ path }) => path)).toEqual([]);
  });
});

/** Comments stay, since a compiler is silenced in them. */
const withoutStrings = (text: string) =>
  text.replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/(?:[^/\\\n]|\\.)+\//g, '');
