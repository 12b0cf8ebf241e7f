/** The way back to the page, and what went wrong on it. */
import { useState } from 'preact/hooks';
import { goToSource } from '../browser/source-tab.ts';
import { errorDetails } from '../ui/error-details.ts';
import { webAddress } from '../ui/web-address.ts';

export interface Original {
  /** Null when the article is from no web page. */
  readonly address: URL | null;
  /** Why the last act did not work. */
  readonly problem: string | null;
  go(): void;
  /** Does something that opens a tab, and shows what goes wrong with it. */
  attempt(work: () => Promise<void>): void;
}

/** `id` names the kept page. */
export function useOriginal(id: string, url: string): Original {
  const [problem, setProblem] = useState<string | null>(null);
  const address = webAddress(url);
  const attempt = (work: () => Promise<void>) => {
    setProblem(null);
    work().catch((error: unknown) => setProblem(errorDetails(error)));
  };
  return { address, problem, attempt, go: () => address && attempt(() => goToSource(id, address.href)) };
}
