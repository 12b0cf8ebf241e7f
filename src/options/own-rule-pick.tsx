/** The way from a rule's form to naming it on the page that was looked at last, by pointing at it. */
import { useState } from 'preact/hooks';
import { pickOnLast } from '../browser/pick-on.ts';
import { refusalWords, type Words } from '../core/words.ts';
import { Button } from '../ui/button.tsx';
import { errorDetails } from '../ui/error-details.ts';
import { Notice } from '../ui/notice.tsx';
import { useSay, useWords } from '../ui/words.tsx';

type Outcome = Awaited<ReturnType<typeof pickOnLast>>;

/** How picking stands: nothing to say, a page is looked for, or what came of it. */
type Picking =
  | { readonly kind: 'none' | 'asking' }
  | { readonly kind: 'why'; readonly title?: string; readonly text: string }
  | { readonly kind: 'failed'; readonly details: string };

function cameOf(words: Words, outcome: Outcome): Picking {
  if (outcome === null) return { kind: 'none' };
  if (outcome === 'none') return { kind: 'why', text: words.say('options_own_pick_none') };
  return { kind: 'why', ...refusalWords(words, outcome) };
}

/** A button, and below it why nothing could be picked. */
export function OwnRulePick() {
  const say = useSay();
  const words = useWords();
  const [picking, setPicking] = useState<Picking>({ kind: 'none' });
  const isBusy = picking.kind === 'asking';
  const pick = () => {
    // Each tab that doesn't answer is waited for.
    setPicking({ kind: 'asking' });
    pickOnLast().then(
      (outcome) => setPicking(cameOf(words, outcome)),
      (error: unknown) => setPicking({ kind: 'failed', details: errorDetails(error) }),
    );
  };
  return (
    <>
      <Button kind="outlined" icon="pick" busy={isBusy} onPress={pick}>
        {say('options_own_pick')}
      </Button>
      <div class="why" role="status">
        {picking.kind === 'why' && <Notice {...(picking.title ? { title: picking.title } : {})} text={picking.text} />}
      </div>
      {picking.kind === 'failed' && <Notice problem text={say('popup_act_failed')} details={picking.details} />}
    </>
  );
}
