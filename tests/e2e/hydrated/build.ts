/** Pages as these frameworks serve them: drawn on the server, made alive in the page, in the forms that complain most. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';
import { serve, type TestServer } from '../serve.ts';

export const FRAMEWORKS = ['react', 'vue', 'svelte'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

const svelte = (generate: 'client' | 'server'): Plugin => ({
  name: 'svelte',
  setup(context) {
    context.onLoad({ filter: /\.svelte$/ }, async ({ path }) => ({
      contents: compile(await readFile(path, 'utf8'), { generate, dev: true, filename: path }).js.code,
      loader: 'js',
    }));
  },
});

const SETTINGS = {
  'process.env.NODE_ENV': '"development"',
  __VUE_OPTIONS_API__: 'true',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
};

async function bundled(framework: Framework, side: 'client' | 'server'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, `${framework}-${side}.${ENDING[framework]}`)],
    bundle: true,
    write: false,
    charset: 'utf8',
    logLevel: 'error',
    define: SETTINGS,
    plugins: [svelte(side)],
    ...(side === 'client'
      ? { format: 'iife', conditions: ['browser', 'development'] }
      : { format: 'esm', platform: 'node', packages: 'external' }),
  });
  return outputFiles[0]?.text ?? '';
}

/** Only React's are plain JavaScript: its types are a package of their own. */
const ENDING: Readonly<Record<Framework, string>> = { react: 'mjs', vue: 'ts', svelte: 'ts' };

/** Every complaint of the framework, the page or the browser, from the very first. */
const NOTE = `window.problems = [];
  for (const kind of ['error', 'warn']) {
    const say = console[kind];
    console[kind] = (...words) => { problems.push(words.map(String).join(' ')); say.apply(console, words); };
  }
  addEventListener('error', ({ message }) => problems.push(message));
  addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));`;

/** The page's HTML, and its script, which is served as `<framework>.js`. */
async function hydratedPage(framework: Framework): Promise<{ html: string; script: string }> {
  // Only from inside of the project does a module find its packages.
  const file = join(import.meta.dirname, '..', '..', '..', 'node_modules', `.tmp-${framework}-${process.pid}.mjs`);
  try {
    await writeFile(file, await bundled(framework, 'server'));
    const { html } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { html(): Promise<string> };
    const drawn = await html();
    const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>How a lock works</title><script>${NOTE}</script></head>
<body><div id="app">${drawn}</div><script src="/${framework}.js"></script></body></html>`;
    return { html: page, script: await bundled(framework, 'client') };
  } finally {
    await rm(file, { force: true });
  }
}

/** Serves a page of each of these frameworks under its name. */
export async function serveHydrated(frameworks: readonly Framework[]): Promise<TestServer> {
  const pages = new Map<string, { body: string; type?: string }>();
  for (const framework of frameworks) {
    const { html, script } = await hydratedPage(framework);
    pages.set(`/${framework}`, { body: html }).set(`/${framework}.js`, { body: script, type: 'text/javascript' });
  }
  return serve((path) => pages.get(path) ?? null);
}
