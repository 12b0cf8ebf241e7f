/** Reads many pages at once, on as many threads as there are processors. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { buildReaders } from './reader-maker.mjs';

const THREAD = new URL('./reader-thread.mjs', import.meta.url);

/** What readers make of pages, in the order of the questions; each is `{reader, url, html}`. Throws what a reader throws. */
export async function readAll(questions) {
  const built = await buildReaders();
  const outcomes = [];
  let next = 0;
  const work = async (thread) => {
    while (next < questions.length) {
      const place = next++;
      thread.postMessage(questions[place]);
      [outcomes[place]] = await once(thread, 'message');
    }
  };
  const threads = Array.from({ length: availableParallelism() }, () => new Worker(THREAD, { workerData: built }));
  try {
    await Promise.all(threads.map(work));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return outcomes;
}
