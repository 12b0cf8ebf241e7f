/** Put into a page when the person asks in its menu why something was hidden: says it at that place. */
import { askBackground } from '../../browser/ask.ts';
import browser from '../../browser/webextension.ts';
import { words } from '../../browser/words.ts';
import { directionOf } from '../../core/language.ts';
import { call, read } from '../../core/native.ts';
import { type Floating, floatOver } from '../floating.ts';
import { focusBack } from '../focus-back.ts';
import '../late-parts.ts';
import type { PressedPlace } from '../late-parts.ts';
import { part } from '../own-parts.ts';
import { pressedPlace } from '../pressed-place.ts';
import type { Session } from '../session.ts';
import { WHY_STYLE, type WhyActs, type WhySays, whyPanel } from './panel.ts';
import { type Told, toldAt, toldOf } from './told.ts';

/** Pixels that are left between the panel and the window's edge. */
const EDGE = 8;

/** Ends the panel. `elsewhere`: by a press that has a place of its own, which gets the focus. */
let close: ((elsewhere?: boolean) => void) | null = null;

globalThis.winnowWhy = (asked) => {
  if (read(document, 'contentType') !== 'text/html' || !read(document, 'body')) return 'not-html';
  const place = pressedPlace(asked);
  globalThis.winnowInside?.session().then(
    (session) => show(place, saysOf(session, place), actsOn(session)),
    // This is where the answer is looked for.
    (error: unknown) => show(place, { ...NOTHING, trouble: failed(error) }, NO_ACTS),
  );
  return null;
};

const NOTHING: WhySays = { near: [], all: 0, isCleaned: false, trouble: '' };
const NO_ACTS: Omit<WhyActs, 'close'> = { restore: async () => {}, hideAgain: async () => {}, keep: null };

const failed = (error: unknown): string =>
  `${words.say('ui_not_saved')} ${error instanceof Error ? error.message : String(error)}`;

function saysOf(session: Session, place: PressedPlace | null): WhySays {
  const isCleaned = session.state !== 'off';
  if (!isCleaned) return NOTHING;
  const all = toldOf(session).filter(({ what }) => what !== 'kept' && what !== 'restored').length;
  return { near: place ? toldAt(session, place, innerHeight / 2) : [], all, isCleaned, trouble: '' };
}

function actsOn(session: Session): Omit<WhyActs, 'close'> {
  const isPrivate = browser.extension.inIncognitoContext === true;
  return {
    restore: async (id) => void session.restore(id),
    hideAgain: async (id) => void session.hideAgain(id),
    keep: isPrivate
      ? null
      : async ({ rule, keepMark: mark, excerpt }: Told) =>
          void (await askBackground('keepHere', { rule, mark, excerpt })),
  };
}

/** Shows the panel beside the place, until Escape, a press elsewhere, or its own button. */
function show(place: PressedPlace | null, says: WhySays, acts: Omit<WhyActs, 'close'>): void {
  close?.();
  const before = read(document, 'activeElement');
  const styles = { inset: '0 auto auto 0', margin: '0', padding: '0', border: '0', background: 'transparent' };
  const floating = floatOver(document, WHY_STYLE, styles, () => close?.());
  const listening = new AbortController();
  close = (elsewhere = false) => {
    close = null;
    listening.abort();
    floating.remove();
    if (!elsewhere) focusBack(before);
  };
  const panel = whyPanel(document, words, says, { ...acts, close: () => close?.() }, failed);
  panel.lang = words.language;
  panel.dir = directionOf(words.language);
  // The page's type, in a size of our own.
  panel.style.fontFamily = getComputedStyle(place?.element ?? document.documentElement).fontFamily;
  floating.root.append(part(document, 'div', 'all', panel));
  layAt(floating, panel, place);
  leaveWhenPressed(floating, listening.signal);
  panel.focus();
}

/** Below the place, else as near as the window allows; in its middle where no place is known. */
function layAt({ host }: Floating, panel: HTMLElement, place: PressedPlace | null): void {
  const { width, height } = call(panel, 'getBoundingClientRect');
  const within = (at: number, size: number, most: number) => Math.max(EDGE, Math.min(at, most - size - EDGE));
  const left = place ? place.x - scrollX : (innerWidth - width) / 2;
  const top = place ? place.y - scrollY + EDGE : (innerHeight - height) / 2;
  host.style.setProperty('left', `${within(left, width, innerWidth)}px`, 'important');
  host.style.setProperty('top', `${within(top, height, innerHeight)}px`, 'important');
}

function leaveWhenPressed({ host, root }: Floating, signal: AbortSignal): void {
  const listening = { capture: true, signal };
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      event.preventDefault();
      close?.();
    },
    listening,
  );
  addEventListener('pointerdown', ({ isTrusted, target }) => isTrusted && target !== host && close?.(true), listening);
  // What happens in the panel is no business of the page's.
  for (const name of ['click', 'keydown', 'keyup', 'pointerdown', 'pointerup', 'mousedown', 'mouseup'])
    root.addEventListener(name, (event) => event.stopPropagation(), { signal });
}
