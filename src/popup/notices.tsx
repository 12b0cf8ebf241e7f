/** What just did not work, or was put right, while the rest of the popup stays of use. */
import { refusalWords } from '../core/words.ts';
import { WordButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Stored } from '../ui/stored.ts';
import { useSay, useWords } from '../ui/words.tsx';
import type { PageModel } from './page-model.ts';

export interface NoticesProps {
  readonly page: PageModel;
  readonly stored: Stored<unknown, unknown>;
}

export function Notices({ page, stored }: NoticesProps) {
  const say = useSay();
  const words = useWords();
  const { trouble, acts } = page;
  return (
    <>
      {stored.problem && (
        <Notice
          problem
          text={say(stored.problem.at === 'save' ? 'ui_not_saved' : 'ui_settings_unread')}
          details={stored.problem.details}
        />
      )}
      {trouble?.kind === 'failed' && (
        <Notice problem text={say('popup_act_failed')} details={trouble.details}>
          <WordButton onPress={acts.open}>{say('ui_try_again')}</WordButton>
        </Notice>
      )}
      <div role="status">
        {stored.repairs.length > 0 && <Notice text={say('popup_repaired', { count: stored.repairs.length })} />}
        {trouble?.kind === 'gone' && <Notice text={say('popup_no_longer_there')} />}
        {trouble?.kind === 'refused' && <Notice text={refusalWords(words, trouble.refusal).text} />}
      </div>
    </>
  );
}
