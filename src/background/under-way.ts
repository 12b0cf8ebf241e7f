/**
 * What was asked by keys or in the menu and isn't done yet, noted where it outlives the background: one that is ended in the
 * middle of it can't say so, but the next one can (docs/decisions/0032).
 */
import * as v from 'valibot';
import { askPageInTime } from '../browser/ask-in-time.ts';
import browser from '../browser/webextension.ts';
import { words } from '../browser/words.ts';
import { seenOf } from '../core/seen.ts';
import { showReason, showSeen } from './button.ts';

/** `aim`: the state that the page was asked to take; null as long as it was asked for none. */
const Note = v.object({ tabId: v.number(), since: v.number(), aim: v.nullable(v.picklist(['on', 'original'])) });
type Note = v.InferOutput<typeof Note>;
/** Notes what a page is asked to become. */
export type AimAt = (aim: 'on' | 'original') => void;
const Notes = v.fallback(v.array(Note), []);

/** Milliseconds after which nobody waits for it any more, and the tab may long show another page. */
const LONGEST = 30_000;

/** One key for all: to read them is not to read the articles that lie beside them. Private windows of Chrome have a background of their own. */
const key = () => (browser.extension.inIncognitoContext ? 'under-way private' : 'under-way');

const here = new Set<Note>();
/** What the background before this one left. */
let left: readonly Note[] = [];
/** The tabs in which something was asked of this background: their buttons say what came of that. */
const pressed = new Set<number>();

let turn: Promise<unknown> = Promise.resolve();

/** One after the other, also with the first reading. A note is a courtesy: nobody's work waits for it, or fails with it. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const done = turn
    .then(work)
    .catch((error: unknown) => console.warn('Winnow could not note what is under way', error));
  turn = done;
  return done;
}

const keepNotes = () =>
  inTurn(() => {
    const notes = [...left, ...here];
    return notes.length > 0 ? browser.storage.session.set({ [key()]: notes }) : browser.storage.session.remove(key());
  });

/** Does the work with a note of it; the work tells what it asks the page to become. Rejects as the work does. */
export async function noted<T>(tabId: number, work: (aimAt: AimAt) => Promise<T>): Promise<T> {
  const note: Note = { tabId, since: Date.now(), aim: null };
  const aimAt: AimAt = (aim) => {
    note.aim = aim;
    void keepNotes();
  };
  here.add(note);
  pressed.add(tabId);
  void keepNotes();
  try {
    return await work(aimAt);
  } finally {
    here.delete(note);
    void keepNotes();
  }
}

/** Says on the buttons what the background before this one was asked for and didn't come to the end of. Ask it first of all. */
export async function sayWhatWasLeft(): Promise<void> {
  await inTurn(async () => {
    left = v.parse(Notes, (await browser.storage.session.get(key()))[key()]);
  });
  if (left.length === 0) return;
  // Of several in a tab the last counts.
  const last = new Map(left.map((note) => [note.tabId, note]));
  const said = await Promise.allSettled([...last.values()].map(say));
  for (const one of said) if (one.status === 'rejected') console.warn('Winnow has no button to tell', one.reason);
  left = [];
  await keepNotes();
}

/** A page that has become what it was asked to become was only not heard any more. */
async function say({ tabId, since, aim }: Note): Promise<void> {
  if (Date.now() - since > LONGEST) return;
  // A tab that was closed, or shows another page by now, doesn't answer.
  const page = aim && (await askPageInTime(tabId, 'look', { anyway: false }).catch(() => null));
  if (pressed.has(tabId)) return;
  if (page?.kind === 'report' && page.report.state === aim) await showSeen(tabId, seenOf(page.report));
  else await showReason(tabId, words.say('popup_act_failed'));
}
