/** One part of the page: its heading, what it is for, and whether the last change in it was saved. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { WordButton } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/words.tsx';
import type { Changer, PartId } from './change.ts';

export interface PartProps {
  readonly id: PartId;
  readonly name: string;
  readonly about: string;
  readonly changer?: Changer;
  readonly children: ComponentChildren;
}

export function Part({ id, name, about, changer, children }: PartProps) {
  const say = useSay();
  const heading = useId();
  const saved = changer?.saved?.part === id ? changer.saved : null;
  const notGivenBack = changer?.notGivenBack?.part === id ? changer.notGivenBack : null;
  const unsaved = changer?.unsaved?.part === id ? changer.unsaved : null;
  return (
    <section class="part" id={id} aria-labelledby={heading}>
      <div class="part-head">
        <h2 id={heading} tabIndex={-1}>
          {name}
        </h2>
        <p class="hush">{about}</p>
        {changer && (
          <p class="saved" role="status">
            {saved && (
              <>
                <Icon name="check" />
                {say('options_saved')}
                <WordButton onPress={saved.undo}>{say('options_undo')}</WordButton>
              </>
            )}
          </p>
        )}
      </div>
      {unsaved && <Notice problem text={say('ui_not_saved')} details={unsaved.details} />}
      {notGivenBack && <Notice problem text={say('options_access_left')} details={notGivenBack.details} />}
      {children}
    </section>
  );
}
