/** Settings out as a file, and in again: first what would change, then the change. */
import { useId, useRef, useState } from 'preact/hooks';
import type { RuleDeclaration } from '../core/types.ts';
import { changesBetween } from '../settings/changes.ts';
import type { Settings } from '../settings/settings.ts';
import { exportText, type Import, type ImportFault, LONGEST_FILE, readImport } from '../settings/transfer.ts';
import { Button } from '../ui/button.tsx';
import { errorDetails } from '../ui/error-details.ts';
import { useFocusWhenGone } from '../ui/focus-when-gone.ts';
import { More } from '../ui/more.tsx';
import { Notice } from '../ui/notice.tsx';
import { saveFile } from '../ui/save-file.ts';
import { useSay, useWords } from '../ui/words.tsx';
import type { Changer } from './change.ts';
import { changeWords } from './change-words.ts';
import { headingOfPart, Part } from './part.tsx';

interface TransferProps {
  readonly rules: readonly RuleDeclaration[];
  readonly settings: Settings;
  readonly changer: Changer;
}

/** What was read of a file: what it holds, why it was refused, or why it couldn't be read at all. */
type Read = { readonly import: Import } | { readonly fault: ImportFault } | { readonly failed: string };

export function Transfer({ rules, settings, changer }: TransferProps) {
  const say = useSay();
  const [read, setRead] = useState<Read | null>(null);
  const take = async (file: File) => {
    // A longer file isn't read at all: it may be anything.
    if (file.size > 4 * LONGEST_FILE) return setRead({ fault: { code: 'too-long' } });
    try {
      const found = readImport(await file.text(), rules);
      setRead('code' in found ? { fault: found } : { import: found });
    } catch (error) {
      setRead({ failed: errorDetails(error) });
    }
  };
  const carryOut = (found: Import) => {
    changer.change('transfer', () => found.settings);
    setRead(null);
  };
  return (
    <Part id="transfer" name={say('options_transfer')} about={say('options_transfer_about')} changer={changer}>
      <div class="forget">
        <Button
          kind="outlined"
          icon="file"
          onPress={() => saveFile('winnow-settings.json', exportText(settings, rules, new Date()), 'application/json')}
        >
          {say('options_export')}
        </Button>
        <FileButton name={say('options_import')} onFile={(file) => void take(file)} />
      </div>
      {read && 'failed' in read && <Notice problem text={say('options_import_unread')} details={read.failed} />}
      {read && 'fault' in read && <Fault fault={read.fault} />}
      {read && 'import' in read && (
        <Preview
          found={read.import}
          settings={settings}
          rules={rules}
          onImport={() => carryOut(read.import)}
          onLeave={() => setRead(null)}
        />
      )}
    </Part>
  );
}

/** A button that opens the system's own choice of files. */
function FileButton({ name, onFile }: { name: string; onFile: (file: File) => void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const taken = () => {
    const file = input.current?.files?.[0];
    // The same file, mended, is taken again.
    if (input.current) input.current.value = '';
    if (file) onFile(file);
  };
  return (
    <>
      <Button kind="outlined" icon="copy" onPress={() => input.current?.click()}>
        {name}
      </Button>
      <input
        ref={input}
        id={id}
        class="away"
        type="file"
        accept="application/json,.json"
        aria-label={name}
        tabIndex={-1}
        onChange={taken}
      />
    </>
  );
}

/** More places are one and the same fault. */
const MOST_PATHS = 5;

function Fault({ fault }: { fault: ImportFault }) {
  const say = useSay();
  if (fault.code === 'not-json') return <Notice problem text={say('options_import_not_json')} details={fault.detail} />;
  if (fault.code !== 'damaged') return <Notice problem text={say(FAULTS[fault.code])} />;
  // Names of fields, in no language.
  const places = fault.paths.slice(0, MOST_PATHS).join(', ');
  return <Notice problem text={say('options_import_damaged', { count: fault.paths.length })} details={places} />;
}

const FAULTS = {
  'too-long': 'options_import_too_long',
  'not-winnow': 'options_import_not_winnow',
  newer: 'options_import_newer',
} as const;

/** Enough to see what kind of file it is. */
const SHOWN = 12;

interface PreviewProps {
  readonly found: Import;
  readonly settings: Settings;
  readonly rules: readonly RuleDeclaration[];
  readonly onImport: () => void;
  readonly onLeave: () => void;
}

function Preview({ found, settings, rules, onImport, onLeave }: PreviewProps) {
  const say = useSay();
  const words = useWords();
  const title = useId();
  const root = useRef<HTMLElement>(null);
  useFocusWhenGone(root, headingOfPart);
  const lines = changesBetween(settings, found.settings, rules).map((change) => changeWords(words, change));
  return (
    <section class="preview" aria-labelledby={title} ref={root}>
      <h3 id={title}>
        {lines.length > 0 ? say('options_import_changes', { count: lines.length }) : say('options_import_none')}
      </h3>
      <More items={lines} first={SHOWN} draw={(line) => <li key={line}>{line}</li>} />
      {found.unknown.length > 0 && (
        <p class="hush">
          {say('options_import_unknown', {
            count: found.unknown.length,
            names: new Intl.ListFormat(words.language).format(found.unknown),
          })}
        </p>
      )}
      <div class="forget">
        {lines.length > 0 && (
          <Button kind="full" onPress={onImport}>
            {say('options_import_do')}
          </Button>
        )}
        <Button kind={lines.length > 0 ? 'bare' : 'outlined'} onPress={onLeave}>
          {say('options_import_leave')}
        </Button>
      </div>
    </section>
  );
}
