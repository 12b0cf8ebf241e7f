/** In what a near copy differs from the first copy, as the stub shows it once the copy is open. */
import { call, read } from '../core/native.ts';
import { excerpt } from '../core/text.ts';
import type { Difference } from '../core/types.ts';
import type { Words } from '../core/words.ts';
import { button, part } from './own-parts.ts';

/** As many as fit in two lines of a column; the rest is behind a button. */
const SHOWN = 3;

/** Characters of one side; both sides stand in full in the two copies. */
const LONGEST = 120;

/** “Differs from the first copy: 2023 → 2024 …” */
export function differencesIn(document: Document, words: Words, all: readonly Difference[]): HTMLElement {
  const language = call(read(document, 'documentElement'), 'getAttribute', 'lang') ?? '';
  const drawn = all.map((difference) => pair(document, words, difference, language));
  const line = part(document, 'p', 'differs', `${words.say('stub_differs')} `, ...drawn);
  line.dir = 'auto';
  // One more is shown instead of a button that would bring only one.
  const first = drawn.length <= SHOWN + 1 ? drawn.length : SHOWN;
  const later = drawn.slice(first);
  // On paper all of them stand.
  for (const one of later) one.classList.add('later');
  if (later.length) {
    const more = button(document, words.say('stub_more', { count: later.length }), () => {
      for (const one of later) one.classList.remove('later');
      // The focus would be lost with the button.
      later[0]?.focus();
      more.remove();
    });
    line.append(more);
  }
  return line;
}

function pair(document: Document, words: Words, { was, is }: Difference, language: string): HTMLElement {
  const side = (tag: 'del' | 'ins', text: string, said: string) => {
    const shown = part(document, 'bdi', '', excerpt(text, LONGEST));
    shown.lang = language;
    return part(document, tag, '', part(document, 'span', 'away', `${said} `), shown);
  };
  const drawn = part(document, 'span', 'pair');
  drawn.tabIndex = -1;
  if (!was) drawn.append(`${words.say('stub_added')} `, side('ins', is, ''));
  else if (!is) drawn.append(`${words.say('stub_left_out')} `, side('del', was, ''));
  else {
    const arrow = part(document, 'span', 'turns', '→');
    arrow.setAttribute('aria-hidden', 'true');
    drawn.append(side('del', was, words.say('stub_was')), ' ', arrow, ' ', side('ins', is, words.say('stub_now')));
  }
  return drawn;
}
