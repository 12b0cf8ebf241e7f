/** Draws a page into the document: its words, its language, and what stands there when drawing fails. */
import { type ComponentChild, render } from 'preact';
import { directionOf } from '../core/language.ts';
import type { Words } from '../core/words.ts';
import { FailureGuard } from './failure.tsx';
import { Message } from './message.tsx';
import { WordsProvider } from './words.tsx';

/** `page` is drawn in the body, with `words` for all in it. */
export function drawPage(words: Words, page: ComponentChild): void {
  document.documentElement.lang = words.language;
  document.documentElement.dir = directionOf(words.language);
  render(
    <WordsProvider value={words}>
      <FailureGuard
        instead={(details) => (
          <main>
            <Message
              role="alert"
              icon="alert"
              title={words.say('ui_failed_title')}
              text={words.say('ui_failed_text')}
              details={details}
            />
          </main>
        )}
      >
        {page}
      </FailureGuard>
    </WordsProvider>,
    document.body,
  );
}
