/** Always in the same place: what takes everything back, and the reader view. */
import type { Report } from '../core/outcome.ts';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/words.tsx';
import type { PageActs } from './page-acts.ts';

/** The line at the popup’s end. */
export function Foot({ report, acts }: { report: Report | null; acts: PageActs }) {
  const say = useSay();
  return (
    <footer class="foot">
      <Button kind="bare" icon="undo" disabled={!report || report.state === 'off'} onPress={acts.undoAll}>
        {say('popup_undo_all')}
      </Button>
      <Button kind="full" icon="reader" disabled={!report} onPress={acts.openReader}>
        {say('popup_open_reader')}
      </Button>
    </footer>
  );
}
