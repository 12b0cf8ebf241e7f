/** What a content script is answered, as far as a page may ever speak for it: one whose process was taken over may. */
import { beforeAll, expect, it } from 'vitest';
import type { Data } from './driver.ts';
import { badge } from './options.ts';
import { cleaned } from './popup.ts';
import { useStage } from './stage.ts';

const stage = useStage();

beforeAll(async () => {
  const { popup } = await cleaned(stage, '/farm');
  await popup.surface.close();
});

/** What the background answers when these are asked from the page in front; each names the page's tab. */
async function answersTo(requests: Record<string, Record<string, Data>>) {
  const answers = await stage.driver.inBackground(async (requests) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id ?? -1;
    const [sent] = await chrome.scripting.executeScript({
      target: { tabId },
      func: async (requests: Record<string, object>, tabId: number) => {
        const answers: Record<string, unknown> = {};
        for (const [name, request] of Object.entries(requests))
          answers[name] = await chrome.runtime.sendMessage({
            winnow: 'background',
            name,
            request: { ...request, tabId },
          });
        return answers;
      },
      args: [requests, tabId],
    });
    return JSON.stringify(sent?.result);
  }, requests);
  return JSON.parse(answers) as Record<string, { ok: boolean; value: unknown; error: string }>;
}

it('gets no answer to what only Winnow’s own pages may ask, and no number on another tab’s button', async () => {
  const requests = {
    seen: { state: 'on', actions: 4321, steps: 1 },
    openReader: { anyway: true },
    readerPage: { id: 'any', anew: true },
    openSteps: { id: '5eed0f11-0c4a-4f1e-9c2b-7d1a3f6b9e42', procedure: 1 },
    storeSettings: { difference: { rules: {} } },
    storeDone: { page: 'x', marks: ['1'], done: true, at: 1 },
    settleSite: { allowed: true },
    wantSite: { host: 'a.example', mode: 'automatic', on: 'a.example' },
    pick: {},
  };
  const number = await badge(stage);
  const heard = await answersTo(requests);
  expect(Object.keys(heard).sort()).toEqual(Object.keys(requests).sort());
  const refused = expect.stringContaining('only pages of Winnow');
  for (const [name, { ok, error }] of Object.entries(heard)) expect([name, ok, error]).toEqual([name, false, refused]);
  expect(await badge(stage)).toBe(number);
});

it('is told what is set for its own host, and of no other', async () => {
  await stage.driver.inBackground(() => {
    const kept = { rule: 'ads', mark: 'a secret mark', excerpt: 'a secret', added: 1 };
    return chrome.storage.local.set({ kept: { 'bank.example': [kept] } });
  });
  const { pageSettings } = await answersTo({ pageSettings: { host: 'bank.example' } });
  await stage.driver.inBackground(() => chrome.storage.local.remove('kept'));
  expect(pageSettings).toMatchObject({ ok: true, value: { kept: [] } });
});
