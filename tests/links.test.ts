/** What the documents and the demo page name is there, also in a fresh clone. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const DOCUMENTS = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'demo/index.html'],
  ...readdirSync(join(ROOT, 'docs/decisions')).map((file) => `docs/decisions/${file}`),
];

/** Relative addresses in Markdown links and pictures, and in `src`, `srcset` and style sheets' `href` of HTML. */
function namedIn(path: string): string[] {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const found = path.endsWith('.md')
    ? text.matchAll(/\]\(([^)\s#]+)/g)
    : text.matchAll(/(?:\bsrc|<link[^>]*\bhref)="([^"#]+)"/g);
  return [...found].flatMap(([, address]) => (address && !/^[a-z]+:|^\/\//i.test(address) ? [address] : []));
}

const isIgnored = (path: string): boolean => {
  try {
    execFileSync('git', ['check-ignore', '--quiet', path], { cwd: ROOT });
    return true;
  } catch {
    return false;
  }
};

describe.each(DOCUMENTS)('%s', (path) => {
  it('names only what is there and belongs to the project', () => {
    const targets = namedIn(path).map((address) => join(dirname(join(ROOT, path)), address));
    expect(targets.filter((target) => !existsSync(target)).map((target) => relative(ROOT, target))).toEqual([]);
    expect(targets.filter(isIgnored).map((target) => relative(ROOT, target))).toEqual([]);
  });
});
