/** One part of the page: its heading, what it is for, and whether the last change in it was saved. */
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { WordButton } from '../ui/button.tsx';
import { type Next, useFocusWhenGone } from '../ui/focus-when-gone.ts';
import { Icon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/words.tsx';
import type { Changer, PartId } from './change.ts';

interface PartProps {
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
            {saved && <Saved onUndo={saved.undo} />}
          </p>
        )}
      </div>
      {unsaved && <Notice problem text={say('ui_not_saved')} details={unsaved.details} />}
      {notGivenBack && <Notice problem text={say('options_access_left')} details={notGivenBack.details} />}
      {children}
    </section>
  );
}

/** What takes the focus where something in a part goes with its press: the part’s heading, from which one goes on. */
export const headingOfPart: Next = (gone) => gone.closest('.part')?.querySelector('h2');

function Saved({ onUndo }: { onUndo: () => void }) {
  const say = useSay();
  const root = useRef<HTMLSpanElement>(null);
  useFocusWhenGone(root, headingOfPart);
  return (
    <span class="saved-line" ref={root}>
      <Icon name="check" />
      {say('options_saved')}
      <WordButton onPress={onUndo}>{say('options_undo')}</WordButton>
    </span>
  );
}
