/** Says which stored settings were damaged and stand at their defaults, until something is saved over them. */
import { keyPart, type Words } from '../core/words.ts';
import type { Repair } from '../settings/settings.ts';
import { Notice } from '../ui/notice.tsx';
import { useSay, useWords } from '../ui/words.tsx';

/** What a stored path is called on this page: the rule's name, else that of the part it belongs to. */
function repairName(words: Words, { path }: Repair): string {
  const [concern, rule] = path.split('.');
  const name = `rule_${keyPart(rule ?? '')}_name`;
  if (concern === 'rules') return words.say(rule && words.has(name) ? name : 'options_rules');
  if (concern === 'sites') return words.say('options_sites');
  if (concern === 'kept') return words.say('options_kept');
  if (concern === 'reader') return words.say('reader_title');
  return words.say(concern === 'toolbar' ? 'options_badge' : 'options_repaired_all');
}

export function Repaired({ repairs }: { repairs: readonly Repair[] }) {
  const say = useSay();
  const words = useWords();
  const names = [...new Set(repairs.map((repair) => repairName(words, repair)))];
  const list = new Intl.ListFormat(words.language).format(names);
  return (
    <div class="repaired" role="status">
      {repairs.length > 0 && <Notice text={say('options_repaired', { count: repairs.length, names: list })} />}
    </div>
  );
}
