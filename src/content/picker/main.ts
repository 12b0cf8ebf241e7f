/** Put into a page when the person wants to pick a part of it. */
import { askBackground } from '../../browser/ask.ts';
import browser from '../../browser/webextension.ts';
import { words } from '../../browser/words.ts';
import { directionOf } from '../../core/language.ts';
import { read } from '../../core/native.ts';
import { refusalWords } from '../../core/words.ts';
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
  return {
    undo: async () => void (await askBackground('dropRule', { id })),
    shows: await isCleaned(),
  };
}

/** The rule is saved by now, whatever becomes of this question. */
async function isCleaned(): Promise<boolean> {
  try {
    return (await session()).state === 'on';
  } catch (error) {
    console.warn('Winnow could not tell whether the page is cleaned', error);
    return false;
  }
}

/** What writes to the page isn't in it yet where the picker was begun by keys or in the page's menu. */
async function clean(): Promise<string | null> {
  try {
    if (!globalThis.winnowApplying) await askBackground('bring', { part: 'apply' });
    const outcome = (await session()).clean(true);
    return outcome.kind === 'refused' ? refusalWords(words, outcome.refusal).title : null;
  } catch (error) {
    return `${words.say('picker_not_cleaned')} ${error instanceof Error ? error.message : String(error)}`;
  }
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
      clean,
      ended: () => {
        picker = null;
      },
      explain: (error) => `${words.say('ui_not_saved')} ${error instanceof Error ? error.message : String(error)}`,
    },
    pressedPlace(place)?.element ?? null,
  );
  return null;
};
