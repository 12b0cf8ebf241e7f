/** What stays in memory after cleaning and undoing a page again and again, in real Chromium through the built extension. */
import { closePopup, startChromium } from './chromium.mjs';
import { ask, pressClean } from './clean-page.mjs';
import { table } from './tables.mjs';

/** Cycles before anything is counted: for so long the browser makes more and more of the code that it runs faster. */
const WARM = 50;

/** What is held goes up and down by a tenth even then, as code comes and goes: so many samples, so many cycles apart. */
const SAMPLES = 10;
const APART = 20;

/** The second half of the samples may hold this much of the first, in the mean. */
export const MOST_KEPT = 1.05;

async function heapOf(session) {
  // What a first collection lets go of may let go of more.
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0 } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize + embedderHeapUsedSize, nodes, listeners: jsEventListeners };
}

async function cycles(popup, times) {
  for (let time = 0; time < times; time++) {
    await popup.evaluate(ask, 'clean', { anyway: true });
    await popup.evaluate(ask, 'undoAll', {});
  }
}

async function measure(chromium, { url, html }) {
  const tab = await chromium.openTab();
  await tab.show(url, html);
  const popup = await chromium.openPopup(tab.page);
  await pressClean(popup, tab.page);
  await cycles(popup, WARM);
  const session = await tab.page.createCDPSession();
  const samples = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    await cycles(popup, APART);
    samples.push(await heapOf(session));
  }
  await closePopup(popup);
  await tab.page.close();
  return samples;
}

const mean = (samples) => samples.reduce((sum, { bytes }) => sum + bytes, 0) / samples.length;

/** Prints what each page holds before and after; answers with what is above its bound. */
export async function benchMemory(program, folder, pages) {
  const chromium = await startChromium(program, folder);
  const faults = [];
  const rows = [];
  try {
    for (const page of pages) {
      const samples = await measure(chromium, page);
      const [first, last] = [samples[0], samples.at(-1)];
      const [before, after] = [mean(samples.slice(0, SAMPLES / 2)), mean(samples.slice(SAMPLES / 2))];
      const kept = after / before;
      rows.push([page.name, before / 1e6, after / 1e6, kept, `${first.nodes} → ${last.nodes}`]);
      if (kept > MOST_KEPT) faults.push(`${page.name} comes to hold ${kept.toFixed(3)} times as much`);
      if (last.listeners > first.listeners || last.nodes > first.nodes)
        faults.push(`${page.name} keeps nodes or listeners of what was undone`);
    }
  } finally {
    await chromium.close();
  }
  console.log(
    `\n${table([`MB, cleaned and undone ${WARM + APART * SAMPLES} times`, 'first half', 'second half', 'kept', 'nodes'], rows)}`,
  );
  return faults;
}
