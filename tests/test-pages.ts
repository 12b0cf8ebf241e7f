/** The pages in tests/pages, each whole: what several of them share stands once, in tests/pages/parts, and is put in here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'pages');

const fileOf = (name: string) => join(FOLDER, `${name}.html`);

/** Their names, without an ending. */
export const TEST_PAGES: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -'.html'.length));

export const isTestPage = (name: string): boolean => existsSync(fileOf(name));

export const testPage = (name: string): string => withParts(readFileSync(fileOf(name), 'utf8'));

/** Parts may have parts. */
const withParts = (page: string): string =>
  page.replace(/^ *<!-- part: ([a-z0-9-]+) -->\n/gm, (_, part: string) =>
    withParts(readFileSync(fileOf(join('parts', part)), 'utf8')),
  );
