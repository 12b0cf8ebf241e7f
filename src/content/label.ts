/** The label beside a marked link: says what the link is, and what can be done about it. */
import { LABEL_TAG } from '../core/apply/ledger.ts';
import type { Action } from '../core/types.ts';
import { sayReason, type Words } from '../core/words.ts';
import { NOTE_STYLE } from './note-style.ts';
import { button, ownElement, part } from './own-parts.ts';

export interface LabelParts {
  readonly words: Words;
  /** The person wants the link to lead straight to the shop, or nowhere when that address isn't known. */
  unlink(): void;
  /** The person wants the link left as it is. */
  keep(): void;
}

export function makeLabel(document: Document, action: Action, { words, unlink, keep }: LabelParts): Element {
  const { element, root } = ownElement(document, LABEL_TAG, NOTE_STYLE);

  const label = button(document, words.say('label_affiliate'), () => setOpen(!isOpen));
  label.className = 'label';
  const acts = part(
    document,
    'div',
    'acts',
    button(document, words.say(action.plain ? 'label_unlink' : 'label_unlink_nowhere'), unlink),
    button(document, words.say('label_keep'), keep),
  );
  const title = words.say(action.certainty === 'likely' ? 'label_title_likely' : 'label_title');
  const says = part(document, 'p', 'says', part(document, 'strong', '', title));
  says.append(` ${sayReason(words, action.reason)}`);
  const note = part(document, 'div', 'note', says, acts);
  note.setAttribute('role', 'group');
  note.setAttribute('aria-label', title);

  let isOpen = false;
  const setOpen = (open: boolean) => {
    isOpen = open;
    note.hidden = !open;
    label.setAttribute('aria-expanded', String(open));
  };
  setOpen(false);
  const around = part(document, 'span', 'around', label, note);
  around.lang = words.language;
  around.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setOpen(false);
    label.focus();
  });
  // Closes when the person goes elsewhere, by pointer or by keyboard.
  around.addEventListener('focusout', ({ relatedTarget }) => {
    if (!around.contains(relatedTarget as Node | null)) setOpen(false);
  });
  root.append(around);
  return element;
}
