/** Of a repeat: the way to its first copy, and in what it differs from that. */
import type { ReportedAction } from '../core/outcome.ts';
import type { Difference } from '../core/types.ts';
import { WordButton } from '../ui/button.tsx';
import { More } from '../ui/more.tsx';
import { useSay } from '../ui/words.tsx';

interface RemovedCopyProps {
  readonly action: ReportedAction;
  /** The page's language, for its words. */
  readonly lang: string | undefined;
  /** The id of what the row calls the repeat. */
  readonly what: string;
  readonly onJump: (anchor: string) => void;
}

/** As many as don't push the next row out of sight; the rest is behind a button. */
const SHOWN = 3;

/** Nothing for what is no repeat. */
export function RemovedCopy({ action, lang, what, onJump }: RemovedCopyProps) {
  const say = useSay();
  const { excerpt, firstCopy, differences = [] } = action;
  if (!firstCopy) return null;
  return (
    <div class="copy" key="copy">
      <p>
        {firstCopy.excerpt !== excerpt && firstCopy.excerpt && (
          <>
            {say('popup_first_copy')} <bdi lang={lang}>{say('ui_quote', { text: firstCopy.excerpt })}</bdi>{' '}
          </>
        )}
        <WordButton describedBy={what} onPress={() => onJump(firstCopy.anchor)}>
          {say('stub_first_copy')}
        </WordButton>
      </p>
      {differences.length > 0 && (
        <div class="differs">
          <span>{say('stub_differs')}</span>
          <More items={differences} first={SHOWN} draw={(one) => <Pair difference={one} lang={lang} />} />
        </div>
      )}
    </div>
  );
}

function Pair({ difference: { was, is }, lang }: { difference: Difference; lang: string | undefined }) {
  const say = useSay();
  if (was === '' || is === '') {
    return (
      <li>
        {say(was === '' ? 'stub_added' : 'stub_left_out')}{' '}
        {was === '' ? <ins lang={lang}>{is}</ins> : <del lang={lang}>{was}</del>}
      </li>
    );
  }
  return (
    <li>
      <span class="away">{say('stub_was')} </span>
      <del lang={lang}>{was}</del>{' '}
      <span class="arrow turns" aria-hidden="true">
        →
      </span>{' '}
      <span class="away">{say('stub_now')} </span>
      <ins lang={lang}>{is}</ins>
    </li>
  );
}
