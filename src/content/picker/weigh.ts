/** What of the article would be lost, as the panel says it. */
import type { Words } from '../../core/words.ts';
import type { OwnVerb } from '../../settings/own-rules.ts';

export interface Weighed {
  readonly text: string;
  readonly kind: 'soft' | 'warns';
}

export interface Weighing {
  readonly words: Words;
  articleWords(selector: string): Promise<number | null>;
}

/** `part`: what was walked to. Both are said in one, as what comes after another is heard instead of it. */
export async function weigh(
  { words, articleWords }: Weighing,
  { selector, verb, part }: { selector: string | null; verb: OwnVerb; part: string },
): Promise<Weighed> {
  const count = selector === null || verb === 'keep' ? null : await counted(articleWords(selector));
  const cost = count === null ? '' : words.say(count > 0 ? 'picker_takes' : 'picker_takes_none', { count });
  // What parts them stays with what it comes after, so that no line begins with it.
  const sign = words.say('ui_separator').replace(/^ /, '\u00a0');
  const text = [part, cost].filter((said) => said !== '').join(sign);
  return { text, kind: count ? 'warns' : 'soft' };
}

async function counted(words: Promise<number | null>): Promise<number | null> {
  try {
    return await words;
  } catch (error) {
    // Only the warning is missing then; what the person sees is what would be taken.
    console.warn('Winnow could not count words', error);
    return null;
  }
}
