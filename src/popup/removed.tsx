/** Everything that was hidden or folded, by rule: what it was, why, where, and the way back. */
import { useId, useState } from 'preact/hooks';
import type { Report, ReportedAction } from '../core/outcome.ts';
import { keyPart, sayReason } from '../core/words.ts';
import { WordButton } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { Message } from '../ui/message.tsx';
import { More } from '../ui/more.tsx';
import { writeNumber } from '../ui/numbers.ts';
import { useSay, useWords } from '../ui/words.tsx';
import type { PageActs } from './page-acts.ts';

export interface RemovedProps {
  readonly report: Report;
  readonly acts: PageActs;
}

export function Removed({ report, acts }: RemovedProps) {
  const say = useSay();
  if (report.state !== 'on') {
    return <Message icon="sieve" title={say('popup_not_removed_title')} text={say('popup_not_removed_text')} />;
  }
  if (report.actions.length === 0) {
    return <Message icon="sieve" title={say('popup_none_removed_title')} text={say('popup_none_removed_text')} />;
  }
  const groups = Object.keys(report.counts.found).map((rule) => ({
    rule,
    actions: report.actions.filter((action) => action.rule === rule),
  }));
  return (
    <>
      {groups.map(
        ({ rule, actions }) =>
          actions.length > 0 && (
            <Group key={rule} rule={rule} actions={actions} lang={report.lang || undefined} acts={acts} />
          ),
      )}
    </>
  );
}

/** Enough to judge a rule by; the rest is behind a button. */
const SHOWN_OF_GROUP = 5;

interface GroupProps {
  readonly rule: string;
  readonly actions: readonly ReportedAction[];
  /** The page's language, for its words. */
  readonly lang: string | undefined;
  readonly acts: PageActs;
}

function Group({ rule, actions, lang, acts }: GroupProps) {
  const words = useWords();
  const [open, setOpen] = useState(true);
  const taken = actions.filter((action) => !action.restored).length;
  return (
    <section class="group">
      <h2>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="down" />
          {words.say(`rule_${keyPart(rule)}_name`)}
          <span class="taken">{writeNumber(words.language, taken)}</span>
        </button>
      </h2>
      {open && (
        <More
          items={actions}
          first={SHOWN_OF_GROUP}
          draw={(action) => <Row key={action.id} action={action} lang={lang} acts={acts} />}
        />
      )}
    </section>
  );
}

interface RowProps {
  readonly action: ReportedAction;
  readonly lang: string | undefined;
  readonly acts: PageActs;
}

function Row({ action, lang, acts }: RowProps) {
  const say = useSay();
  const words = useWords();
  const what = useId();
  const { id, restored } = action;
  return (
    <li class={restored ? 'gone back' : 'gone'}>
      <p class="what" id={what} title={action.excerpt || undefined}>
        {action.excerpt ? <bdi lang={lang}>{action.excerpt}</bdi> : say('popup_no_excerpt')}
      </p>
      <p class="why">{sayReason(words, action.reason)}</p>
      <p class="acts">
        {restored ? (
          <span class="hush">{say('popup_restored')}</span>
        ) : (
          <WordButton key="show" describedBy={what} onPress={() => acts.show(id)}>
            {say('popup_show')}
          </WordButton>
        )}
        {/* One button that changes its word, so that focus stays where it is. */}
        <WordButton key="change" describedBy={what} onPress={() => (restored ? acts.hideAgain(id) : acts.restore(id))}>
          {say(restored ? 'popup_hide_again' : 'popup_restore')}
        </WordButton>
      </p>
    </li>
  );
}
