/** Everything that was done to the page, and what was kept, by rule: what it is, why, where, and the way back. */
import { useRef } from 'preact/hooks';
import type { Report } from '../core/outcome.ts';
import { Message } from '../ui/message.tsx';
import { useSay } from '../ui/words.tsx';
import type { Keeping } from './keeping.ts';
import type { PageActs } from './page-acts.ts';
import { usePreview } from './preview.ts';
import { RemovedGroup } from './removed-group.tsx';
import { groupsOf } from './removed-rows.ts';

interface RemovedProps {
  readonly report: Report;
  readonly acts: PageActs;
  readonly keeping: Keeping;
}

/** The tab: every group, or that there is none. */
export function Removed(props: RemovedProps) {
  const say = useSay();
  const { state, actions, refusals } = props.report;
  if (state !== 'on') {
    return <Message icon="sieve" title={say('popup_not_removed_title')} text={say('popup_not_removed_text')} />;
  }
  if (actions.length === 0 && refusals.length === 0) {
    return <Message icon="sieve" title={say('popup_none_removed_title')} text={say('popup_none_removed_text')} />;
  }
  return <Groups {...props} />;
}

function Groups({ report, acts, keeping }: RemovedProps) {
  const say = useSay();
  const events = usePreview(acts.preview);
  // Rows stay where they are while they are looked at, whatever becomes of them: focus stays with them.
  const places = useRef(new Map<string, number>());
  return (
    <>
      {keeping.isPrivate && <p class="hush aside">{say('popup_private')}</p>}
      {groupsOf(report, places.current).map(({ rule, rows }) => (
        <RemovedGroup
          key={rule}
          rule={rule}
          rows={rows}
          lang={report.lang || undefined}
          acts={acts}
          keeping={keeping}
          events={events}
        />
      ))}
    </>
  );
}
