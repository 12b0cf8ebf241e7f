/** A thread of its own that has pages read, each by the reader that is named, and answers with what somebody reads then. */
import { parentPort, workerData } from 'node:worker_threads';
import { readerOutcome } from './reader-outcome.mjs';

const { readers } = await import(workerData);

parentPort.on('message', ({ reader, url, html }) => {
  parentPort.postMessage(readerOutcome(readers[reader]({ url, html }), url));
});
