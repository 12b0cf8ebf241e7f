/** Procedures on their way to step mode, in storage.session: in memory only, and gone with the browser. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Procedure } from '../core/outcome.ts';

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

const Step = v.object({
  text: v.string(),
  images: v.array(v.string()),
  anchor: v.string(),
  section: v.exactOptional(v.string()),
});

const Stored: v.GenericSchema<unknown, HandedProcedures> = v.object({
  url: v.string(),
  title: v.string(),
  lang: v.string(),
  tabId: v.number(),
  isPrivate: v.boolean(),
  procedures: v.array(
    v.object({
      title: v.nullable(v.string()),
      source: v.string(),
      steps: v.array(Step),
      place: v.exactOptional(v.object({ word: v.string(), number: v.number(), of: v.number() })),
    }),
  ),
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

/** Drops the procedures that a tab showed, if it showed any. */
export async function dropProceduresOf(tabId: number): Promise<void> {
  const key = tabKey(tabId);
  const id = (await browser.storage.session.get(key))[key];
  if (typeof id === 'string') await browser.storage.session.remove([key, handedKey(id)]);
}
