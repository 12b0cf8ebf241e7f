/** Why there is nothing to show: no article, barred, too large, failed – and what the person can do. */
import type { PageRefusal } from '../core/outcome.ts';
import { refusalWords } from '../core/words.ts';
import { Button } from '../ui/button.tsx';
import type { IconName } from '../ui/icons.tsx';
import { Message } from '../ui/message.tsx';
import { useSay, useWords } from '../ui/words.tsx';
import type { PageActs } from './page-acts.ts';
import type { View } from './page-view.ts';

const ICONS: Readonly<Record<PageRefusal['code'], IconName>> = {
  'not-article': 'file',
  'too-large': 'file',
  'not-html': 'file',
  barred: 'lock',
  failed: 'alert',
};

interface RefusedProps {
  readonly view: Extract<View, { kind: 'refused' | 'failed' }>;
  readonly acts: PageActs;
}

/** Why, in words, and what can be done about it. */
export function Refused({ view, acts }: RefusedProps) {
  const say = useSay();
  const words = useWords();
  const refusal: PageRefusal =
    view.kind === 'refused' ? view.refusal : { code: 'failed', facts: { detail: view.details } };
  const { code, facts } = refusal;
  const failed = code === 'failed';
  return (
    <Message
      role={failed ? 'alert' : 'status'}
      icon={ICONS[code]}
      {...refusalWords(words, refusal)}
      {...(failed && facts.detail ? { details: String(facts.detail) } : {})}
    >
      {code === 'not-article' && (
        <Button kind="outlined" onPress={acts.cleanAnyway}>
          {say('popup_clean_anyway')}
        </Button>
      )}
      {failed && (
        <Button kind="full" onPress={acts.open}>
          {say('ui_try_again')}
        </Button>
      )}
    </Message>
  );
}
