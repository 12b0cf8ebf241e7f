/** Winnow listens to itself alone, and hands out none of its files: there are no doors for pages and other extensions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, sourcesIn, withoutComments } from './architecture/sources.ts';

const manifest = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8')) as Record<string, unknown>;

/** Ways in which others than Winnow itself can speak to it. */
const DOORS =
  /on(?:Message|Connect)External|onUserScript|new BroadcastChannel|addEventListener\(\s*'(?:message|storage)'|\bonmessage\b|(?:window|document)\.dispatchEvent\(/;

it('no script listens to pages or to other extensions', () => {
  const sources = sourcesIn('src', /\.tsx?$/);
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter(({ text }) => DOORS.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  for (const door of ["addEventListener('message', act)", 'browser.runtime.onMessageExternal.addListener(act)'])
    expect(DOORS.test(door)).toBe(true);
});

it('the manifest names nobody who may connect, and no file that pages may fetch', () => {
  expect(manifest.externally_connectable).toEqual({ ids: [] });
  expect(manifest).not.toHaveProperty('web_accessible_resources');
});

it('Winnow’s own pages fetch nothing, run only their own scripts, and stand in nobody’s frame', () => {
  const { extension_pages: policy = '' } = manifest.content_security_policy as { extension_pages?: string };
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ])
    expect(policy.split(/;\s*/)).toContain(part);
});
