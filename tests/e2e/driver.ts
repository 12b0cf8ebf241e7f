/** What a spec may ask of a browser. Chromium and Firefox each answer in their own way, so that one spec runs in both. */

/** What travels between a spec and a page. */
export type Data = null | boolean | number | string | readonly Data[] | { readonly [name: string]: Data };

export type Key =
  | 'Tab'
  | 'Enter'
  | 'Space'
  | 'Escape'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'ArrowUp'
  | 'ArrowDown'
  | 'Home'
  | 'End';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a system may ask of whatever is shown on it. */
export type SystemWish = 'reduced-motion' | 'forced-colors';

/** What the person may have keys for. */
export type Command = 'clean' | 'reader' | 'steps' | 'pick';

/** Something with a document that a person sees: a web page, the popup, a page of Winnow's own. */
export interface Surface {
  /** Runs a function in the document and gives back what it returns, as data. The function sees nothing of the spec's scope. */
  evaluate<A extends readonly Data[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Runs a script in the document as if it were the page's own, whatever the page's policy says. */
  load(script: string): Promise<void>;
  /** A real key, pressed and let go, with everything that a browser does about it. */
  press(key: Key, modifiers?: { shift?: boolean }): Promise<void>;
  /** A real click of the main button, at a place in the visible part of the document. */
  clickAt(place: Point): Promise<void>;
  /** Has the document drawn in these colours, as if the person's system asked for them. */
  setColours(scheme: 'light' | 'dark'): Promise<void>;
  /** Has the document drawn as if the person's system asked for as little motion, or for the system's own colours; null takes it back. */
  setSystem(asks: SystemWish | null): Promise<void>;
  /** Has the document laid out as if the window were so wide, in CSS pixels; null for as wide as it is. */
  setWidth(pixels: number | null): Promise<void>;
  /** A picture of what is visible, as PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** A button where no script of a page can see it. */
export interface HiddenButton extends Point {
  readonly text: string;
  readonly expanded: string | null;
}

export interface Tab extends Surface {
  /** The buttons in the closed shadow root of the element with this number, which is scrolled into view first. */
  buttonsInside(selector: string, number?: number): Promise<HiddenButton[]>;
  /** What can be read in the closed shadow root of the element with this number, as it is drawn now. */
  textInside(selector: string, number?: number): Promise<string>;
  /**
   * Has the browser look for these words in the page and go to them: the search of its find bar in Firefox; in Chromium,
   * whose find bar no test can reach, an address that ends in the words, which is looked for in the same way.
   */
  find(words: string): Promise<void>;
  /** Has the document drawn as it would be printed, or as on the screen. */
  setMedium(medium: 'print' | 'screen'): Promise<void>;
  url(): Promise<string>;
  go(url: string): Promise<void>;
  /** Makes it the tab that the person looks at. */
  show(): Promise<void>;
}

export interface Driver {
  readonly browser: 'chromium' | 'firefox';
  /** The address of Winnow's own pages, with a slash at the end. */
  readonly home: string;
  /** Opens a tab in front and waits until it has loaded. */
  open(url: string): Promise<Tab>;
  /** Opens an address in a private window, in which the extension is allowed first. */
  openPrivately(url: string): Promise<Tab>;
  /** Waits for a tab that somebody else opens. */
  tabAt(address: (url: string) => boolean): Promise<Tab>;
  /** Shows the tab and presses the toolbar button, as a person would: this opens the real popup and grants activeTab. */
  openPopup(tab: Tab): Promise<Surface>;
  /**
   * Presses the keys of a command, Alt+R if none is named: those are real keys in Firefox, for the others its own handler of
   * the key is told; in Chromium, where no key reaches the browser's shortcuts, it is the command's event.
   */
  pressShortcut(tab: Tab, command?: Command): Promise<void>;
  /**
   * Presses the second button at a place of the page and chooses an item of Winnow's in the menu that opens. In Chromium,
   * where no test sees that menu, the item's event stands in for choosing it; it grants no access to the page.
   */
  chooseInMenu(tab: Tab, item: Command | 'why', place: Point): Promise<void>;
  /** Runs a function in the extension's background, waking it when it sleeps. `chrome` is there in both browsers. */
  inBackground<A extends readonly Data[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /**
   * Has the person say yes when the browser is asked for the pages of a host. No test can press the browser's own question:
   * in Chromium the host is allowed on the browser's page of extensions, in Firefox the question is switched off.
   */
  sayYesFor(host: string): Promise<void>;
  /** Ends the service worker or event page as the browser does when it has been idle; true when it had been running. */
  killBackground(): Promise<boolean>;
  /** Switches the extension off or on again, as a person does on the browser's page of extensions. */
  switchExtension(on: boolean): Promise<void>;
  /** Has the browser take what lies in the extension's folder by now, and waits until this version of it runs. */
  update(version: string): Promise<void>;
  /** Quits the browser and starts it again with the same profile. Tabs are gone, what was stored is kept. */
  restart(): Promise<void>;
  /**
   * Ends the browser at once, as the system does when it runs out of memory (SIGKILL), and starts it again with the same
   * profile; what is done to the profile's folder in between is done while nothing runs.
   */
  crash(meanwhile?: (profile: string) => void): Promise<void>;
  quit(): Promise<void>;
}

/** The text of a function call that runs in a page. Vitest leaves a function's own text as it is but for its types. */
export const callOf = (run: (...args: never[]) => unknown, args: readonly Data[]): string =>
  `(${run.toString()})(...${JSON.stringify(args)})`;

export const sleep = (milliseconds: number) => new Promise<void>((wake) => setTimeout(wake, milliseconds));

/** Asks until the answer is neither false nor nullish; what is thrown on the way counts as "not yet". */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  patience = 15_000,
): Promise<Exclude<T, false | null | undefined>> {
  const start = Date.now();
  let last: unknown = 'never asked';
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== false && answer !== null && answer !== undefined)
        return answer as Exclude<T, false | null | undefined>;
      last = String(answer);
    } catch (error) {
      last = error;
    }
    if (Date.now() - start > patience) throw new Error(`waited ${patience} ms for ${what}; last answer: ${last}`);
    await sleep(50);
  }
}
