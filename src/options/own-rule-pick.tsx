/** The way from a rule's form to naming it on the page that was looked at last, by pointing at it. */
import { useState } from 'preact/hooks';
import { pickOnLast } from '../browser/pick-on.ts';
import { refusalWords, type Words } from '../core/words.ts';
import { Button } from '../ui/button.tsx';
import { errorDetails } from '../ui/error-details.ts';
import { Notice } from '../ui/notice.tsx';
import { useSay, useWords } from '../ui/words.tsx';

type Outcome = Awaited<ReturnType<typeof pickOnLast>>;

function whyNot(words: Words, outcome: Outcome): string {
  if (outcome === null) return '';
  return outcome === 'none' ? words.say('options_own_pick_none') : refusalWords(words, outcome).text;
}

/** A button, and below it why nothing could be picked. */
export function OwnRulePick() {
  const say = useSay();
  const words = useWords();
  const [why, setWhy] = useState('');
  const [details, setDetails] = useState<string | null>(null);
  const pick = () => {
    setDetails(null);
    pickOnLast().then(
      (outcome) => setWhy(whyNot(words, outcome)),
      (error: unknown) => setDetails(errorDetails(error)),
    );
  };
  return (
    <>
      <Button kind="outlined" icon="pick" onPress={pick}>
        {say('options_own_pick')}
      </Button>
      <div class="why" role="status">
        {why && <Notice text={why} />}
      </div>
      {details !== null && <Notice problem text={say('popup_act_failed')} details={details} />}
    </>
  );
}
