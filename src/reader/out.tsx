/** The tool that copies, saves and prints the article, and its small panel. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button, WordButton } from '../ui/button.tsx';
import { errorDetails } from '../ui/error-details.ts';
import { Notice } from '../ui/notice.tsx';
import { type MessageKey, useSay } from '../ui/words.tsx';
import { OUT_KEYS, useOutKeys } from './out-keys.tsx';
import { COPIES, type CopyFormat, copyArticle, FILES, type FileFormat, loadWriters, saveArticle } from './save.ts';
import { printArticle, readyForPaper } from './save-print.ts';
import { type ReaderParts, Tool } from './toolbar.tsx';

const COPY_NAMES = {
  markdown: 'out_markdown',
  rich: 'out_rich',
  text: 'out_text',
} as const satisfies Record<CopyFormat, MessageKey>;

const FILE_NAMES = {
  markdown: 'out_markdown_file',
  page: 'out_page',
  text: 'out_text_file',
} as const satisfies Record<FileFormat, MessageKey>;

export function SaveTool({ parts }: { parts: ReaderParts }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { text } = parts;
  const { url } = parts.article;
  useEffect(() => readyForPaper(text, url), [text, url]);
  const close = () => {
    setOpen(false);
    place.current?.querySelector('button')?.focus();
  };
  useOutKeys({ [OUT_KEYS.save]: () => (isOpen ? close() : setOpen(true)), ...(isOpen ? { Escape: close } : {}) });
  return (
    <div class="out" ref={place}>
      <Tool
        icon="save"
        name={say('out_title')}
        keys={OUT_KEYS.save}
        expanded={isOpen}
        onPress={() => setOpen((now) => !now)}
      />
      {isOpen && <SavePanel parts={parts} onLeft={() => setOpen(false)} />}
    </div>
  );
}

type Said =
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'failed'; readonly text: string; readonly details: string };

function SavePanel({ parts, onLeft }: { parts: ReaderParts; onLeft: () => void }) {
  const say = useSay();
  const [said, setSaid] = useState<Said | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.querySelector('button')?.focus();
    // What fails here is tried again by whoever presses, and said then.
    loadWriters().catch(() => undefined);
    const pressed = ({ target }: Event) => {
      if (target instanceof Node && !panel.current?.parentElement?.contains(target)) onLeft();
    };
    addEventListener('pointerdown', pressed);
    return () => removeEventListener('pointerdown', pressed);
  }, []);
  const attempt = async (failed: MessageKey, act: () => Promise<string>) => {
    setSaid(null);
    try {
      setSaid({ kind: 'done', text: await act() });
    } catch (error) {
      setSaid({ kind: 'failed', text: say(failed), details: errorDetails(error) });
    }
  };
  const copy = (format: CopyFormat) =>
    attempt('out_copy_failed', () => copyArticle(parts.article, format).then(() => say('out_copied')));
  const save = (format: FileFormat) =>
    attempt('out_save_failed', () =>
      saveArticle(parts.article, format, say('out_untitled')).then((name) => say('out_saved', { name })),
    );
  const print = () => {
    const root = parts.text();
    onLeft();
    if (root) void printArticle(root);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields; these are buttons.
    <div class="panel" role="group" aria-label={say('out_title')} ref={panel}>
      <Formats name={say('out_copy')} formats={COPIES} names={COPY_NAMES} onChosen={copy} />
      <Formats name={say('out_save')} formats={FILES} names={FILE_NAMES} onChosen={save} />
      <Button kind="outlined" icon="print" onPress={print}>
        {say('out_print')}
      </Button>
      <p class="hush">{say('out_about')}</p>
      <p role="status">{said?.kind === 'done' && said.text}</p>
      {said?.kind === 'failed' && <Notice problem text={said.text} details={said.details} />}
    </div>
  );
}

interface FormatsProps<Format extends string> {
  readonly name: string;
  readonly formats: readonly Format[];
  readonly names: Readonly<Record<Format, MessageKey>>;
  readonly onChosen: (format: Format) => void;
}

function Formats<Format extends string>({ name, formats, names, onChosen }: FormatsProps<Format>) {
  const say = useSay();
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above.
    <div class="formats" role="group" aria-labelledby={id}>
      <span class="hush" id={id}>
        {name}
      </span>
      {formats.map((format) => (
        <WordButton key={format} onPress={() => onChosen(format)}>
          {say(names[format])}
        </WordButton>
      ))}
    </div>
  );
}
