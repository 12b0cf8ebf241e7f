/** A document in Chromium: a tab, or the toolbar popup, which puppeteer takes for a page as well. */
import type { KeyInput, Page, Protocol } from 'puppeteer-core';
import {
  callOf,
  type Data,
  type HiddenButton,
  type Key,
  type Point,
  type Surface,
  type SystemWish,
  type Tab,
} from './driver.ts';

export class ChromiumSurface implements Surface {
  readonly page: Page;
  /** Before it was ever changed. */
  #width: number | null = null;

  constructor(page: Page) {
    this.page = page;
  }

  async evaluate<A extends readonly Data[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return (await this.page.evaluate(callOf(run, args))) as Awaited<R>;
  }

  async load(script: string): Promise<void> {
    await this.page.evaluate(`${script}; null`);
  }

  async press(key: Key, { shift = false } = {}): Promise<void> {
    const named: KeyInput = key;
    if (shift) await this.page.keyboard.down('Shift');
    await this.page.keyboard.press(named);
    if (shift) await this.page.keyboard.up('Shift');
  }

  async clickAt({ x, y }: Point): Promise<void> {
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    // What was clicked may close the page that it stands in: then nobody is left to say that the button was let go.
    await this.page.mouse.up().catch((error: unknown) => {
      if (!(error instanceof Error && error.name === 'TargetCloseError')) throw error;
    });
  }

  async setColours(scheme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }

  /** Not puppeteer's own, which doesn't know of forced colours. */
  async setSystem(asks: SystemWish | null): Promise<void> {
    const session = await this.page.createCDPSession();
    const features = [
      { name: 'prefers-reduced-motion', value: asks === 'reduced-motion' ? 'reduce' : '' },
      { name: 'forced-colors', value: asks === 'forced-colors' ? 'active' : '' },
    ];
    await session.send('Emulation.setEmulatedMedia', { features });
    // Without its session the document would be drawn as before.
    if (asks === null) await session.detach();
  }

  async setWidth(pixels: number | null): Promise<void> {
    const viewport = this.page.viewport();
    this.#width ??= viewport?.width ?? null;
    const width = pixels ?? this.#width;
    if (viewport && width !== null) await this.page.setViewport({ ...viewport, width });
  }

  /** Not puppeteer's own, which holds back everything else until a covered tab is drawn, that is, for ever. */
  async picture(): Promise<Buffer> {
    const session = await this.page.createCDPSession();
    const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
    await session.detach();
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    if (!this.page.isClosed()) await this.page.close();
  }
}

/** Only the DevTools protocol looks into closed shadow roots; pages may not. */
const nodesNamed =
  (name: string) =>
  (node: Protocol.DOM.Node): Protocol.DOM.Node[] =>
    node.localName === name ? [node] : (node.children ?? []).flatMap(nodesNamed(name));

/** Runs in the page, with the button for `this`. */
function describeButton(this: Element): HiddenButton {
  const { x, y, width, height } = this.getBoundingClientRect();
  const expanded = this.getAttribute('aria-expanded');
  return { x: x + width / 2, y: y + height / 2, text: this.textContent, expanded };
}

/** Runs in the page. Text that stands off the screen for screen readers is read too. */
function readText(this: Element): string {
  return this instanceof HTMLElement ? this.innerText.replace(/\s+/g, ' ').trim() : '';
}

export class ChromiumTab extends ChromiumSurface implements Tab {
  async url(): Promise<string> {
    return this.page.url();
  }

  async go(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async buttonsInside(selector: string, number = 0): Promise<HiddenButton[]> {
    await this.evaluate(
      (selector, number) =>
        document.querySelectorAll(selector)[number]?.scrollIntoView({ block: 'center', behavior: 'instant' }),
      selector,
      number,
    );
    return (await this.#inside(selector, number, nodesNamed('button'), describeButton)) as HiddenButton[];
  }

  async textInside(selector: string, number = 0): Promise<string> {
    const texts = await this.#inside(selector, number, nodesNamed('div'), readText);
    return String(texts[0] ?? '');
  }

  /** Has a function look at what stands in a closed shadow root. */
  async #inside(
    selector: string,
    number: number,
    pick: (node: Protocol.DOM.Node) => Protocol.DOM.Node[],
    look: (this: Element) => unknown,
  ): Promise<unknown[]> {
    const session = await this.page.createCDPSession();
    const expression = `document.querySelectorAll(${JSON.stringify(selector)})[${number}]`;
    const { objectId = '' } = (await session.send('Runtime.evaluate', { expression })).result;
    const { node } = await session.send('DOM.describeNode', { objectId, depth: -1, pierce: true });
    const found = (node.shadowRoots ?? []).flatMap(pick).map(async ({ backendNodeId }) => {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        ...(object.objectId ? { objectId: object.objectId } : {}),
        functionDeclaration: String(look),
        returnByValue: true,
      });
      return result.value;
    });
    return Promise.all(found).finally(() => session.detach());
  }

  async find(words: string): Promise<void> {
    // A hyphen would part a range's ends.
    const text = encodeURIComponent(words).replaceAll('-', '%2D');
    await this.page.goto(`${this.page.url().split('#', 1)[0]}#:~:text=${text}`);
  }

  async setMedium(medium: 'print' | 'screen'): Promise<void> {
    await this.page.emulateMediaType(medium);
  }

  async show(): Promise<void> {
    await this.page.bringToFront();
  }
}
