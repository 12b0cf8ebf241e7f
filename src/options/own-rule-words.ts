/** A person's own rule in words. */
import type { OwnTrial } from '../core/outcome.ts';
import type { Words } from '../core/words.ts';
import type { SettingChange } from '../settings/changes.ts';
import type { OwnRule } from '../settings/own-rules.ts';

/** "Hide .promo". */
const ownRuleWords = (words: Words, { verb, by, value }: OwnRule): string =>
  words.say(`own_${verb}`, { what: words.say(`own_what_${by}`, { value }) });

/** "Everywhere", or the site that it is for. */
export const ownPlaceWords = (words: Words, { site }: OwnRule): string =>
  site === null ? words.say('own_everywhere') : site;

/** "2 on this page". */
export const ownCountWords = (words: Words, { places }: OwnTrial): string =>
  places === 0 ? words.say('own_here_none') : words.say('own_here', { count: places });

/** What it would take of the article; empty where that is nothing. */
export const ownCostWords = (words: Words, { articleWords }: OwnTrial): string =>
  articleWords > 0 ? words.say('own_cost', { count: articleWords }) : '';

/** One after the other; what parts them stays with what it comes after, so that no line begins with it. */
export const inOneLine = (words: Words, parts: readonly string[]): string =>
  parts.filter(Boolean).join(words.say('ui_separator').replace(/^ /, '\u00a0'));

/** "My rules: Hide .promo (Everywhere), new". */
export function ownChangeWords(words: Words, { was, is }: Extract<SettingChange, { of: 'own' }>): string {
  const said = (rule: OwnRule) => ({ rule: ownRuleWords(words, rule), place: ownPlaceWords(words, rule) });
  const switched = ({ on }: OwnRule) => words.say(on ? 'options_change_on' : 'options_change_off');
  if (!is) return was ? words.say('own_change_deleted', said(was)) : '';
  if (!was) return words.say('own_change_added', said(is));
  return words.say('options_change', { name: words.say('own_change', said(is)), was: switched(was), is: switched(is) });
}
