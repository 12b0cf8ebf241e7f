/** Prepares what somebody wants to tell about a page, shows every word of it, and sends nothing. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Button, WordButton } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { errorDetails } from '../ui/error-details.ts';
import { Mark } from '../ui/icons.tsx';
import { Message } from '../ui/message.tsx';
import { Notice } from '../ui/notice.tsx';
import { saveFile } from '../ui/save-file.ts';
import { type MessageKey, useSay, useWords } from '../ui/words.tsx';
import { whatIsKnown } from './known.ts';
import { hasQuery, type Known, reportText } from './report-text.ts';

export function App({ query }: { query: string }) {
  const say = useSay();
  const [known, setKnown] = useState<Known | null>(null);
  const [failed, setFailed] = useState('');
  const place = useRef<HTMLElement>(null);
  const ask = useCallback(async () => {
    try {
      setKnown(await whatIsKnown(query));
      setFailed('');
    } catch (error) {
      setFailed(errorDetails(error));
    }
  }, [query]);
  useEffect(() => void ask(), [ask]);
  const askAgain = async () => {
    await ask();
    // The button goes with what it put right.
    if (!place.current?.contains(document.activeElement)) place.current?.focus();
  };
  return (
    <main class="in" tabIndex={-1} ref={place}>
      <h1 class="brand">
        <Mark />
        {say('report_page_title')}
      </h1>
      <p class="hush">{say('report_page_lead')}</p>
      {failed && (
        <Message
          role="alert"
          icon="alert"
          title={say('ui_failed_title')}
          text={say('ui_settings_unread')}
          details={failed}
        >
          <Button kind="full" onPress={() => void askAgain()}>
            {say('ui_try_again')}
          </Button>
        </Message>
      )}
      {known && <Telling known={known} />}
    </main>
  );
}

const KINDS = [
  { value: 'gone', name: 'report_page_kind_gone' },
  { value: 'left', name: 'report_page_kind_left' },
  { value: 'steps', name: 'report_page_kind_steps' },
  { value: 'else', name: 'report_page_kind_else' },
] as const satisfies readonly { value: string; name: MessageKey }[];

/** What the person chose and wrote. */
interface Asked {
  readonly kind: (typeof KINDS)[number];
  readonly note: string;
  readonly withQuery: boolean;
}

/** The person's own words, and under them the text that is made with them. */
function Telling({ known }: { known: Known }) {
  const say = useSay();
  const words = useWords();
  const [asked, setAsked] = useState<Asked>({ kind: KINDS[0], note: '', withQuery: false });
  const [edited, setEdited] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const writeAnew = () => {
    setEdited(null);
    // The button goes with what it undoes.
    area.current?.focus();
  };
  const text = edited ?? reportText(words, known, { ...asked, kind: say(asked.kind.name) });
  return (
    <>
      <div role="status">{!known.outcome && <Notice text={say('report_page_no_page')} />}</div>
      <Asking asked={asked} withAddress={hasQuery(known.address)} disabled={edited !== null} onChange={setAsked} />
      <label class="field-row">
        <span>{say('report_page_text')}</span>
        <textarea
          ref={area}
          class="field mono"
          rows={Math.min(LONGEST_SHOWN, text.split('\n').length + 1)}
          spellcheck={false}
          value={text}
          onInput={(event) => setEdited(event.currentTarget.value)}
        />
      </label>
      <div role="status">
        {edited !== null && (
          <Notice text={say('report_page_edited')}>
            <WordButton onPress={writeAnew}>{say('report_page_anew')}</WordButton>
          </Notice>
        )}
      </div>
      <Out text={text} />
    </>
  );
}

/** Lines; the text scrolls where it has more. */
const LONGEST_SHOWN = 24;

interface AskingProps {
  readonly asked: Asked;
  /** Whether there is a part of the address to decide about. */
  readonly withAddress: boolean;
  readonly disabled: boolean;
  readonly onChange: (asked: Asked) => void;
}

function Asking({ asked, withAddress, disabled, onChange }: AskingProps) {
  const say = useSay();
  return (
    <fieldset class="asked" disabled={disabled}>
      <Choice
        name={say('report_page_kind')}
        value={asked.kind.value}
        options={KINDS.map(({ value, name }) => ({ value, name: say(name) }))}
        onChange={(chosen) => onChange({ ...asked, kind: KINDS.find(({ value }) => value === chosen) ?? KINDS[0] })}
      />
      <label class="field-row">
        <span>{say('report_page_note')}</span>
        <textarea
          class="field"
          rows={4}
          value={asked.note}
          onInput={(event) => onChange({ ...asked, note: event.currentTarget.value })}
        />
      </label>
      {withAddress && <QueryTick isOn={asked.withQuery} onChange={(withQuery) => onChange({ ...asked, withQuery })} />}
    </fieldset>
  );
}

function QueryTick({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const say = useSay();
  return (
    <div class="tick-row">
      <input
        id="with-query"
        class="tick"
        type="checkbox"
        checked={isOn}
        aria-describedby="with-query-about"
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for="with-query">{say('report_page_query')}</label>
      <p class="hush" id="with-query-about">
        {say('report_page_query_about')}
      </p>
    </div>
  );
}

/** The two ways out; the third step is the person's own. */
function Out({ text }: { text: string }) {
  const say = useSay();
  const [copied, setCopied] = useState('');
  const [problem, setProblem] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
      setProblem('');
    } catch (error) {
      setProblem(errorDetails(error));
    }
  };
  return (
    <>
      <div class="out">
        <Button kind="full" icon="copy" onPress={() => void copy()}>
          {say('popup_copy')}
        </Button>
        <Button kind="outlined" icon="save" onPress={() => saveFile('winnow-report.txt', text, 'text/plain')}>
          {say('report_page_save')}
        </Button>
        <p class="hush" role="status">
          {copied === text && say('popup_copied')}
        </p>
      </div>
      {problem && <Notice problem text={say('popup_copy_failed')} details={problem} />}
    </>
  );
}
