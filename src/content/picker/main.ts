/** Put into a page when the person wants to pick a part of it. */
import { askBackground } from '../../browser/ask.ts';
import browser from '../../browser/webextension.ts';
import { words } from '../../browser/words.ts';
import { directionOf } from '../../core/language.ts';
import { read } from '../../core/native.ts';
import { pressedPlace } from '../pressed-place.ts';
import '../late-parts.ts';
import { articleWords } from './article-words.ts';
import { Picker } from './picker.ts';
import type { PickedRule } from './picker-parts.ts';

let picker: Picker | null = null;

const session = async () => {
  const inside = globalThis.winnowInside;
  if (!inside) throw new Error('content.js is not in the page');
  return inside.session();
};

/** What the background stores is heard by the page like any other change of the settings. */
async function save(rule: PickedRule) {
  const answer = await askBackground('addRule', rule);
  if ('fault' in answer) return answer;
  const { id } = answer;
  const { state } = await session();
  return {
    undo: async () => void (await askBackground('dropRule', { id })),
    shows: state === 'on',
  };
}

globalThis.winnowPicker = (place) => {
  if (read(document, 'contentType') !== 'text/html' || !read(document, 'body')) return 'not-html';
  picker?.end();
  picker = new Picker(
    {
      document,
      view: window,
      words,
      direction: directionOf(words.language),
      host: location.hostname.replace(/^www\.(?=.+\.)/, ''),
      isPrivate: browser.extension.inIncognitoContext === true,
      articleWords,
      save,
      clean: async () => void (await session()).clean(true),
      explain: (error) => `${words.say('ui_not_saved')} ${error instanceof Error ? error.message : String(error)}`,
    },
    pressedPlace(place)?.element ?? null,
  );
  return null;
};
