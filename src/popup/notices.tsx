/** What just did not work, or was put right, while the rest of the popup stays of use. */
import { useId } from 'preact/hooks';
import type { Mended } from '../browser/settings-store.ts';
import { openOptionsAt } from '../browser/toolbar.ts';
import type { Failure } from '../core/outcome.ts';
import { keyPart, refusalWords } from '../core/words.ts';
import { WordButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { restoredAmong, restoredWords } from '../ui/restored-words.ts';
import type { Stored } from '../ui/stored.ts';
import { useSay, useWords } from '../ui/words.tsx';
import type { PageModel } from './page-model.ts';

interface NoticesProps {
  readonly page: PageModel;
  readonly stored: Stored<unknown, Mended>;
  /** What was kept last took the place of the oldest. */
  readonly wasFull: boolean;
}

/** The rule that carries out what the person wrote. */
const OWN = 'my-selectors';

/** Is there whatever becomes of the page; the switch can't be pressed while that is read. */
const openTab = () => document.querySelector<HTMLElement>('.tabs [aria-selected="true"]');

/** The way to the place of the options page that this is about. */
function ToOptions({ place, name, describedBy }: { place: string; name: string; describedBy?: string }) {
  return (
    <WordButton {...(describedBy ? { describedBy } : {})} onPress={() => void openOptionsAt(place)}>
      {name}
    </WordButton>
  );
}

/** A rule that failed, or the search for steps, and the way to where the rule is set. */
function FailureNotice({ rule, detail }: Failure) {
  const say = useSay();
  const words = useWords();
  const id = useId();
  const text =
    rule === null
      ? say('popup_steps_failed')
      : say('popup_rule_failed', { rule: words.say(`rule_${keyPart(rule)}_name`) });
  return (
    <Notice text={text} textId={id} details={detail}>
      {rule === OWN && <ToOptions place="my-rules" name={say('options_own')} describedBy={id} />}
      {rule !== null && rule !== OWN && (
        <ToOptions place={`rule-${rule}`} name={say('popup_rule_more')} describedBy={id} />
      )}
    </Notice>
  );
}

/** Nothing where there is nothing to tell. */
export function Notices({ page, stored, wasFull }: NoticesProps) {
  const say = useSay();
  const words = useWords();
  const { view, trouble, acts } = page;
  const restored = restoredAmong(stored.repairs);
  const damaged = stored.repairs.length - (restored ? 1 : 0);
  const noLists = view.kind === 'report' && view.report.lists === 'failed';
  const failures = view.kind === 'report' ? (view.report.failures ?? []) : [];
  return (
    <>
      {stored.problem && (
        <Notice
          problem
          text={say(stored.problem.at === 'save' ? 'ui_not_saved' : 'ui_settings_unread')}
          details={stored.problem.details}
        >
          <ToOptions place="rules" name={say('popup_options')} />
        </Notice>
      )}
      {trouble?.kind === 'failed' && (
        <Notice problem text={say('popup_act_failed')} details={trouble.details} next={openTab}>
          <WordButton onPress={acts.open}>{say('ui_try_again')}</WordButton>
        </Notice>
      )}
      <div role="status">
        {restored && <Notice text={restoredWords(words, restored)} />}
        {damaged > 0 && (
          <Notice text={say('popup_repaired', { count: damaged })}>
            <ToOptions place="rules" name={say('popup_options')} />
          </Notice>
        )}
        {wasFull && (
          <Notice text={say('popup_keep_full')}>
            <ToOptions place="kept" name={say('options_kept')} />
          </Notice>
        )}
        {failures.map((failure) => (
          <FailureNotice key={failure.rule} {...failure} />
        ))}
        {noLists && <Notice text={say('popup_no_lists')} />}
        {trouble?.kind === 'gone' && <Notice text={say('popup_no_longer_there')} />}
        {trouble?.kind === 'refused' && <Notice {...refusalWords(words, trouble.refusal)} />}
      </div>
    </>
  );
}
