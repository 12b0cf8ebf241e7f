/** The project's own source files as text, for tests about how they hang together. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface Source {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** All files below a folder whose names end so. */
export function sourcesIn(folder: string, ending: RegExp): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(ROOT, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
}

const STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/;
const EITHER = new RegExp(`(${STRING.source})|${COMMENT.source}`, 'g');

/** The code without its comments; what looks like a comment inside a string stays. */
export const withoutComments = (text: string): string => text.replace(EITHER, (_, string?: string) => string ?? ' ');

/** What a file imports or re-exports, types included, and what it imports later on. */
export function importsOf({ text }: Source): string[] {
  const pattern = /(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"]+)\1/g;
  return [...withoutComments(text).matchAll(pattern)].map(([, , target = '']) => target);
}
