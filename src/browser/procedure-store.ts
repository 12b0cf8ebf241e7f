/** Procedures on their way to step mode, in storage.session: in memory only, and gone with the browser. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Procedure } from '../core/outcome.ts';
import { ProcedureSchema } from './procedure-schema.ts';

/** The procedures of a page, and the page they came from. */
export interface HandedProcedures {
  readonly url: string;
  readonly title: string;
  /** BCP 47, checked; empty when the page says nothing believable. */
  readonly lang: string;
  /** The tab that showed the page. */
  readonly tabId: number;
  /** From a private window, where nothing is stored. */
  readonly isPrivate: boolean;
  readonly procedures: readonly Procedure[];
}

const Stored: v.GenericSchema<unknown, HandedProcedures> = v.object({
  url: v.string(),
  title: v.string(),
  lang: v.string(),
  tabId: v.number(),
  isPrivate: v.boolean(),
  procedures: v.array(ProcedureSchema),
});

const handedKey = (id: string): string => `procedures.${id}`;
const tabKey = (tabId: number): string => `stepMode.${tabId}`;

/** Keeps procedures and returns their id. Rejects when the session's storage is full. */
export async function putProcedures(handed: HandedProcedures): Promise<string> {
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [handedKey(id)]: handed });
  return id;
}

/** Says which tab shows the procedures, so that they are dropped with the tab. */
export async function assignProcedures(id: string, tabId: number): Promise<void> {
  await browser.storage.session.set({ [tabKey(tabId)]: id });
}

/** The procedures, or null when they aren't kept any more. They stay, so that step mode can be reloaded. */
export async function takeProcedures(id: string): Promise<HandedProcedures | null> {
  const key = handedKey(id);
  const stored = v.safeParse(Stored, (await browser.storage.session.get(key))[key]);
  return stored.success ? stored.output : null;
}

/** A tab was closed: drops the procedures that it showed, if it showed any, unless another tab shows the same. */
export async function dropProceduresOf(tabId: number): Promise<void> {
  const key = tabKey(tabId);
  const id = (await browser.storage.session.get(key))[key];
  if (typeof id !== 'string') return;
  const other = await otherTabWith(id, tabId);
  if (other !== null) await assignProcedures(id, other);
  await browser.storage.session.remove(other === null ? [key, handedKey(id)] : key);
}

/** A tab of step mode that the person has doubled, of which nobody was told. */
async function otherTabWith(id: string, tabId: number): Promise<number | null> {
  const tabs = await browser.tabs.query({ url: browser.runtime.getURL('step-mode.html*') });
  const shows = (url: string | undefined) => new URL(url ?? 'about:blank').searchParams.get('id') === id;
  return tabs.find((tab) => tab.id !== tabId && shows(tab.url))?.id ?? null;
}
