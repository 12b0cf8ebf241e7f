/** What documents and comments call a module, a folder or a decision is there under that name, also after files have moved. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sourcesIn } from './architecture/sources.ts';

const FOLDERS = [
  ...['src', 'scripts', 'tests', 'docs'],
  ...readdirSync(join(ROOT, 'src')),
  ...readdirSync(join(ROOT, 'src/rules'), { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? one.name : [],
  ),
];

/** From where names are given: the project, its source, and for the rules' own parts the rules. */
const FROM = ['', 'src/', 'src/rules/'];
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.test.ts'];

const DECISIONS = readdirSync(join(ROOT, 'docs/decisions'));

/** `core/plan`, `src/rules/repeats/`, `docs/decisions/0013`; no addresses, and no names that only say of what form they are. */
const NAME = new RegExp(`(?<![\\w./@:<-])(?:${FOLDERS.join('|')})(?:/[\\w-]+(?:\\.[\\w-]+)*)+`, 'g');

const isThere = (name: string): boolean =>
  FROM.some((from) => ENDINGS.some((ending) => existsSync(join(ROOT, `${from}${name}${ending}`)))) ||
  DECISIONS.some((file) => `docs/decisions/${file}`.startsWith(`${name}-`));

const namesIn = (text: string): string[] => (text.match(NAME) ?? []).map((name) => name.replace(/\.$/, ''));

const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
/** Of a document what is set as code, and what is named without it: decisions. */
const CODE = /`[^`\n]+`|docs\/decisions\/\d{4}/g;

const missing = (texts: readonly string[]): string[] => texts.flatMap(namesIn).filter((name) => !isThere(name));

const DOCUMENTS = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/reliability.md', 'docs/languages.md'],
  ...DECISIONS.map((file) => `docs/decisions/${file}`),
];

describe('what is named', () => {
  it.each(DOCUMENTS)('in %s is there', (path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    // `<id>` stands for any: a name that goes on so is a form, not a place.
    const parts = (text.match(CODE) ?? []).filter((part) => !/[<…*]/.test(part));
    expect(missing(parts)).toEqual([]);
  });

  it('in comments of the source is there', () => {
    const sources = [...sourcesIn('src', /\.tsx?$/), ...sourcesIn('scripts', /\.mjs$/)];
    const found = sources.map(({ path, text }) => ({ path, missing: missing(text.match(COMMENT) ?? []) }));
    expect(found.filter((one) => one.missing.length > 0)).toEqual([]);
  });

  it('by scripts that build something of it is there', () => {
    const named = sourcesIn('scripts', /\.mjs$/).flatMap(({ path, text }) =>
      [...text.matchAll(/['"`]\.\/(src\/[\w/.-]+)['"`]/g)].map(([, module = '']) => ({ path, module })),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ module }) => !existsSync(join(ROOT, module)))).toEqual([]);
  });

  it('would be found out if it had moved', () => {
    expect(
      missing(['`rules/repeats-parted.ts` and `core/plan`', 'docs/decisions/0013', 'docs/decisions/0999']),
    ).toEqual(['rules/repeats-parted.ts', 'docs/decisions/0999']);
  });
});
