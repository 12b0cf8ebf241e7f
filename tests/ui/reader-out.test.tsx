// @vitest-environment jsdom
import './reader-stage.ts';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import '../../src/reader/writers.ts';
import { ARTICLE, action, content, open, prepare } from './reader-page.tsx';
import { allByRole, byRole, expectNoBarriers, press, pressKey, settle, text } from './screen.tsx';

const FOLD =
  '<details data-winnow-fold="spare" data-winnow-part="f1"><summary>“Fill it”, again</summary><p>Fill it again.</p></details>';
const HTML = `<p>Fill <b>it</b>.</p>${FOLD}<p data-winnow-part="h1">Buy it.</p><details><summary>Own</summary><p>Kept.</p></details>`;
const page = (restored = false) => ({
  article: { ...ARTICLE, title: 'How to: descale?', lang: 'en', html: HTML },
  actions: [action('h1', { restored }), action('f1', { verb: 'fold', restored })],
});

const writeText = vi.fn();
const write = vi.fn();
const saved: { name: string; text: Promise<string> }[] = [];

beforeEach(() => {
  prepare();
  saved.length = 0;
  vi.stubGlobal('navigator', { clipboard: { writeText, write } });
  vi.stubGlobal(
    'ClipboardItem',
    class {
      readonly parts: Record<string, Blob>;
      constructor(parts: Record<string, Blob>) {
        this.parts = parts;
      }
    },
  );
  vi.stubGlobal('print', vi.fn());
  let last: Blob | null = null;
  URL.createObjectURL = (file) => {
    last = file as Blob;
    return 'blob:here';
  };
  URL.revokeObjectURL = () => {};
  HTMLAnchorElement.prototype.click = function click() {
    if (this.download && last) saved.push({ name: this.download, text: last.text() });
  };
});

const panel = async (restored = false) => {
  await open(page(restored));
  await press(byRole('button', 'Save or print'));
};
const inGroup = (group: string, name: string): HTMLElement => {
  const found = allByRole('button', name).filter((button) => byRole('group', group).contains(button));
  expect(found).toHaveLength(1);
  return found[0] as HTMLElement;
};

describe('copying', () => {
  it('writes Markdown and text without what was taken, and says so', async () => {
    await panel();
    await press(inGroup('Copy as', 'Markdown'));
    expect(writeText).toHaveBeenLastCalledWith(
      expect.stringMatching(/^---\ntitle: "How to: descale\?"[\s\S]*\n\nFill \*\*it\*\*\.\n\n\*\*Own\*\*\n\nKept\.\n$/),
    );
    expect(text()).toContain('Copied');
    await press(inGroup('Copy as', 'Plain text'));
    expect(writeText).toHaveBeenLastCalledWith(expect.stringMatching(/\n\nFill it\.\n\nOwn\n\nKept\.\n$/));
    await expectNoBarriers();
  });

  it('writes what was restored', async () => {
    await panel(true);
    await press(inGroup('Copy as', 'Markdown'));
    expect(writeText).toHaveBeenLastCalledWith(
      expect.stringMatching(/Fill \*\*it\*\*\.\n\nFill it again\.\n\nBuy it\./),
    );
  });

  it('writes formatted text for programs that take it, with plain text beside it', async () => {
    await panel();
    await press(inGroup('Copy as', 'Formatted text'));
    const [[item]] = write.mock.calls[0] as [[{ parts: Record<string, Blob> }]];
    expect(await item.parts['text/html']?.text()).toContain('<p>Fill <b>it</b>.</p>');
    expect(await item.parts['text/plain']?.text()).toContain('Fill it.');
  });

  it('says that the clipboard was refused, and what can be done', async () => {
    writeText.mockRejectedValueOnce(new DOMException('Write permission denied.', 'NotAllowedError'));
    await panel();
    await press(inGroup('Copy as', 'Markdown'));
    expect(byRole('alert').textContent).toContain('Nothing was copied: the browser kept Winnow from the clipboard.');
    expect(byRole('alert').textContent).toContain('Write permission denied.');
    await expectNoBarriers();
    await press(inGroup('Copy as', 'Markdown'));
    expect(allByRole('alert')).toHaveLength(0);
  });

  it('says so, too, where there is no clipboard at all', async () => {
    vi.stubGlobal('navigator', {});
    await panel();
    await press(inGroup('Copy as', 'Formatted text'));
    expect(byRole('alert').textContent).toContain('Nothing was copied');
  });
});

