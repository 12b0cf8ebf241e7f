/** The archives for the stores. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { packFolder } from '../scripts/package.mjs';

const root = mkdtempSync(join(tmpdir(), 'winnow-package-'));
afterAll(() => rmSync(root, { recursive: true }));

function folder(name: string, files: readonly string[]): string {
  const path = join(root, name);
  mkdirSync(join(path, 'icons'), { recursive: true });
  for (const file of files) writeFileSync(join(path, file), `content of ${file}`);
  return path;
}

it('packs the same files into the same bytes, whenever and in whatever order they were written', async () => {
  const files = ['manifest.json', 'a.js', 'icons/16.png'];
  const first = await packFolder(folder('one', files));
  const other = folder('two', [...files].reverse());
  utimesSync(join(other, 'a.js'), 1, 1);
  const second = await packFolder(other);
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  const unpacked = unzipSync(first);
  expect(Object.keys(unpacked)).toEqual(['a.js', 'icons/16.png', 'manifest.json']);
  expect(Buffer.from(unpacked['icons/16.png'] ?? []).toString()).toBe('content of icons/16.png');
});
