/** What a rule that is being written would do to the page that was looked at last. */
import { Icon } from '../ui/icons.tsx';
import { Pieces } from '../ui/pieces.tsx';
import { useSay, useWords } from '../ui/words.tsx';
import { ownCostWords, ownCountWords } from './own-rule-words.ts';
import type { OwnTrials } from './own-trials.ts';

/** Empty while there is nothing to try. */
export function OwnRuleTrial({ trials, id }: { trials: OwnTrials | null; id: string }) {
  const say = useSay();
  const words = useWords();
  const trial = trials?.trials.get(id);
  const cost = trial ? ownCostWords(words, trial) : '';
  return (
    <p class="hush own-trial" role="status">
      {trials && trial && (
        <>
          <Pieces
            of={[
              <bdi key="page" lang={trials.lang || undefined}>
                {say('ui_quote', { text: trials.title })}
              </bdi>,
              ownCountWords(words, trial),
            ]}
          />
          {cost && (
            <span class="cost">
              <Icon name="alert" />
              {cost}
            </span>
          )}
        </>
      )}
      {!trials && say('own_no_page')}
    </p>
  );
}
