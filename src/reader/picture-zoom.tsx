/** A picture as large as the window allows; a press shows it in its own size. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../ui/button.tsx';
import { useSay } from '../ui/words.tsx';

export interface ZoomedPicture {
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
}

export function PictureZoom({ picture, onClose }: { picture: ZoomedPicture; onClose: () => void }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isWhole, setWhole] = useState(true);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="zoom" ref={dialog} aria-label={picture.alt || say('reader_picture')} onClose={onClose}>
      <div class="close">
        <IconButton icon="close" name={say('reader_close')} onPress={() => dialog.current?.close()} />
      </div>
      <button
        type="button"
        class={isWhole ? 'whole' : 'own-size'}
        aria-pressed={!isWhole}
        aria-label={say('reader_own_size')}
        onClick={() => setWhole(!isWhole)}
      >
        <img referrerpolicy="no-referrer" alt={picture.alt} src={picture.address} />
      </button>
      {picture.caption && <p>{picture.caption}</p>}
    </dialog>
  );
}
