/** The command line, called as main.ts calls it, and once as a person does. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { afterAll, describe, expect, it } from 'vitest';
import { loadEngine } from '../scripts/lists.mjs';
import { run } from '../src/cli/run.ts';
import { LARGEST_FILE, openSaved } from '../src/cli/saved-page.ts';
import { declarations } from '../src/rules/declarations.ts';
import { mySelectors } from '../src/rules/my-selectors.ts';

const DEMO = fileURLToPath(new URL('../demo/index.html', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'winnow-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const call = (...args: string[]) => callWith(loadEngine, ...args);

async function callWith(listEngine: () => Promise<Uint8Array>, ...args: string[]) {
  const said = { out: '', err: '' };
  const code = await run(args, {
    read: (path) => readFile(path),
    addressOf: (path) => pathToFileURL(path).href,
    listEngine,
    now: () => performance.now(),
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

const sentence = (n: number) =>
  `Paragraph ${n} says, at some length, that the kettle stood on the hob, that the water in it was cold, and that nobody minded.`;
const article = (head = '', body = '') =>
  `<html><head><title>Kettles</title>${head}</head><body><article><h1>Kettles</h1>` +
  `${[1, 2, 3, 4, 5, 6].map((n) => `<p>${sentence(n)}</p>`).join('\n')}${body}</article></body></html>`;

describe('the filter lists', () => {
  const page = () =>
    file('listed.html', article('', '<div class="row-ad"><a href="https://blades.example/">Blades, sharp</a></div>'));

  it('are asked', async () => {
    const { code, out, err } = await call(page());
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('The AdGuard Base filter list names it as an ad (.row-ad).');
  });

  it.each<[string, () => Promise<Uint8Array>, RegExp]>([
    ['missing', () => readFile(join(folder, 'no-such-file')), /^Cleaned without the filter lists: ENOENT/],
    ['damaged', async () => (await loadEngine()).slice(0, 1000), /^Cleaned without the filter lists: .*can.t be read/],
  ])('are done without when they are %s, which is said', async (_, listEngine, says) => {
    const { code, out, err } = await callWith(listEngine, page());
    expect(code).toBe(0);
    expect(err).toMatch(says);
    expect(out).toContain('Paragraph 6 says');
    expect(out).not.toContain('AdGuard');
  });
});

describe('a cleaned page', () => {
  it('is printed as report, steps and article', async () => {
    const { code, out, err } = await call(DEMO);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^How to Save a Rusty Cast Iron Pan/);
    expect(out).toMatch(/1,\d\d\d words → [89]\d\d to read/);
    expect(out).toMatch(/Impact/);
    expect(out).toMatch(/Way 1: Soak it in vinegar\n {2}1\. Step 1: Cover the pan/);
    expect(out).toMatch(/Way 2: Rub it with salt and a potato\n {2}1\. Pour a thick layer/);
    const text = out.slice(out.indexOf('── Article ──'));
    expect(text).toContain('Two faults are beyond repair.');
    expect(text.match(/Cast iron is nearly pure iron/g)).toHaveLength(1);
    expect(text).not.toContain('Getting candle wax out of a wool carpet');
  });

  it('keeps every sentence of the demo’s article', async () => {
    const { document } = new JSDOM(readFileSync(DEMO)).window;
    const { out } = await call(DEMO);
    const paragraphs = [...document.querySelectorAll('article > p:not([class]), article > ol > li')]
      .map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').replaceAll('â€™', '’').trim())
      .filter(Boolean);
    expect(paragraphs.length).toBeGreaterThan(20);
    expect(paragraphs.filter((text) => !out.includes(text))).toEqual([]);
  });

  it('is printed as JSON', async () => {
    const { code, out } = await call(DEMO, '--json', '--url', 'https://iron.example/pan/');
    const { report, article: given } = JSON.parse(out);
    expect(code).toBe(0);
    expect(report.url).toBe('https://iron.example/pan/');
    expect(report.procedures.map(({ steps }: { steps: unknown[] }) => steps.length)).toEqual([4, 5]);
    const rules = new Set(report.actions.map(({ rule }: { rule: string }) => rule));
    // The demo has something for every rule but the person's own, who has none here.
    const ids = declarations.map(({ id }) => id).filter((id) => id !== mySelectors.id);
    expect([...rules].sort()).toEqual(ids.sort());
    expect(given.html).toContain('<details data-winnow-fold="spare"><summary>');
    expect(given.html).toContain('src="https://iron.example/pan/pictures/hero.svg"');
  });

  it('is printed as Markdown without what is folded', async () => {
    const { out } = await call(DEMO, '--markdown');
    expect(out).toMatch(/^---\ntitle: "How to Save a Rusty Cast Iron Pan/);
    expect(out).toMatch(/\n---\n\n# How to Save a Rusty Cast Iron Pan/);
    expect(out).toContain('## Way 1: Soak it in vinegar');
    expect(out).toMatch(/^1\. +Pour a thick layer/m);
    expect(out.match(/nearly pure iron/g)).toHaveLength(1);
    expect(out).not.toMatch(/searking|<details/);
  });

  it('is printed as plain text without what is folded, and without the report', async () => {
    const { out } = await call(DEMO, '--text', '--url', 'https://iron.example/pan/');
    expect(out).toMatch(/^How to Save a Rusty Cast Iron Pan.*\n(.+\n)?https:\/\/iron\.example\/pan\/\n\n/);
    expect(out.match(/nearly pure iron/g)).toHaveLength(1);
    expect(out).not.toMatch(/searking|──/);
  });

  it('is printed as an HTML file with folds', async () => {
    const { out } = await call(DEMO, '--html');
    const { document } = new JSDOM(out).window;
    expect(document.title).toMatch(/^How to Save/);
    expect(document.documentElement.lang).toBe('en');
    expect(document.querySelectorAll('details').length).toBeGreaterThan(1);
    expect(document.querySelector('script, iframe, ins, [style]')).toBeNull();
    expect(out).not.toContain('searking');
  });

  it('is read whatever its style sheets say', async () => {
    const page = (await readFile(DEMO, 'utf8')).replace(
      '</head>',
      '<style>p { width: calc(100% - $gap) }</style></head>',
    );
    const { code, err } = await call(file('styled.html', page), '--json');
    expect([code, err]).toEqual([0, '']);
  });

  it('takes its address from the option, else from the page, else from the file', async () => {
    const link =
      '<p>Of descaling <a href="/more">more is said</a> by those who do it twice a year, and mind it no more.</p>';
    const addressed = file('addressed.html', article('<link rel="canonical" href="https://k.example/a/">', link));
    const urlOf = async (...args: string[]) => {
      const { report, article: given } = JSON.parse((await call(...args, '--json')).out);
      return [report.url, /href="([^"]*)more"/.exec(given.html)?.[1]];
    };
    expect(await urlOf(addressed)).toEqual(['https://k.example/a/', 'https://k.example/']);
    expect(await urlOf(addressed, '--url', 'https://o.example/b')).toEqual([
      'https://o.example/b',
      'https://o.example/',
    ]);
    const plain = file('plain.html', article());
    expect((await urlOf(plain))[0]).toBe(pathToFileURL(plain).href);
    const saved = file('saved.html', `<!-- saved from url=(0020)https://s.example/c/ -->\n${article('', link)}`);
    expect(await urlOf(saved)).toEqual(['https://s.example/c/', 'https://s.example/']);
  });

  it('is read in its own charset', async () => {
    const latin = Buffer.from(
      article('<meta charset="iso-8859-1">', '<p>caf\u00e9 cr\u00e8me on the hob, and nothing else at all</p>'),
      'latin1',
    );
    expect((await call(file('latin.html', latin))).out).toContain('café crème');
    expect(
      (await call(file('utf8.html', article('', '<p>café crème on the hob, and nothing else at all</p>')))).out,
    ).toContain('café crème');
  });

  it('runs nothing and fetches nothing', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('document.title = "ran"');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const home = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const page =
      `<link rel="stylesheet" href="${home}/a.css"><script src="${home}/b.js"></script><script>document.title = "ran"</script>` +
      `<img src="${home}/c.png" onerror="document.title = 'ran'"><iframe src="${home}/d"></iframe>` +
      `<body onload="document.title = 'ran'">`;
    const { window } = openSaved(Buffer.from(page), new URL(`${home}/page`), 'about:blank');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(window.document.title).toBe('');
    expect(asked).toEqual([]);
    window.close();
    server.close();
  });
});

describe('a page that can’t be cleaned', () => {
  const list = Array.from({ length: 30 }, (_, n) => `<li><a href="/${n}">Link ${n}</a></li>`).join('');

  it('is no article', async () => {
    const page = file('list.html', `<title>All</title><ul>${list}</ul>`);
    const refused = await call(page);
    expect(refused.code).toBe(1);
    expect(refused.out).toBe('');
    expect(refused.err).toMatch(/doesn’t look like an article.*\n.*--anyway/);
    expect(JSON.parse((await call(page, '--json')).out).refused.code).toBe('not-article');
  });

  it('is cleaned all the same with --anyway', async () => {
    const short = file('short.html', `<title>Note</title><article><p>${sentence(1)}</p></article>`);
    expect((await call(short)).code).toBe(1);
    const { code, out } = await call(short, '--anyway');
    expect(code).toBe(0);
    expect(out).toContain(sentence(1));
  });

  it('is too large', async () => {
    const deep = file('deep.html', `${'<div>'.repeat(400)}text`);
    expect(await call(deep)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/too large/) });
    const heavy = file('heavy.html', new Uint8Array(LARGEST_FILE + 1));
    expect(await call(heavy)).toMatchObject({ code: 2, err: expect.stringMatching(/larger than 30 MB/) });
  });
});

describe('a wrong call', () => {
  it.each([
    [[], /No page was named/],
    [['a.html', 'b.html'], /“b\.html” is a second one/],
    [['a.html', '--pdf'], /--pdf/],
    [['a.html', '--json', '--html'], /--json --html/],
    [['a.html', '--url', 'kettles'], /“kettles” is not a web address/],
    [['a.html', '--url', 'javascript:1'], /not a web address/],
  ])('%j is explained', async (args, message) => {
    const { code, out, err } = await call(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).toMatch(/Usage: npm run clean/);
  });

  it('names a file that isn’t there, or a folder', async () => {
    expect(await call(join(folder, 'none.html'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no file .*none\.html/),
    });
    expect(await call(folder)).toMatchObject({ code: 2, err: expect.stringMatching(/is a folder/) });
  });

  it('is helped', async () => {
    expect(await call('--help')).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/--markdown/) });
  });
});

describe('scripts/clean.mjs', () => {
  const script = fileURLToPath(new URL('../scripts/clean.mjs', import.meta.url));
  const start = (args: string[], input = '') =>
    spawnSync(process.execPath, [script, ...args], { cwd: tmpdir(), env: { ...process.env, INIT_CWD: folder }, input });

  it('takes a file from where npm was called, or a page from standard input', () => {
    file('here.html', article());
    const named = start(['here.html', '--markdown']);
    expect(String(named.stderr)).toBe('');
    expect(named.status).toBe(0);
    expect(String(named.stdout)).toContain(sentence(6));
    const piped = start(['-'], article());
    expect(piped.status).toBe(0);
    expect(String(piped.stdout)).toContain(sentence(6));
    expect(start(['none.html']).status).toBe(2);
  }, 30_000);
});
