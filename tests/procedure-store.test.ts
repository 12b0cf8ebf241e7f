/** Procedures on their way to step mode: kept for as long as a tab shows them, also one that the person has doubled. */
import { beforeEach, expect, it, vi } from 'vitest';
import {
  assignProcedures,
  dropProceduresOf,
  type HandedProcedures,
  putProcedures,
  takeProcedures,
} from '../src/browser/procedure-store.ts';

const { session, tabs } = vi.hoisted(() => ({
  session: new Map<string, unknown>(),
  tabs: [] as { id: number; url: string }[],
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: (path: string) => `ext://winnow/${path}` },
    tabs: { query: async () => tabs },
    storage: {
      session: {
        get: async (key: string) => Object.fromEntries([...session].filter(([name]) => key === name)),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) session.set(key, value);
        },
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) session.delete(key);
        },
      },
    },
  },
}));

const HANDED: HandedProcedures = {
  url: 'https://kettles.example/',
  title: 'Kettles',
  lang: 'en',
  tabId: 1,
  isPrivate: false,
  procedures: [],
};

/** Step mode in a tab. */
const show = (id: number, kept: string) => tabs.push({ id, url: `ext://winnow/step-mode.html?id=${kept}&at=0` });

/** Browsers may still name a tab that was just closed. */
const close = (id: number) =>
  dropProceduresOf(id).then(() => tabs.splice(0, tabs.length, ...tabs.filter((tab) => tab.id !== id)));

let kept: string;
beforeEach(async () => {
  session.clear();
  tabs.length = 0;
  kept = await putProcedures(HANDED);
  await assignProcedures(kept, 7);
  show(7, kept);
});

it('go with their tab, and nothing is left of them', async () => {
  const other = await putProcedures(HANDED);
  show(8, other);
  await close(7);
  expect(await takeProcedures(kept)).toBeNull();
  expect([...session.keys()]).toEqual([`procedures.${other}`]);
});

it('stay for a tab that was doubled, and go with that', async () => {
  show(8, kept);
  await close(7);
  expect(await takeProcedures(kept)).toEqual(HANDED);
  await close(8);
  expect([...session.keys()]).toEqual([]);
});
