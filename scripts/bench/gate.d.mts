/** As much of an event of Chromium's trace as is read; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Milliseconds of the thread on which the script ran; null where it didn't. */
export function costIn(events: readonly TraceEvent[], name: string): number | null;
