/** What the person always keeps, site by site, and the way to keep it no longer. */
import { useId } from 'preact/hooks';
import { keyPart } from '../core/words.ts';
import { type Kept, keptOn, type Settings, withoutKept } from '../settings/settings.ts';
import { WordButton } from '../ui/button.tsx';
import { More } from '../ui/more.tsx';
import { useSay, useWords } from '../ui/words.tsx';
import type { Changer } from './change.ts';
import { useFocusAfterRemoval } from './focus-after-removal.ts';
import { Part } from './part.tsx';

interface KeptOnSitesProps {
  readonly settings: Settings;
  readonly changer: Changer;
}

export function KeptOnSites({ settings, changer }: KeptOnSitesProps) {
  const say = useSay();
  const { language } = useWords();
  const { list, removing } = useFocusAfterRemoval(settings.kept);
  const hosts = Object.keys(settings.kept).sort(new Intl.Collator(language).compare);
  const remove = (host: string, mark?: string) => {
    removing();
    changer.change('kept', (before) => withoutKept(before, host, mark));
  };
  return (
    <Part id="kept" name={say('options_kept')} about={say('options_kept_about')} changer={changer}>
      <div ref={list} tabIndex={-1} class="kept-sites">
        {hosts.length === 0 && <p class="none">{say('options_kept_none')}</p>}
        {hosts.map((host) => (
          <Site key={host} host={host} kept={keptOn(settings.kept, host)} onRemove={(mark) => remove(host, mark)} />
        ))}
      </div>
    </Part>
  );
}

/** Enough to know a site by; the rest is behind a button. */
const SHOWN_OF_SITE = 5;

interface SiteProps {
  readonly host: string;
  /** The oldest first. */
  readonly kept: readonly Kept[];
  /** Without a mark: everything on this site. */
  readonly onRemove: (mark?: string) => void;
}

function Site({ host, kept, onRemove }: SiteProps) {
  const say = useSay();
  const name = useId();
  return (
    <section class="site" aria-labelledby={name}>
      <div class="site-head">
        <h3 id={name}>
          <bdi>{host}</bdi>
        </h3>
        {kept.length > 1 && (
          <WordButton describedBy={name} onPress={() => onRemove()}>
            {say('options_kept_remove_all')}
          </WordButton>
        )}
      </div>
      <More
        items={kept.toReversed()}
        first={SHOWN_OF_SITE}
        draw={(entry) => <Entry key={entry.mark} entry={entry} onRemove={() => onRemove(entry.mark)} />}
      />
    </section>
  );
}

function Entry({ entry, onRemove }: { entry: Kept; onRemove: () => void }) {
  const say = useSay();
  const words = useWords();
  const what = useId();
  const { rule, mark, excerpt, added } = entry;
  const ruleName = `rule_${keyPart(rule)}_name`;
  return (
    <li class="row">
      <p class="text">
        <span class="what" id={what}>
          <bdi>{excerpt || mark}</bdi>
        </span>
        <span class="about">
          {say('options_kept_by', {
            // A rule of another version of Winnow has no words here.
            rule: words.has(ruleName) ? words.say(ruleName) : rule,
            date: new Intl.DateTimeFormat(words.language, { dateStyle: 'medium' }).format(added),
          })}
        </span>
      </p>
      <WordButton describedBy={what} onPress={onRemove}>
        {say('options_kept_remove')}
      </WordButton>
    </li>
  );
}
