/** Which page this is, and the way to the options. */
import { openOptions } from '../browser/toolbar.ts';
import { IconButton } from '../ui/button.tsx';
import { Mark } from '../ui/icons.tsx';
import { useSay } from '../ui/words.tsx';

/** The popup’s first line; `place` names the page. */
export function Where({ place }: { place: string }) {
  const say = useSay();
  return (
    <div class="where">
      <Mark />
      <h1 class="away">{say('popup_title')}</h1>
      <span class="place">
        <bdi>{place}</bdi>
      </span>
      <IconButton icon="sliders" name={say('popup_options')} onPress={() => void openOptions()} />
    </div>
  );
}
