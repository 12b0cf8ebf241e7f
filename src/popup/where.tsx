/** Which page this is, and the way to the options. */
import type { ComponentChildren } from 'preact';
import { openOptions } from '../browser/toolbar.ts';
import { IconButton } from '../ui/button.tsx';
import { Mark } from '../ui/icons.tsx';
import { useSay } from '../ui/words.tsx';

/** The popup’s first line; `place` names the page, `children` is what can be chosen for its site. */
export function Where({ place, children }: { place: string; children?: ComponentChildren }) {
  const say = useSay();
  return (
    <div class="where menu-line">
      <Mark />
      <h1 class="away">{say('popup_title')}</h1>
      <span class="place">
        <bdi>{place}</bdi>
      </span>
      {children}
      <IconButton icon="sliders" name={say('popup_options')} onPress={() => void openOptions()} />
    </div>
  );
}
