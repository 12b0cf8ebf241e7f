/**
 * Every hostile text that we have, in the text and in every value of a page: on the page itself they run; in the reader
 * view, in a saved file and in Markdown nothing does, without the help of any policy.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../e2e/driver.ts';
import { serve, type TestServer } from '../e2e/serve.ts';
import { useStage } from '../e2e/stage.ts';
import type { Payload, Tried, Way } from './xss/harness.tsx';
import { ADDRESSES } from './xss/pages.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Collections of others, each with its licence: they lie beside the project, where somebody has put them. */
const CORPUS = join(ROOT, '..', 'shared', 'corpus', 'hostile', 'payloads.json');

const stage = useStage();

/** Payloads of one turn; each is drawn twice, and a turn has to end within the driver's patience of a minute. */
const AT_ONCE = 40;

/** Only every so many, for a quick look. */
const EVERY = Number(process.env.WINNOW_EVERY ?? 1);

/** Only those whose name has this in it, to look into some. */
const ONLY = process.env.WINNOW_ONLY ?? '';

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

let server: TestServer;

beforeAll(async () => {
  const scripts = {
    '/harness.js': await bundled('tests/long/xss/harness.tsx'),
    '/code.js': await bundled('src/reader/code-languages.ts'),
  };
  server = await serve((path) => {
    if (path === '/harness')
      return { body: '<!doctype html><meta charset="utf-8"><body><script src="/harness.js"></script>' };
    const script = Object.entries(scripts).find(([name]) => name === path)?.[1];
    return script === undefined ? null : { body: script, type: 'text/javascript' };
  });
});
afterAll(() => server.close());

const tryIn = (tab: Tab, way: Way, payloads: readonly Payload[]): Promise<Tried> =>
  tab.evaluate(
    (way, payloads) =>
      (window as unknown as { tryAll(way: unknown, payloads: unknown): Promise<Tried> }).tryAll(way, payloads),
    way,
    payloads.map(({ id, html }) => ({ id, html })),
  );

/** All of them in turns, each in a page of its own: what one has broken the next doesn't meet. */
async function tried(way: Way, payloads: readonly Payload[]): Promise<Tried> {
  const sum = { ran: new Set<string>(), left: [] as string[], shown: 0 };
  for (let at = 0; at < payloads.length; at += AT_ONCE) {
    const tab = await stage.driver.open(`${server.url}/harness`);
    const result = await tryIn(tab, way, payloads.slice(at, at + AT_ONCE));
    for (const id of result.ran) sum.ran.add(id);
    sum.left.push(...result.left);
    sum.shown += result.shown;
    await tab.close();
  }
  return { ...sum, ran: [...sum.ran] };
}

describe.skipIf(!existsSync(CORPUS))('hostile texts of the corpus', () => {
  const all: Payload[] = existsSync(CORPUS) ? JSON.parse(readFileSync(CORPUS, 'utf8')) : [];
  const chosen = all.filter(({ id }, at) => at % EVERY === 0 && id.includes(ONLY));
  const payloads = [...ADDRESSES, ...chosen];

  it('run on their own page, or this test would show nothing', async () => {
    const { ran } = await tried('raw', payloads);
    console.log(`${stage.driver.browser}, raw: ${ran.length} of ${payloads.length} run`);
    expect(ran.length).toBeGreaterThan(payloads.length / 10);
  });

  it.each(['reader', 'file', 'markdown'] as const)('do not run as %s', async (way) => {
    const { ran, left, shown } = await tried(way, payloads);
    console.log(
      `${stage.driver.browser}, ${way}: ${ran.length} of ${payloads.length} run, ${shown} shown in text and values`,
    );
    expect({ ran, left }).toEqual({ ran: [], left: [] });
    expect(shown).toBeGreaterThan(0.95 * payloads.length);
  });
});
