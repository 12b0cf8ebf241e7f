/** What leads out of the reader view: the clipboard, files, paper. */
import { expect, it } from 'vitest';
import type { Tab } from './driver.ts';
import { opened, withSettings } from './reader-page.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** What the clipboard took: no test may read it in both browsers. */
const noteCopies = (reader: Tab) =>
  reader.evaluate(() => {
    const { clipboard } = navigator;
    const write = clipboard.writeText.bind(clipboard);
    clipboard.writeText = async (text) => {
      await write(text);
      document.documentElement.dataset.copied = text;
    };
    const writeParts = clipboard.write.bind(clipboard);
    clipboard.write = async (items) => {
      await writeParts(items);
      const blob = await items[0]?.getType('text/html');
      document.documentElement.dataset.copied = (await blob?.text()) ?? '';
    };
  });

const copied = (reader: Tab) => reader.evaluate(() => document.documentElement.dataset.copied ?? '');

it('copies as Markdown: front matter, tables, code with its language, footnotes, nothing twice', async () => {
  const { reader, screen } = await opened(stage, '/reader-out');
  await noteCopies(reader);
  await screen.click('button', 'Save or print');
  await screen.click('button', 'Markdown');
  await screen.says('Copied');
  const text = await copied(reader);
  expect(text).toMatch(
    /^---\ntitle: "Sourdough: what the flour does"\nauthor: "Ida Brandt"\nsite: "Crumb and Crust"\nsource: "http:\/\/127\.0\.0\.1:\d+\/reader-out"\ndate: 2024-03-14\nsaved: \d{4}-\d\d-\d\d\nlanguage: "en"\n---\n\n# Sourdough/,
  );
  expect(text).toContain(
    '| Flour | Ash, mg | Ready after |\n| --- | --: | --- |\n| White \\| fine | 405 | 5 hours |\n| Bread | 550 |     |\n| Dark | 1050 | 4 hours |',
  );
  expect(text).toContain(
    '```python\ndef water(flour, percent=68):\n    return flour * percent / 100\n\nprint(water(500))\n```',
  );
  expect(text).toContain('three winters of weighing have taught me.[^1]');
  expect(text).toContain('[^2]: Two percent of five hundred grams are two spoons.');
  expect(text).toContain('$\\frac{w}{f}\\le 0.72$');
  expect(text).toContain('<strong>unit:</strong>the same flour');
  expect(text).toContain('> La farine boit');
  expect(text).toMatch(/!\[A bowl of dough\]\(http:\/\/127\.0\.0\.1:\d+\/pictures\/bowl\.svg\)/);
  expect(text.match(/Millers burn a sample/g)).toHaveLength(1);
  expect(text.match(/## Why the ash number matters/g)).toHaveLength(1);
  await screen.click('button', 'Formatted text');
  await expect.poll(() => copied(reader)).toContain('<table>');
  expect(await copied(reader)).not.toContain('data-winnow');
  expect(await screen.faults()).toEqual([]);
  await reader.close();
});

it('says that the clipboard was refused', async () => {
  const { reader, screen } = await opened(stage, '/reader-out');
  await reader.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('the clipboard is busy'));
  });
  await screen.click('button', 'Save or print');
  await screen.click('button', 'Plain text');
  await screen.says(/Nothing was copied: the browser kept Winnow from the clipboard\..*the clipboard is busy/);
  await reader.close();
});

/** Notes what would have been saved: the file that the address was made for, under the name in the link. */
const NOTE_FILES = `
  const make = URL.createObjectURL;
  let made = null;
  URL.createObjectURL = (file) => {
    made = file;
    return make.call(URL, file);
  };
  HTMLAnchorElement.prototype.click = function click() {
    const { download } = this;
    const { type } = made;
    made.text().then((text) => {
      document.documentElement.dataset.saved = JSON.stringify({ download, type, text });
    });
  }`;

it('hands files to the browser without asking for more rights, under a name made from the title', async () => {
  const { reader, screen } = await opened(stage, '/reader-out');
  // The browser's own saving would write into the person's folder.
  await reader.load(NOTE_FILES);
  await screen.click('button', 'Save or print');
  for (const [button, name, type, holds] of [
    ['Markdown file', 'Sourdough - what the flour does.md', 'text/markdown;charset=utf-8', /^---\ntitle/],
    [
      'Web page',
      'Sourdough - what the flour does.html',
      'text/html;charset=utf-8',
      /^<!doctype html>[\s\S]*<details><summary>/,
    ],
    [
      'Text file',
      'Sourdough - what the flour does.txt',
      'text/plain;charset=utf-8',
      /^Sourdough: what the flour does\nIda Brandt/,
    ],
  ] as const) {
    await screen.click('button', button);
    await screen.says(`Given to the browser to save: ${name}`);
    await expect
      .poll(async () => JSON.parse(await reader.evaluate(() => document.documentElement.dataset.saved ?? '{}')))
      .toMatchObject({ download: name, type, text: expect.stringMatching(holds) });
  }
  const permissions = await stage.driver.inBackground(() => chrome.runtime.getManifest().permissions ?? []);
  expect(permissions).not.toContain('downloads');
  await reader.close();
});

it('is ink on white paper, without the bar, whatever the theme, and says where it is from', async () => {
  await withSettings(stage, { theme: 'dark' });
  const { reader, screen } = await opened(stage, '/reader-out');
  await reader.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = String(
        [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
      );
    };
  });
  await screen.click('button', 'Save or print');
  await screen.click('button', 'Print');
  await expect.poll(() => reader.evaluate(() => document.documentElement.dataset.printed)).toBe('true');
  await reader.setMedium('print');
  const paper = await reader.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const colours = (selector: string) => {
      const element = document.querySelector(selector);
      return element ? [getComputedStyle(element).color, getComputedStyle(element).backgroundColor] : [];
    };
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
    const source = document.querySelector('.meta');
    return {
      ink: colours('article p')[0],
      sheet: colours('body')[1],
      others: ['.bar', '.toc', '.pane', '.strip'].filter(shown),
      // Firefox gives the rule, Chromium what it comes to.
      drawn: source ? getComputedStyle(source, '::after').content : '',
      source: source?.getAttribute('data-source') ?? '',
      own: shown('article details:not([data-winnow-fold]) p'),
      folded: shown('article details[data-winnow-fold] p'),
    };
  });
  expect(paper).toMatchObject({
    ink: 'rgb(0, 0, 0)',
    sheet: 'rgb(255, 255, 255)',
    others: [],
    own: true,
    folded: false,
  });
  expect(paper.drawn).toMatch(/attr\(data-source\)|127\.0\.0\.1/);
  expect(paper.source).toMatch(/127\.0\.0\.1:\d+\/reader-out/);
  await reader.setMedium('screen');
  await reader.close();
  await withSettings(stage, {});
});
