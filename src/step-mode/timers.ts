/** Timers for what a step says takes so long. They run on while other steps are read, and over a reload of the tab. */
import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import type { Duration } from './durations.ts';

/** One timer that was started. */
export interface Timer {
  /** The step's number, from 0. */
  readonly step: number;
  /** As the step says it. */
  readonly text: string;
  /** In milliseconds, with every minute that was added. */
  readonly total: number;
  /** What is left while it stands still. */
  readonly left: number;
  /** When it is over, in milliseconds since 1970; null while it stands still. */
  readonly end: number | null;
}

const Stored: v.GenericSchema<unknown, Timer[]> = v.array(
  v.object({
    step: v.number(),
    text: v.string(),
    total: v.number(),
    left: v.number(),
    end: v.nullable(v.number()),
  }),
);

/** How long it still takes, in milliseconds. */
export const leftOf = ({ end, left }: Timer, now: number): number => Math.max(0, end === null ? left : end - now);

/** Standing still with what is left. */
export const paused = (timer: Timer, now: number): Timer => ({ ...timer, left: leftOf(timer, now), end: null });

/** Running on from where it stood still. */
export const resumed = (timer: Timer, now: number): Timer => ({ ...timer, end: now + timer.left });

/** With one minute more; one that was over runs again. */
export function lengthened(timer: Timer, now: number): Timer {
  const left = leftOf(timer, now) + 60_000;
  const total = Math.max(timer.total, 0) + 60_000;
  return { ...timer, total, left, end: timer.end === null ? null : now + left };
}

/** The step's own time as a clock writes it: 1:05:00, 14:32, 0:07. What is begun of a second is still to come. */
export function clock(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

export interface Timers {
  readonly now: number;
  readonly running: readonly Timer[];
  /** Those whose time is up, until somebody says that it is seen. */
  readonly over: readonly Timer[];
  find(step: number, text: string): Timer | undefined;
  start(step: number, duration: Duration): void;
  pause(timer: Timer): void;
  resume(timer: Timer): void;
  lengthen(timer: Timer): void;
  /** Back to how it was before it was started. */
  reset(timer: Timer): void;
}

/** How often the clocks are looked at: often enough that no second is skipped. */
const TICK = 250;

const same = (a: Timer, b: Timer) => a.step === b.step && a.text === b.text;
const isOver = (timer: Timer, now: number) => timer.end !== null && leftOf(timer, now) === 0;

/** `key` is what they are kept under in the tab's `sessionStorage`. */
export function useTimers(key: string): Timers {
  const [timers, setTimers] = useState<readonly Timer[]>(() => read(key));
  const [now, setNow] = useState(() => Date.now());
  const isTicking = timers.some((timer) => timer.end !== null && !isOver(timer, now));
  useEffect(() => {
    if (!isTicking) return;
    const ticking = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(ticking);
  }, [isTicking]);
  const keep = (change: (timers: readonly Timer[], at: number) => readonly Timer[]) => {
    const at = Date.now();
    setNow(at);
    setTimers((before) => {
      const after = change(before, at);
      sessionStorage.setItem(key, JSON.stringify(after));
      return after;
    });
  };
  const replace = (timer: Timer, by: (timer: Timer, at: number) => Timer) =>
    keep((all, at) => all.map((one) => (same(one, timer) ? by(one, at) : one)));
  return {
    now,
    running: timers.filter((timer) => !isOver(timer, now)),
    over: timers.filter((timer) => isOver(timer, now)),
    find: (step, text) => timers.find((timer) => timer.step === step && timer.text === text),
    start: (step, { seconds, text }) =>
      keep((all, at) => {
        const total = seconds * 1000;
        const timer = { step, text, total, left: total, end: at + total };
        return [...all.filter((one) => !same(one, timer)), timer];
      }),
    pause: (timer) => replace(timer, paused),
    resume: (timer) => replace(timer, resumed),
    lengthen: (timer) => replace(timer, lengthened),
    reset: (timer) => keep((all) => all.filter((one) => !same(one, timer))),
  };
}

function read(key: string): readonly Timer[] {
  try {
    const stored = v.safeParse(Stored, JSON.parse(sessionStorage.getItem(key) ?? '[]'));
    return stored.success ? stored.output : [];
  } catch (error) {
    console.warn('Winnow could not read its timers', error);
    return [];
  }
}
