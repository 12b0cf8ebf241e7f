/**
 * Says which stored settings were damaged and stand at their defaults, or that all were restored from their copy, until
 * something is saved over them.
 */
import type { Mended } from '../browser/settings-store.ts';
import { keyPart, type Words } from '../core/words.ts';
import type { Repair } from '../settings/settings.ts';
import { Notice } from '../ui/notice.tsx';
import { restoredAmong, restoredWords } from '../ui/restored-words.ts';
import { useSay, useWords } from '../ui/words.tsx';

/** What the first part of a stored path is called on this page. */
const PARTS: Readonly<Record<string, string>> = {
  rules: 'options_rules',
  sites: 'options_sites',
  kept: 'options_kept',
  own: 'options_own',
  reader: 'reader_title',
  toolbar: 'options_badge',
  views: 'options_step_pictures',
};

/** What a stored path is called on this page: the rule's name, else that of the part it belongs to. */
function repairName(words: Words, { path }: Repair): string {
  const [concern = '', rule] = path.split('.');
  const name = `rule_${keyPart(rule ?? '')}_name`;
  if (concern === 'rules' && rule && words.has(name)) return words.say(name);
  return words.say((Object.hasOwn(PARTS, concern) && PARTS[concern]) || 'options_repaired_all');
}

export function Repaired({ repairs }: { repairs: readonly Mended[] }) {
  const say = useSay();
  const words = useWords();
  const restored = restoredAmong(repairs);
  const damaged = repairs.filter((one) => 'path' in one);
  const names = [...new Set(damaged.map((repair) => repairName(words, repair)))];
  const list = new Intl.ListFormat(words.language).format(names);
  return (
    <div class="repaired" role="status">
      {restored && <Notice text={restoredWords(words, restored)} />}
      {damaged.length > 0 && <Notice text={say('options_repaired', { count: damaged.length, names: list })} />}
    </div>
  );
}
