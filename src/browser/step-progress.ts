/** Which steps are checked off, in storage.local; never written from private windows, which is the caller's to know. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import {
  bounded,
  type DoneChange,
  MOST_DONE,
  type PageProgress,
  type StepProgress,
} from '../core/procedures/step-progress.ts';
import { askBackground } from './messages.ts';

const KEY = 'step-progress';

/** Longer marks were not made by Winnow. */
const Mark = v.pipe(v.string(), v.nonEmpty(), v.maxLength(20));

const Stored = v.record(Mark, v.unknown());

const Page: v.GenericSchema<unknown, PageProgress> = v.object({
  at: v.pipe(v.number(), v.finite(), v.minValue(0)),
  done: v.pipe(v.array(Mark), v.maxLength(MOST_DONE)),
});

/** What is damaged counts as not done: the person sees it, and checks it off again. */
function read(stored: unknown): StepProgress {
  const pages = v.safeParse(Stored, stored);
  if (!pages.success) return {};
  const sound = Object.entries(pages.output).flatMap(([mark, entry]) => {
    const page = v.safeParse(Page, entry);
    return page.success ? [[mark, page.output] as const] : [];
  });
  return bounded(Object.fromEntries(sound));
}

/** Rejects when the browser can't read its storage. */
export async function loadProgress(): Promise<StepProgress> {
  return read((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes what is done and stores it, one change after the other also across windows. Rejects when it can't be stored. */
export async function saveProgress(change: (progress: StepProgress) => StepProgress): Promise<StepProgress> {
  return navigator.locks.request('winnow-step-progress', async () => {
    const progress = change(await loadProgress());
    await browser.storage.local.set({ [KEY]: progress });
    return progress;
  });
}

/**
 * Has the background store that these steps of a page are done, or no longer: a popup may close before it could have
 * done so itself. Rejects when it can't be stored.
 */
export async function storeDone(page: string, { marks, done, at }: DoneChange): Promise<void> {
  await askBackground('storeDone', { page, marks: [...marks], done, at });
}

/** Calls the listener after each change, wherever it was made. Returns what ends this. */
export function onProgressChanged(listener: (progress: StepProgress) => void): () => void {
  const heard = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    if (area === 'local' && Object.hasOwn(changes, KEY)) listener(read(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
