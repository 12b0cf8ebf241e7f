/** The filter lists as the background keeps them: opened when they are first asked, for as long as the worker lives. */
import browser from '../browser/webextension.ts';
import type { ListQuestion, ListReply } from '../core/page/list-question.ts';
import { ask, type ListEngine, open } from '../lists/engine.ts';

/** Made beside this script by the build. */
const FILE = 'engine.bin';

let opening: Promise<ListEngine> | null = null;

/** What the lists say of a page. Rejects when the engine's file is missing or damaged; the next question tries again. */
export async function askLists(question: ListQuestion): Promise<ListReply> {
  opening ??= openFile();
  try {
    return ask(await opening, question);
  } catch (error) {
    opening = null;
    throw error;
  }
}

async function openFile(): Promise<ListEngine> {
  const response = await fetch(browser.runtime.getURL(FILE));
  if (!response.ok) throw new Error(`${FILE}: ${response.status} ${response.statusText}`);
  return open(new Uint8Array(await response.arrayBuffer()));
}
