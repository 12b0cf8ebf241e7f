/**
 * What was asked by keys or in the menu and isn't done yet, noted where it outlives the background: one that is ended in the
 * middle of it can't say so, but the next one can.
 */
import * as v from 'valibot';
import { askPageInTime } from '../browser/ask-in-time.ts';
import browser from '../browser/webextension.ts';
import { words } from '../browser/words.ts';
import { seenOf } from '../core/seen.ts';
import { showReason } from './badge.ts';
import { showSeen } from './button.ts';

const PREFIX = 'under-way ';

/** By what a background knows its own notes. */
const RUN = crypto.randomUUID();

const Note = v.object({ tabId: v.number(), asked: v.string(), since: v.number(), run: v.string() });
type Note = v.InferOutput<typeof Note>;

/** Milliseconds after which nobody waits for it any more, and the tab may long show another page. */
const LONGEST = 30_000;

/** Does the work with a note of it. Rejects as the work does. */
export async function noted<T>(asked: string, tabId: number, work: () => Promise<T>): Promise<T> {
  const key = PREFIX + tabId;
  const note: Note = { tabId, asked, since: Date.now(), run: RUN };
  await browser.storage.session.set({ [key]: note });
  try {
    return await work();
  } finally {
    await browser.storage.session.remove(key);
  }
}

/** Says on the buttons what the background before this one was asked for and didn't come to the end of. */
export async function sayWhatWasLeft(): Promise<void> {
  const stored = await browser.storage.session.get(null);
  for (const [key, value] of Object.entries(stored)) {
    if (!key.startsWith(PREFIX)) continue;
    const note = v.safeParse(Note, value);
    if (note.success && note.output.run === RUN) continue;
    await browser.storage.session.remove(key);
    if (note.success && Date.now() - note.output.since < LONGEST) await say(note.output);
  }
}

/** A page that is clean by now was cleaned all the same, and nobody has told its button. */
async function say({ tabId, asked }: Note): Promise<void> {
  // A tab that was closed, or shows a page that was never looked at, doesn't answer.
  const page = asked === 'clean' ? await askPageInTime(tabId, 'look', { anyway: false }).catch(() => null) : null;
  if (page?.kind === 'report' && page.report.state === 'on') await showSeen(tabId, seenOf(page.report));
  else await showReason(tabId, words.say('popup_act_failed'));
}
