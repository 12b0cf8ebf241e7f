/** Pages that attack Winnow itself: its controls, its elements, its messages, its files. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from './driver.ts';
import { htmlOf, isShown, waitFor, waitForState } from './page.ts';
import { cleaned } from './popup.ts';
import type { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** One cleaned page, attacked in many ways. */
let scene: { tab: Tab; popup: Screen; before: string };
beforeAll(async () => {
  scene = await cleaned(stage, '/farm');
  await waitFor(scene.tab, 'repeat', 'gone');
});

const FOLDED = '[data-winnow-verb="fold"]';
const isOpen = () =>
  scene.tab.evaluate((folded) => document.querySelector(`${folded}[data-winnow-open]`) !== null, FOLDED);

describe('a page’s script', () => {
  it('opens no fold by clicks, keys and focus of its own, which a person does', async () => {
    const { tab, popup } = scene;
    await popup.surface.close();
    await tab.evaluate(() => {
      for (const stub of document.querySelectorAll('winnow-stub')) {
        if (!(stub instanceof HTMLElement)) throw new Error('no element');
        const box = stub.getBoundingClientRect();
        stub.click();
        stub.focus();
        for (const part of [0.05, 0.5, 0.9, 0.98]) {
          const place = { clientX: box.x + part * box.width, clientY: box.y + box.height / 2 };
          const target = document.elementFromPoint(place.clientX, place.clientY) ?? stub;
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
            target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, ...place }));
        }
        for (const key of ['Enter', ' '])
          for (const type of ['keydown', 'keypress', 'keyup'])
            stub.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
        for (const found of document.querySelectorAll('[data-winnow-verb="fold"]'))
          found.dispatchEvent(new Event('beforematch', { bubbles: true }));
      }
    });
    expect(await isOpen()).toBe(false);
    const [show] = await tab.buttonsInside('winnow-stub');
    if (!show) throw new Error('no button in the stub');
    await tab.clickAt(show);
    await until('the fold to open', isOpen);
  });

  it('can read nothing of what stands in Winnow’s elements', async () => {
    const seen = await scene.tab.evaluate(() => {
      const stub = document.querySelector('winnow-stub');
      return {
        root: stub?.shadowRoot ?? null,
        text: stub?.textContent ?? '',
        html: stub?.innerHTML ?? '',
        found: document.documentElement.outerHTML.includes('Winnow'),
      };
    });
    expect(seen).toEqual({ root: null, text: '', html: '', found: false });
  });

  it('gets at nothing of Winnow by messages, and undoes nothing', async () => {
    const { tab } = scene;
    const state = await htmlOf(tab);
    const reached = await tab.evaluate(async (home) => {
      const messages = ['undoAll', 'showOriginal', 'restore', 'article'].map((name) => ({
        winnow: 'page',
        name,
        request: { id: '1', anyway: true },
      }));
      const heard: string[] = [];
      addEventListener('message', ({ data }) => void (data?.ok !== undefined && heard.push(JSON.stringify(data))));
      for (const message of messages) {
        window.postMessage(message, '*');
        document.dispatchEvent(new CustomEvent('winnow', { detail: message }));
        new BroadcastChannel('winnow').postMessage(message);
        const { chrome: api } = window as { chrome?: { runtime?: { sendMessage?: (...words: unknown[]) => unknown } } };
        const id = new URL(home).host;
        // Where a page has the function at all, no extension listens to it.
        const send = api?.runtime?.sendMessage;
        if (send) {
          const answer = await Promise.resolve()
            .then(() => send(id, message))
            .catch(() => undefined);
          if (answer !== undefined) heard.push(JSON.stringify(answer));
        }
      }
      await new Promise((later) => setTimeout(later, 300));
      return heard;
    }, stage.driver.home);
    expect(reached).toEqual([]);
    expect(await htmlOf(tab)).toBe(state);
  });

  it('finds no file of the extension by guessing its address', async () => {
    const target = stage.driver.browser === 'chromium' ? 'chrome' : 'firefox';
    const folder = join(process.env.WINNOW_DIST ?? join(import.meta.dirname, '..', '..', 'dist'), target);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      );
    expect(files).toContain('manifest.json');
    const found = await scene.tab.evaluate(
      async (home, files) => {
        const asImage = (address: string) =>
          new Promise<boolean>((settle) => {
            const image = new Image();
            image.onload = () => settle(true);
            image.onerror = () => settle(false);
            image.src = address;
          });
        const answers = files.map(async (file) => {
          const fetched = await fetch(home + file).then(
            ({ ok, type }) => ok || type === 'opaque',
            () => false,
          );
          return fetched || (file.endsWith('.png') && (await asImage(home + file))) ? [file] : [];
        });
        return (await Promise.all(answers)).flat();
      },
      stage.driver.home,
      files,
    );
    expect(found).toEqual([]);
  });
});

describe('a page that takes Winnow’s elements away', () => {
  it('loses none of its text by that: what was folded comes back with Undo all, to the byte', async () => {
    const { tab, before } = scene;
    await tab.evaluate(() => {
      for (const stub of document.querySelectorAll('winnow-stub, winnow-label')) stub.remove();
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff';
      document.body.append(cover);
    });
    const popup = await stage.popup(tab);
    await popup.click('button', 'Undo all');
    await waitForState(tab, null);
    await tab.evaluate(() => document.getElementById('cover')?.remove());
    expect(await htmlOf(tab)).toBe(before);
    expect(await isShown(tab, '#offer-1')).toBe(true);
  });
});
