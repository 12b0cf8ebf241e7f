/** The way to say what went wrong on this page, at the end of everything else. */
import { openReportPage } from '../browser/toolbar.ts';
import { WordButton } from '../ui/button.tsx';
import { useSay } from '../ui/words.tsx';

export function Tell({ tabId }: { tabId: number }) {
  const say = useSay();
  return (
    <p class="tell">
      <WordButton onPress={() => void openReportPage(tabId)}>{say('popup_tell')}</WordButton>
    </p>
  );
}
