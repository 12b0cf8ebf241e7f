/** A document in Chromium: a tab, or the toolbar popup, which puppeteer takes for a page as well. */
import type { KeyInput, Page, Protocol } from 'puppeteer-core';
import { callOf, type Data, type HiddenButton, type Key, type Point, type Surface, type Tab } from './driver.ts';

export class ChromiumSurface implements Surface {
  readonly page: Page;

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
    await this.page.mouse.click(x, y);
  }

  async setColours(scheme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
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
function buttonsUnder(node: Protocol.DOM.Node): Protocol.DOM.Node[] {
  return node.localName === 'button' ? [node] : (node.children ?? []).flatMap(buttonsUnder);
}

/** Runs in the page, with the button for `this`. */
function describeButton(this: Element): HiddenButton {
  const { x, y, width, height } = this.getBoundingClientRect();
  const expanded = this.getAttribute('aria-expanded');
  return { x: x + width / 2, y: y + height / 2, text: this.textContent, expanded };
}

export class ChromiumTab extends ChromiumSurface implements Tab {
  async url(): Promise<string> {
    return this.page.url();
  }

  async go(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async buttonsInside(selector: string): Promise<HiddenButton[]> {
    await this.page.$eval(selector, (host) => host.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const session = await this.page.createCDPSession();
    const expression = `document.querySelector(${JSON.stringify(selector)})`;
    const { objectId = '' } = (await session.send('Runtime.evaluate', { expression })).result;
    const { node } = await session.send('DOM.describeNode', { objectId, depth: -1, pierce: true });
    const buttons = (node.shadowRoots ?? []).flatMap(buttonsUnder);
    const found = buttons.map(async ({ backendNodeId }) => {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        ...(object.objectId ? { objectId: object.objectId } : {}),
        functionDeclaration: String(describeButton),
        returnByValue: true,
      });
      return result.value as HiddenButton;
    });
    return Promise.all(found).finally(() => session.detach());
  }

  async show(): Promise<void> {
    await this.page.bringToFront();
  }
}
