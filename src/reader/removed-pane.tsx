/** What was removed, by rule: what it is, why, and the way back. */
import type { ReaderPage, ReportedAction, ReportedRefusal } from '../core/outcome.ts';
import { keyPart, sayReason } from '../core/words.ts';
import { Button } from '../ui/button.tsx';
import { More } from '../ui/more.tsx';
import { writeNumber } from '../ui/numbers.ts';
import { useSay, useWords } from '../ui/words.tsx';
import { RemovedPart } from './removed-part.tsx';

/** Enough to judge a rule by; the rest is behind a button. */
const SHOWN_OF_GROUP = 3;

export interface RemovedActs {
  /** Whether an action took anything from the article itself, rather than from the page around it. */
  has(id: string): boolean;
  readonly restored: ReadonlySet<string>;
  /** Opens and goes to what is folded, or to what was restored. */
  show(id: string): void;
  /** Gives back what these took. */
  restore(ids: readonly string[]): void;
  /** Takes it again. */
  take(ids: readonly string[]): void;
  /** Goes to a first copy. */
  jump(anchor: string): void;
}

interface RemovedProps {
  readonly page: ReaderPage;
  readonly acts: RemovedActs;
}

export function RemovedContent({ page, acts }: RemovedProps) {
  const say = useSay();
  const { actions, refusals, rules } = page;
  if (actions.length === 0 && refusals.length === 0) return <p class="hush">{say('reader_none_removed')}</p>;
  const ids = actions.filter(({ id }) => acts.has(id)).map(({ id }) => id);
  const isBack = ids.length > 0 && ids.every((id) => acts.restored.has(id));
  // Only the person's own rules may.
  const taken = actions.reduce((sum, { articleWords = 0 }) => sum + articleWords, 0);
  return (
    <>
      <p class="hush">
        {taken > 0
          ? say('reader_changes_own', { count: actions.length, words: taken })
          : say('reader_changes', { count: actions.length })}
      </p>
      {rules.map((rule) => (
        <Group
          key={rule}
          rule={rule}
          actions={actions.filter((action) => action.rule === rule)}
          page={page}
          acts={acts}
        />
      ))}
      {refusals.length > 0 && <Kept refusals={refusals} lang={page.article.lang} />}
      {ids.length > 0 && (
        <div class="pane-foot">
          <Button kind="outlined" icon="undo" onPress={() => (isBack ? acts.take(ids) : acts.restore(ids))}>
            {say(isBack ? 'reader_take_all' : 'reader_restore_all')}
          </Button>
        </div>
      )}
    </>
  );
}

interface GroupProps extends RemovedProps {
  readonly rule: string;
  readonly actions: readonly ReportedAction[];
}

/** What stands in the article comes first: only that can be given back here. */
function Group({ rule, actions, page, acts }: GroupProps) {
  const words = useWords();
  if (actions.length === 0) return null;
  const rows = [...actions.filter(({ id }) => acts.has(id)), ...actions.filter(({ id }) => !acts.has(id))];
  return (
    <section>
      <h3>
        {words.say(`rule_${keyPart(rule)}_name`)} <span class="num">{writeNumber(words.language, actions.length)}</span>
      </h3>
      <More
        items={rows}
        first={SHOWN_OF_GROUP}
        draw={(action) => <RemovedPart key={action.id} action={action} lang={page.article.lang} acts={acts} />}
      />
    </section>
  );
}

function Kept({ refusals, lang }: { refusals: readonly ReportedRefusal[]; lang: string }) {
  const say = useSay();
  const words = useWords();
  return (
    <section>
      <h3>
        {say('reader_kept')} <span class="num">{writeNumber(words.language, refusals.length)}</span>
      </h3>
      <More
        items={refusals}
        first={SHOWN_OF_GROUP}
        draw={(refusal) => (
          <li key={refusal.id}>
            <p class="what">{refusal.excerpt ? <bdi lang={lang}>{refusal.excerpt}</bdi> : say('popup_no_excerpt')}</p>
            <p class="hush">{sayReason(words, refusal.reason)}</p>
          </li>
        )}
      />
    </section>
  );
}
