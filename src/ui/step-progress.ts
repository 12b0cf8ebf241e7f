/** The steps that are done on one page, in a component: loaded, followed when they change elsewhere, saved at once. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { loadProgress, onProgressChanged, storeDone } from '../browser/step-progress.ts';
import { doneOn, pageMark, withDone } from '../core/procedures/step-progress.ts';
import { errorDetails } from './error-details.ts';

export interface StepsDone {
  /** The marks of what is done; see `stepMarks`. */
  readonly done: ReadonlySet<string>;
  /** True once what is stored is known. */
  readonly loaded: boolean;
  /** Why the last change could not be kept. */
  readonly problem: string | null;
  set(marks: readonly string[], done: boolean): void;
}

interface Known {
  readonly page: string;
  readonly done: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** In a private window, and for what is no web page, it lasts only as long as the component. */
export function useStepsDone(address: string, isPrivate: boolean): StepsDone {
  const page = useMemo(() => pageMark(address), [address]);
  const [known, setKnown] = useState<Known | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // While something is being stored, what is stored is older than what the person sees.
  const pending = useRef(0);
  const reload = useRef<() => void>(() => {});
  const isKept = page !== '' && !isPrivate;

  useEffect(() => {
    if (!isKept) {
      setKnown({ page, done: NONE });
      return;
    }
    let isOver = false;
    const show = (done: ReadonlySet<string>) => !isOver && setKnown({ page, done });
    const load = () =>
      loadProgress().then(
        (progress) => pending.current === 0 && show(doneOn(progress, page)),
        (error: unknown) => {
          show(NONE);
          if (!isOver) setProblem(errorDetails(error));
        },
      );
    reload.current = load;
    const end = onProgressChanged((progress) => pending.current === 0 && show(doneOn(progress, page)));
    void load();
    return () => {
      isOver = true;
      end();
    };
  }, [page, isKept]);

  // What belongs to the page before says nothing of this one.
  const done = known?.page === page ? known.done : NONE;
  const set = async (marks: readonly string[], isDone: boolean) => {
    const at = Date.now();
    const show = (shown: boolean) =>
      setKnown((now) => {
        const before = { [page]: { at, done: now?.page === page ? [...now.done] : [] } };
        return { page, done: doneOn(withDone(before, page, { marks, done: shown, at }), page) };
      });
    // Seen at once; storage is quick, but not as quick as a finger.
    show(isDone);
    if (!isKept) return;
    pending.current += 1;
    try {
      await storeDone(page, { marks, done: isDone, at });
      setProblem(null);
    } catch (error) {
      show(!isDone);
      setProblem(errorDetails(error));
    }
    pending.current -= 1;
    // What others changed meanwhile was passed over.
    if (pending.current === 0) reload.current();
  };
  return { done, loaded: known?.page === page, problem, set: (marks, isDone) => void set(marks, isDone) };
}
