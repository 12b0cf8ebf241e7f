/** The way back to the page, and what became of it. */
import { useState } from 'preact/hooks';
import type { HandedProcedures } from '../browser/procedure-store.ts';
import { goToStep, showTab, type WayBack } from '../browser/source-tab.ts';
import type { Step } from '../core/outcome.ts';
import { errorDetails } from '../ui/error-details.ts';

export interface Back {
  /** What became of the last try; null before one, and once it led there. */
  readonly result: Exclude<WayBack, 'there'> | 'failed' | null;
  readonly details: string;
  /** To the page at this step. */
  go(step: Step | undefined): void;
  /** To the tab, whatever it shows. */
  show(): void;
}

/** To the tab that the steps were taken from. */
export function useBack({ tabId }: HandedProcedures): Back {
  const [result, setResult] = useState<Back['result']>(null);
  const [details, setDetails] = useState('');
  const attempt = async (work: () => Promise<WayBack>) => {
    setResult(null);
    try {
      const way = await work();
      setResult(way === 'there' ? null : way);
    } catch (error) {
      setDetails(errorDetails(error));
      setResult('failed');
    }
  };
  return {
    result,
    details,
    go: (step) => step && void attempt(() => goToStep(tabId, step.anchor)),
    show: () => void attempt(async () => ((await showTab(tabId)) ? 'there' : 'closed')),
  };
}
