/** Copies of the built extension in which one thing is another, to see what the build itself doesn't let a test see. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Has the extension in this folder speak a language wherever the browser's is not among its own: tests run in English. */
export function speakIn(locale: string, folder: string): void {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, default_locale: locale }));
  if (locale !== 'en') rmSync(join(folder, '_locales', 'en'), { recursive: true });
}

const CLOSED = /(mode:\s*)"closed"/g;

/** Has what is drawn into pages stand in open roots: axe-core looks into no others. */
export function openRoots(folder: string): void {
  let opened = 0;
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const file = join(folder, name);
    const script = readFileSync(file, 'utf8');
    const open = script.replace(CLOSED, '$1"open"');
    if (open === script) continue;
    opened++;
    writeFileSync(file, open);
  }
  if (opened === 0) throw new Error('no script of this build closes a root: nothing would be looked at');
}
