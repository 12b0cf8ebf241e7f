/** What one rule did, behind its name, and the way back for all of it. */
import { useId, useState } from 'preact/hooks';
import type { ReportedAction } from '../core/outcome.ts';
import type { Verb } from '../core/types.ts';
import { keyPart } from '../core/words.ts';
import { WordButton } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { More } from '../ui/more.tsx';
import { writeNumber } from '../ui/numbers.ts';
import { useSay, useWords } from '../ui/words.tsx';
import type { Keeping } from './keeping.ts';
import type { PageActs } from './page-acts.ts';
import type { PreviewEvents } from './preview.ts';
import { Row } from './removed-row.tsx';
import type { RemovedRow } from './removed-rows.ts';

/** Enough to judge a rule by; the rest is behind a button. */
const SHOWN_OF_GROUP = 5;

interface RemovedGroupProps {
  readonly rule: string;
  readonly rows: readonly RemovedRow[];
  /** The page's language, for its words. */
  readonly lang: string | undefined;
  readonly acts: PageActs;
  readonly keeping: Keeping;
  readonly events: (id: string) => PreviewEvents;
}

/** One rule’s rows, of which the first few are shown. */
export function RemovedGroup({ rule, rows, lang, acts, keeping, events }: RemovedGroupProps) {
  const words = useWords();
  const [open, setOpen] = useState(true);
  const name = useId();
  const actions = rows.flatMap((row) => (row.kind === 'done' ? [row.action] : []));
  return (
    <section class="group">
      <div class="head">
        <h2>
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon name="down" />
            <span id={name}>{words.say(`rule_${keyPart(rule)}_name`)}</span>
            {actions.length > 0 && (
              <span class="taken">
                {writeNumber(words.language, actions.filter(({ restored }) => !restored).length)}
              </span>
            )}
          </button>
        </h2>
        {open && actions.length > 1 && <AllOfGroup rule={rule} actions={actions} describedBy={name} acts={acts} />}
      </div>
      {open && (
        <More
          items={rows}
          first={SHOWN_OF_GROUP}
          draw={(row) => <Row key={row.id} row={row} lang={lang} acts={acts} keeping={keeping} events={events} />}
        />
      )}
    </section>
  );
}

interface AllOfGroupProps {
  readonly rule: string;
  readonly actions: readonly ReportedAction[];
  readonly describedBy: string;
  readonly acts: PageActs;
}

/** One button that changes its word, so that focus stays where it is. */
function AllOfGroup({ rule, actions, describedBy, acts }: AllOfGroupProps) {
  const say = useSay();
  const isBack = actions.every(({ restored }) => restored);
  const verb: Verb = actions.some((action) => action.verb === 'hide') ? 'hide' : (actions[0]?.verb ?? 'hide');
  return (
    <WordButton describedBy={describedBy} onPress={() => (isBack ? acts.hideRuleAgain(rule) : acts.restoreRule(rule))}>
      {say(isBack ? `popup_${verb}_all_again` : 'popup_restore_all')}
    </WordButton>
  );
}
