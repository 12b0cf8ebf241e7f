/** Measures for how long a page's own thread was kept from its work: what a person feels as a page that hangs. */
import type { Tab } from '../e2e/driver.ts';

/** Begins to beat; a beat comes as soon as the thread is free. */
export function startBeating(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const channel = new MessageChannel();
    const beats = { last: performance.now(), longest: 0, on: true };
    channel.port1.onmessage = () => {
      const now = performance.now();
      beats.longest = Math.max(beats.longest, now - beats.last);
      beats.last = now;
      if (beats.on) channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
    Object.assign(window, { beats });
  });
}

/** The longest time between two beats since the last call, in milliseconds. */
export function longestGap(tab: Tab): Promise<number> {
  return tab.evaluate(async () => {
    const { beats } = window as unknown as { beats: { last: number; longest: number } };
    // A task that is under way counts when it has ended.
    await new Promise((free) => setTimeout(free, 20));
    const { longest } = beats;
    beats.longest = 0;
    return longest;
  });
}

/** Waits until the page has drawn what was put into it and nothing keeps its thread for long. */
export async function untilFree(tab: Tab): Promise<void> {
  for (let calm = 0, tries = 0; calm < 3 && tries < 400; tries++) calm = (await longestGap(tab)) < 60 ? calm + 1 : 0;
}
