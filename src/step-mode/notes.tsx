/** What has to be told above the step: times that are up, timers of other steps, what did not work. */
import type { HandedProcedures } from '../browser/procedure-store.ts';
import { WordButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { webAddress } from '../ui/web-address.ts';
import { useSay } from '../ui/words.tsx';
import type { Awake } from './awake.ts';
import type { Back } from './back.ts';
import { clock, leftOf, type Timers } from './timers.ts';

interface NotesProps {
  readonly handed: HandedProcedures;
  readonly back: Back;
  readonly awake: Awake;
  /** Why a check mark could not be stored. */
  readonly problem: string | null;
  readonly timers: Timers;
  /** The step that is shown. */
  readonly at: number;
  readonly onGo: (number: number) => void;
}

export function Notes({ handed, back, awake, problem, timers, at, onGo }: NotesProps) {
  const say = useSay();
  return (
    <div class="notes">
      <div role="alert" class="over">
        {timers.over.map((timer) => (
          <Notice
            key={`${timer.step} ${timer.text}`}
            text={say('step_mode_over', { time: timer.text, number: timer.step + 1 })}
          >
            {timer.step !== at && (
              <WordButton onPress={() => onGo(timer.step)}>
                {say('step_mode_to_step', { number: timer.step + 1 })}
              </WordButton>
            )}
            <WordButton onPress={() => timers.lengthen(timer)}>{say('step_mode_minute_more')}</WordButton>
            <WordButton onPress={() => timers.reset(timer)}>{say('step_mode_seen')}</WordButton>
          </Notice>
        ))}
      </div>
      {problem !== null && <Notice problem text={say('steps_not_saved')} details={problem} />}
      {back.result === 'failed' && <Notice problem text={say('step_mode_no_way')} details={back.details} />}
      <div role="status">
        {handed.isPrivate && <Notice text={say('popup_steps_private')} />}
        {awake.refused !== null && <Notice text={say('step_mode_refused')} details={awake.refused} />}
        {back.result === 'closed' && (
          <Notice text={say('step_mode_closed')}>
            <OpenAgain address={handed.url} />
          </Notice>
        )}
        {back.result === 'moved' && (
          <Notice text={say('step_mode_moved')}>
            <WordButton onPress={back.show}>{say('step_mode_show_tab')}</WordButton>
          </Notice>
        )}
      </div>
      <Elsewhere timers={timers} at={at} onGo={onGo} />
    </div>
  );
}

function OpenAgain({ address }: { address: string }) {
  const say = useSay();
  const page = webAddress(address);
  if (!page) return null;
  return (
    <a class="word" href={page.href} rel="noreferrer">
      {say('step_mode_open_again')}
    </a>
  );
}

/** The timers of other steps, each the way to its step. */
function Elsewhere({ timers, at, onGo }: Pick<NotesProps, 'timers' | 'at' | 'onGo'>) {
  const say = useSay();
  const elsewhere = timers.running.filter(({ step }) => step !== at);
  if (elsewhere.length === 0) return null;
  return (
    <nav aria-label={say('step_mode_timers')}>
      <ul class="elsewhere">
        {elsewhere.map((timer) => (
          <li key={`${timer.step} ${timer.text}`}>
            <button type="button" class="btn" onClick={() => onGo(timer.step)}>
              {say('step_mode_timer_of', { number: timer.step + 1, time: clock(leftOf(timer, timers.now)) })}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
