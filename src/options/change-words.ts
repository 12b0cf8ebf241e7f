/** A change of the settings, as a line to read. */
import { keyPart, type Words } from '../core/words.ts';
import type { SettingChange } from '../settings/changes.ts';
import { ownChangeWords } from './own-rule-words.ts';

/** "Ads: on → off". */
export function changeWords(words: Words, change: SettingChange): string {
  if (change.of === 'own') return ownChangeWords(words, change);
  if (change.of === 'ownOrder') return words.say('own_change_order');
  return words.say('options_change', {
    name: nameOf(words, change),
    was: wasOf(words, change),
    is: isOf(words, change),
  });
}

/** What is named, and set to a value. */
type ValueChange = Exclude<SettingChange, { of: 'own' | 'ownOrder' }>;

function nameOf(words: Words, change: ValueChange): string {
  switch (change.of) {
    case 'rule':
      return words.say(`rule_${keyPart(change.rule)}_name`);
    case 'option':
      return words.say('options_change_option', {
        rule: words.say(`rule_${keyPart(change.rule)}_name`),
        option: words.say(`option_${keyPart(change.rule)}_${keyPart(change.option)}`),
      });
    case 'badge':
      return words.say('options_badge');
    case 'stepPictures':
      return words.say('options_step_pictures');
    case 'everywhere':
      return words.say('options_sites_everywhere');
    case 'reader':
      return words.say('options_change_option', {
        rule: words.say('reader_title'),
        option: words.say(READER_NAMES[change.name] ?? `reader_${keyPart(change.name)}`),
      });
    case 'site':
      return change.host;
    case 'kept':
      return words.say('options_change_kept', { host: change.host });
  }
}

/** What is set where the voice is. */
const READER_NAMES: Readonly<Record<string, string>> = { rate: 'aloud_rate', voice: 'aloud_voice' };

const wasOf = (words: Words, change: ValueChange): string => saidOf(words, change, change.was);
const isOf = (words: Words, change: ValueChange): string => saidOf(words, change, change.is);

function saidOf(words: Words, change: ValueChange, value: string | number | boolean | null): string {
  if (value === null) return words.say('options_change_none');
  if (typeof value === 'boolean') return words.say(value ? 'options_change_on' : 'options_change_off');
  if (change.of === 'site') return words.say(`site_${value}`);
  if (change.of === 'badge') return words.say(`options_badge_${value}`);
  if (change.of === 'option') {
    const key = `option_${keyPart(change.rule)}_${keyPart(change.option)}_${keyPart(String(value))}`;
    return words.has(key) ? words.say(key) : String(value);
  }
  if (change.of === 'reader') {
    const key = `reader_${keyPart(change.name)}_${keyPart(String(value))}`;
    if (value === '') return words.say('options_change_none');
    return words.has(key) ? words.say(key) : String(value);
  }
  return new Intl.NumberFormat(words.language).format(Number(value));
}
