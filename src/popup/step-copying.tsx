/** Copying steps: in which format, and that it is done. */
import { useState } from 'preact/hooks';
import { type NamedProcedure, type StepsFormat, stepsAs } from '../export/steps.ts';
import { WordButton } from '../ui/button.tsx';
import { errorDetails } from '../ui/error-details.ts';
import { useSay } from '../ui/words.tsx';

export interface Copying {
  /** What it is asked of in which format to copy it. */
  readonly open: number | null;
  readonly wasCopied: boolean;
  /** Why the last copying did not work. */
  readonly problem: string | null;
  /** Asks in which format to copy this, or no longer. */
  toggle(which: number): void;
  copy(format: StepsFormat): void;
}

/** `chosen` gives what a number stands for. */
export function useCopying(chosen: (which: number) => readonly NamedProcedure[], address: string): Copying {
  const [open, setOpen] = useState<number | null>(null);
  const [wasCopied, setCopied] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const copy = async (which: number, format: StepsFormat) => {
    setCopied(false);
    setProblem(null);
    try {
      await navigator.clipboard.writeText(stepsAs(format, chosen(which), address));
      setCopied(true);
    } catch (error) {
      setProblem(errorDetails(error));
    }
  };
  return {
    open,
    wasCopied,
    problem,
    toggle(which) {
      setCopied(false);
      setProblem(null);
      setOpen((now) => (now === which ? null : which));
    },
    copy(format) {
      if (open !== null) void copy(open, format);
    },
  };
}

/** The formats to choose from, in one line. */
export function CopyFormats({ copying }: { copying: Copying }) {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields; these are two buttons with one lead-in.
    <p class="formats" role="group" aria-label={say('popup_copy_as')}>
      <span class="hush" aria-hidden="true">
        {say('popup_copy_as')}
      </span>
      <WordButton onPress={() => copying.copy('text')}>{say('popup_copy_text')}</WordButton>
      <WordButton onPress={() => copying.copy('markdown')}>{say('popup_copy_markdown')}</WordButton>
    </p>
  );
}
