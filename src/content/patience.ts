/** Milliseconds that an answer of the background may take; the lists need some hundred when it was asleep. */
const PATIENCE = 5000;

/** The answer, or an error when it takes too long. */
export function withinTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE);
    answer.then(resolve, reject);
  });
}
