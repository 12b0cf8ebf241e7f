/** Fetches the procedures that the address names, and shows one to work through or all to print. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { type HandedProcedures, takeProcedures } from '../browser/procedure-store.ts';
import { loadSettings } from '../browser/settings-store.ts';
import { Button } from '../ui/button.tsx';
import { errorDetails } from '../ui/error-details.ts';
import { Message } from '../ui/message.tsx';
import { useSay } from '../ui/words.tsx';
import { Mode } from './mode.tsx';
import { PrintedSteps } from './printed-steps.tsx';

type State =
  | { readonly kind: 'opening' }
  | { readonly kind: 'there'; readonly handed: HandedProcedures; readonly withPictures: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly details: string };

export function App({ query }: { query: string }) {
  const say = useSay();
  const asked = new URLSearchParams(query);
  const id = asked.get('id') ?? '';
  const at = Number(asked.get('at'));
  const [state, setState] = useState<State>({ kind: 'opening' });
  const open = useCallback(async () => {
    try {
      const [handed, { settings }] = await Promise.all([takeProcedures(id), loadSettings()]);
      setState(handed ? { kind: 'there', handed, withPictures: settings.stepPictures } : { kind: 'missing' });
    } catch (error) {
      setState({ kind: 'failed', details: errorDetails(error) });
    }
  }, [id]);
  useEffect(() => void open(), [open]);

  if (state.kind === 'there') {
    if (asked.has('print')) return <PrintedSteps handed={state.handed} withPictures={state.withPictures} />;
    const procedure = state.handed.procedures[at];
    if (procedure) return <Mode {...state} procedure={procedure} at={at} timersKey={`${id}.${at}`} />;
  }
  return (
    <main class="instead">
      <h1 class="away">{say('step_mode_title')}</h1>
      {state.kind === 'opening' && <p role="status">{say('step_mode_loading')}</p>}
      {(state.kind === 'missing' || state.kind === 'there') && (
        <Message
          role="status"
          icon="steps"
          title={say('step_mode_missing_title')}
          text={say('step_mode_missing_text')}
        />
      )}
      {state.kind === 'failed' && (
        <Message
          role="alert"
          icon="alert"
          title={say('step_mode_failed_title')}
          text={say('step_mode_failed_text')}
          details={state.details}
        >
          <Button kind="full" onPress={() => void open()}>
            {say('ui_try_again')}
          </Button>
        </Message>
      )}
    </main>
  );
}