describe('saving', () => {
  it.each([
    ['Markdown file', 'How to - descale.md', /^---\ntitle: /],
    ['Web page', 'How to - descale.html', /^<!doctype html>[\s\S]*<summary>“Fill it”, again<\/summary>/],
    ['Text file', 'How to - descale.txt', /^How to: descale\?\n/],
  ])('hands %s to the browser as %s', async (format, name, holds) => {
    await panel();
    await press(inGroup('Save as a file', format));
    expect(saved.map((file) => file.name)).toEqual([name]);
    expect(await saved[0]?.text).toMatch(holds);
    expect(await saved[0]?.text).not.toMatch(/Buy it|data-winnow/);
    expect(text()).toContain(`Given to the browser to save: ${name}`);
  });

  it('says when no file could be made', async () => {
    URL.createObjectURL = () => {
      throw new Error('no memory');
    };
    await panel();
    await press(inGroup('Save as a file', 'Markdown file'));
    expect(byRole('alert').textContent).toMatch(/^No file was written\..*no memory/);
  });
});

describe('what writes', () => {
  it('is fetched when the panel opens; when it doesn’t come, that is said, and the next press tries again', async () => {
    const writers = globalThis.winnowWriters;
    globalThis.winnowWriters = undefined;
    await panel();
    const script = () => document.head.querySelector<HTMLScriptElement>('script[src="writers.js"]');
    expect(script()).toBeTruthy();
    await press(inGroup('Copy as', 'Markdown'));
    await act(async () => void script()?.dispatchEvent(new Event('error')));
    await settle();
    expect(byRole('alert').textContent).toContain('writers.js did not load');
    await press(inGroup('Copy as', 'Markdown'));
    globalThis.winnowWriters = writers;
    await act(async () => void script()?.dispatchEvent(new Event('load')));
    await settle();
    expect(writeText).toHaveBeenCalledWith(expect.stringContaining('Fill **it**.'));
  });
});

describe('printing', () => {
  it('opens the browser’s dialog, and the page’s own details while it prints', async () => {
    await panel();
    await press(byRole('button', 'Print'));
    await settle();
    expect(print).toHaveBeenCalledTimes(1);
    const details = () => [...content().querySelectorAll('details')].map((one) => one.open);
    await act(async () => void window.dispatchEvent(new Event('beforeprint')));
    expect(details()).toEqual([false, true]);
    expect(document.querySelector<HTMLElement>('.meta')?.dataset.source).toBe(ARTICLE.url);
    await act(async () => void window.dispatchEvent(new Event('afterprint')));
    expect(details()).toEqual([false, false]);
  });
});

describe('the panel', () => {
  it('opens by its key with the focus in it, and gives the focus back', async () => {
    await open(page());
    await pressKey(document.body, 'd');
    expect(document.activeElement).toBe(inGroup('Copy as', 'Markdown'));
    await pressKey(document.activeElement as HTMLElement, 'Escape');
    expect(allByRole('group', 'Save or print')).toHaveLength(0);
    expect(document.activeElement).toBe(byRole('button', 'Save or print'));
  });

  it('closes when something else is pressed', async () => {
    await panel();
    await act(async () => void content().dispatchEvent(new Event('pointerdown', { bubbles: true })));
    await settle();
    expect(allByRole('group', 'Save or print')).toHaveLength(0);
  });

  it('is named on the help sheet, with reading aloud', async () => {
    await open(page());
    await pressKey(document.body, '?');
    expect(text()).toMatch(/r\s*Read aloud, pause, go on.*d\s*Save or print/);
  });
});
