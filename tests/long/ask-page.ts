/**
 * Asks Winnow in a page directly, as popup and reader view do with their messages, so that hundreds of pages can be gone
 * through and each answer timed.
 */
import type { Outcome, ReaderOutcome } from '../../src/core/outcome.ts';
import { until } from '../e2e/driver.ts';
import type { Stage } from '../e2e/stage.ts';

/** Lets Winnow into the pages of 127.0.0.1, as a person does who has a site cleaned by itself. */
export async function allowPages(stage: Stage): Promise<void> {
  await stage.driver.sayYesFor('127.0.0.1');
  const own = await stage.driver.open(`${stage.driver.home}options.html`);
  await own.evaluate(() => {
    const button = document.createElement('button');
    button.style.cssText = 'position:fixed;inset:0;z-index:9999';
    // The browser only listens when a real click is being handled.
    button.onclick = () => void chrome.permissions.request({ origins: ['*://127.0.0.1/*'] });
    document.body.append(button);
  });
  await until('the pages to be allowed', async () => {
    await own.clickAt({ x: 200, y: 200 });
    return stage.driver.inBackground(() => chrome.permissions.contains({ origins: ['*://127.0.0.1/*'] }));
  });
  await own.close();
}

/** Puts Winnow into the page in front. */
export async function inject(stage: Stage): Promise<void> {
  await stage.driver.inBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const target = { tabId: tab?.id ?? -1 };
    await chrome.scripting.insertCSS({ target, files: ['page.css'], origin: 'USER' });
    await chrome.scripting.executeScript({ target, files: ['content.js', 'steps.js', 'article.js'] });
  });
}

interface Answers {
  readonly look: Outcome;
  readonly clean: Outcome;
  readonly undoAll: Outcome;
  readonly showOriginal: Outcome;
  readonly article: ReaderOutcome;
}

export interface Asked<A> {
  readonly answer: A;
  /** Milliseconds until it came. */
  readonly time: number;
}

/** One message to the page in front. Throws when Winnow answers with an error of its own, or not in time. */
export async function ask<K extends keyof Answers>(
  stage: Stage,
  name: K,
  patience = 50_000,
): Promise<Asked<Answers[K]>> {
  const heard = await stage.driver.inBackground(
    async (name: string, patience: number) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const start = performance.now();
      const request = { anyway: true };
      const late = new Promise((settle) =>
        setTimeout(() => settle({ ok: false, error: `no answer within ${patience} ms` }), patience),
      );
      const answer = await Promise.race([
        chrome.tabs.sendMessage(tab?.id ?? -1, { winnow: 'page', name, request }),
        late,
      ]);
      return JSON.stringify({ answer, time: performance.now() - start });
    },
    name,
    patience,
  );
  const { answer, time } = JSON.parse(heard) as {
    answer: { ok: boolean; value: Answers[K]; error?: string };
    time: number;
  };
  if (!answer?.ok) throw new Error(`${name}: ${answer?.error}`);
  return { answer: answer.value, time };
}
