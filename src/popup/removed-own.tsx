/** Of what the person's own rule did or keeps: what it costs the article, and the way to the rule. */
import type { Reason } from '../core/types.ts';
import { WordButton } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { useSay } from '../ui/words.tsx';
import type { PageActs } from './page-acts.ts';

interface RemovedOwnProps {
  readonly reason: Reason;
  /** How many words of the article it takes; absent where it takes none. */
  readonly articleWords?: number | undefined;
  /** The id of what the row calls it. */
  readonly what: string;
  readonly acts: PageActs;
}

/** Nothing for what no rule of the person's asked for. */
export function RemovedOwn({ reason: { facts }, articleWords, what, acts }: RemovedOwnProps) {
  const say = useSay();
  const { own } = facts;
  if (typeof own !== 'string') return null;
  return (
    <div class="copy">
      {articleWords !== undefined && (
        <p class="cost">
          <Icon name="alert" />
          {say('own_took', { count: articleWords })}
        </p>
      )}
      <p>
        <WordButton describedBy={what} onPress={() => acts.openOwnRule(own)}>
          {say('own_show')}
        </WordButton>
      </p>
    </div>
  );
}
