/** The extension in a folder of its own, where a newer version of it can take its place, as in a browser's update. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** The build that somebody has before the update; another than the one under test to see how what it stored is taken. */
const FROM = process.env.WINNOW_FROM;

/** What is to be installed: a copy of the build, or of the older one beside it that was asked for. */
export function copyOf(built: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-extension-'));
  cpSync(FROM ? join(FROM, basename(built)) : built, folder, { recursive: true });
  return folder;
}

/** Puts the build into the folder, as the version after the one that is there; gives its number. */
export function putNewer(folder: string, built: string): string {
  const version = manifestIn(folder).version.replace(/\d+$/, (last) => String(Number(last) + 1));
  cpSync(built, folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifestIn(built), version }));
  return version;
}

const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { readonly version: string };
