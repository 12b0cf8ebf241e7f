/** Decides when a page of a site that is cleaned by itself is worth cleaning, and asks for it once. */

/** What the gate sees of the page and of the browser. */
export interface GateParts {
  /** Settles once the page is loaded and seen, and has nothing better to do. */
  untilCalm(): Promise<void>;
  /** Settles once nobody types into the page any more; at once where nobody does. */
  untilNotEdited(): Promise<void>;
  looksReadable(): boolean;
  /** Has the page cleaned. */
  ask(): Promise<void>;
  /** Calls back whenever the page has become another one. */
  onTurned(turned: () => void): void;
}

/**
 * Begins to keep the gate. A page is asked for once, so that what the person takes back stays taken back; a page that a
 * single-page app turns to is a new one.
 */
export function keepGate(parts: GateParts, failed: (error: unknown) => void): void {
  let turn = 0;
  const pass = async () => {
    const mine = ++turn;
    await parts.untilCalm();
    // First of all, and once: a page that is no article is asked for nothing more.
    if (!parts.looksReadable()) return;
    await parts.untilNotEdited();
    // Another page has come meanwhile, and is waited for by itself.
    if (mine === turn) await parts.ask();
  };
  const begin = () => void pass().catch(failed);
  parts.onTurned(begin);
  begin();
}
