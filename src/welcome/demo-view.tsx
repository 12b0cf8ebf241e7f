/** The article of our own, cleaned before the person's eyes, with the count, what was done and why, and the steps. */
import { useCallback, useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Report } from '../core/outcome.ts';
import { keyPart } from '../core/words.ts';
import { Pieces } from '../ui/pieces.tsx';
import { Switch } from '../ui/switch.tsx';
import { useSay, useWords } from '../ui/words.tsx';
import { Demo } from './demo.ts';
import { Done } from './done.tsx';

/** Milliseconds in which the article is seen as it came: long enough to see that there is something for sale in it. */
const AS_IT_CAME = 1600;

export function DemoView() {
  const say = useSay();
  const name = useId();
  const head = useRef<HTMLDivElement>(null);
  const { place, report, act } = useDemo();
  const undoAll = () => {
    act((demo) => demo.undoAll());
    // The button that was pressed goes with the list; this one does it again.
    head.current?.querySelector<HTMLElement>('[role="switch"]')?.focus();
  };
  return (
    <section class="try" aria-labelledby={name}>
      <h2 class="away" id={name}>
        {say('welcome_demo')}
      </h2>
      <div class="try-head" ref={head}>
        <Count report={report} />
        <CleanSwitch report={report} onChange={(on) => act((demo) => demo.setClean(on))} />
      </div>
      <div class="pair">
        <div class="demo" ref={place} />
        {report && (
          <Done
            report={report}
            onRestore={(id) => act((demo) => demo.restore(id))}
            onRepeat={(id) => act((demo) => demo.repeat(id))}
            onUndoAll={undoAll}
          />
        )}
      </div>
    </section>
  );
}

/** Puts the article into its place, and cleans it once by itself, unless somebody does before. */
function useDemo() {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const demo = useRef<Demo | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [report, setReport] = useState<Report | null>(null);
  const act = useCallback((work: (demo: Demo) => void) => {
    clearTimeout(waiting.current);
    const it = demo.current;
    if (!it) return;
    work(it);
    setReport(it.report);
    if (!isCalm()) fadeIn(it.element);
  }, []);
  useEffect(() => {
    const made = new Demo(document, words);
    demo.current = made;
    place.current?.replaceChildren(made.element);
    setReport(made.report);
    const clean = () => act((it) => it.setClean(true));
    // Where nothing is to move it is clean from the start; the switch shows it as it came.
    if (isCalm()) clean();
    else waiting.current = setTimeout(clean, AS_IT_CAME);
    return () => {
      clearTimeout(waiting.current);
      made.undoAll();
    };
  }, [words, act]);
  return { place, report, act };
}

const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** So that it is seen that something changed; as long as `--calm` in tokens.css. */
function fadeIn(element: Element): void {
  element.animate([{ opacity: 0.25 }, { opacity: 1 }], { duration: 220, easing: 'ease-out' });
}

function CleanSwitch({ report, onChange }: { report: Report | null; onChange: (on: boolean) => void }) {
  const say = useSay();
  const base = useId();
  return (
    <label class="clean" for={`${base}-switch`}>
      <span id={`${base}-name`}>{say('welcome_clean')}</span>
      <Switch
        id={`${base}-switch`}
        large
        labelledBy={`${base}-name`}
        checked={report?.state === 'on'}
        disabled={!report}
        onChange={onChange}
      />
    </label>
  );
}

/** “227 words → 156 to read”, and what was found. */
function Count({ report }: { report: Report | null }) {
  const say = useSay();
  const words = useWords();
  if (!report) return <p class="count" role="status" />;
  const { words: all, toRead, found } = report.counts;
  const steps = report.procedures.reduce((sum, procedure) => sum + procedure.steps.length, 0);
  const kinds = Object.entries(found)
    .filter(([, count]) => count > 0)
    .map(([rule, count]) => words.say(`found_${keyPart(rule)}`, { count }));
  if (steps > 0) kinds.push(say('popup_procedure_steps', { count: steps }));
  const isClean = report.state === 'on' && toRead < all;
  return (
    <p class="count" role="status">
      <span class={isClean ? 'from' : 'all'}>{say('popup_words', { count: all })}</span>
      {isClean && (
        <>
          <span class="turns from" aria-hidden="true">
            →
          </span>
          <span class="away">{say('ui_separator')}</span> <b>{say('popup_to_read', { count: toRead })}</b>
        </>
      )}
      <span class="hush rest">
        <Pieces of={kinds} />
      </span>
    </p>
  );
}
