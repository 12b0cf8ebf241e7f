/**
 * A document in Firefox, reached from the browser's own window through the element that shows it. Tabs and the toolbar
 * popup are the same to it; WebDriver's own commands reach only tabs.
 */
import { callOf, type Data, type Key, type Point, type Surface, type SystemWish } from './driver.ts';
import type { Marionette } from './marionette.ts';

/** Finds a tab's or popup's `<browser>` by the id that it keeps when a page moves to another process. */
export const BROWSER_BY_ID = `
  const browser = [...document.querySelectorAll('browser')].find((one) => one.browserId === args[0]);
  if (!browser || !browser.messageManager) throw new Error('this document is gone');`;

/** Milliseconds; only a document that is busy for as long answers later. */
const PATIENCE = 30_000;

/**
 * Loads a script into the document's process and waits for what it sends back. Going back to a page that was kept puts
 * another document into the browser, and what the one before would have answered is lost.
 */
const IN_DOCUMENT = `
  const asFrameScript = async (script) => {
    const name = 'winnow-test:' + Math.random();
    const frame = '(async () => { let answer; try { answer = { value: await (async () => {' + script + '})() } }' +
      ' catch (error) { answer = { error: String(error) } }' +
      ' sendAsyncMessage(' + JSON.stringify(name) + ', answer); })()';
    const answer = await new Promise((settle) => {
      const manager = browser.messageManager;
      const end = Date.now() + ${PATIENCE};
      const watch = setInterval(() => {
        if (browser.messageManager !== manager) done({ error: 'another document is there now' });
        else if (Date.now() > end) done({ error: 'the document never answered' });
      }, 200);
      const done = (data) => { clearInterval(watch); manager.removeMessageListener(name, heard); settle(data); };
      const heard = (message) => done(message.data);
      manager.addMessageListener(name, heard);
      manager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(frame), false);
    });
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  };`;

/** A sandbox with the page's own rights, so that a test's function sees what the page's scripts see, whatever its CSP says. */
const inSandbox = (script: string) => `
  if (!globalThis.winnowTest || winnowTest.window !== content)
    globalThis.winnowTest = {
      window: content,
      sandbox: new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false }),
    };
  return await Cu.evalInSandbox(${JSON.stringify(script)}, winnowTest.sandbox);`;

const KEYS: Record<Key, { key: string; code: string; keyCode: number }> = {
  Tab: { key: 'Tab', code: 'Tab', keyCode: 9 },
  Enter: { key: 'Enter', code: 'Enter', keyCode: 13 },
  Space: { key: ' ', code: 'Space', keyCode: 32 },
  Escape: { key: 'Escape', code: 'Escape', keyCode: 27 },
  End: { key: 'End', code: 'End', keyCode: 35 },
  Home: { key: 'Home', code: 'Home', keyCode: 36 },
  ArrowLeft: { key: 'ArrowLeft', code: 'ArrowLeft', keyCode: 37 },
  ArrowUp: { key: 'ArrowUp', code: 'ArrowUp', keyCode: 38 },
  ArrowRight: { key: 'ArrowRight', code: 'ArrowRight', keyCode: 39 },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', keyCode: 40 },
};

/** Keys as the operating system would give them to the document, with focus moves and clicks that follow from them. */
const keystroke = (key: Key, shift: boolean) => `
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!processor.beginInputTransactionForTests(content)) throw new Error('no input into this document');
  const shift = new content.KeyboardEvent('', { key: 'Shift', code: 'ShiftLeft', keyCode: 16 });
  const key = new content.KeyboardEvent('', ${JSON.stringify(KEYS[key])});
  if (${shift}) processor.keydown(shift);
  processor.keydown(key);
  processor.keyup(key);
  if (${shift}) processor.keyup(shift);`;

const mouseClick = ({ x, y }: Point) => `
  const send = (type, buttons) =>
    content.synthesizeMouseEvent(type, ${x}, ${y}, { button: 0, buttons, clickCount: 1 }, { isDOMEventSynthesized: false });
  send('mousemove', 0); send('mousedown', 1); send('mouseup', 0);`;

const PICTURE = `
  const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width; canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];`;

export abstract class FirefoxSurface implements Surface {
  protected readonly marionette: Marionette;
  protected readonly key: number | string;
  readonly #find: string;

  /** `find` is a script that makes a `browser` from `args[0]`, which is `key`. */
  constructor(marionette: Marionette, key: number | string, find = BROWSER_BY_ID) {
    this.marionette = marionette;
    this.key = key;
    this.#find = find;
  }

  async evaluate<A extends readonly Data[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const script = `(async () => JSON.stringify({ value: await ${callOf(run, args)} }))()`;
    const text = await this.inDocument(inSandbox(script));
    return (JSON.parse(String(text)) as { value: Awaited<R> }).value;
  }

  async load(script: string): Promise<void> {
    await this.inDocument(inSandbox(`${script}; null`));
  }

  async press(key: Key, { shift = false } = {}): Promise<void> {
    await this.inDocument(keystroke(key, shift));
  }

  async clickAt(place: Point): Promise<void> {
    await this.inDocument(mouseClick(place));
  }

  async setColours(scheme: 'light' | 'dark'): Promise<void> {
    await this.inWindow('browser.browsingContext.top.prefersColorSchemeOverride = args[1];', scheme);
  }

  async setSystem(asks: SystemWish | null): Promise<void> {
    await this.inWindow(
      `browser.browsingContext.top.forcedColorsOverride = args[1] === 'forced-colors' ? 'active' : 'none';
      const motion = 'ui.prefersReducedMotion';
      if (args[1] === 'reduced-motion') Services.prefs.setIntPref(motion, 1); else Services.prefs.clearUserPref(motion);`,
      asks,
    );
  }

  async setWidth(pixels: number | null): Promise<void> {
    await this.inWindow("browser.style.maxWidth = args[1] === null ? '' : args[1] + 'px';", pixels);
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(String(await this.inWindow(PICTURE)), 'base64');
  }

  abstract close(): Promise<void>;

  /** Runs a privileged frame script in the document's process. */
  protected inDocument(script: string): Promise<unknown> {
    return this.inWindow(`${IN_DOCUMENT} return await asFrameScript(args[1]);`, script);
  }

  /** Runs a script in the browser's window; `browser` is the element that shows the document, `args[1]` and on are given. */
  protected inWindow(script: string, ...args: unknown[]): Promise<unknown> {
    return this.marionette.script(`${this.#find} ${script}`, [this.key, ...args]);
  }
}
