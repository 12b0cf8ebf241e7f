/** On which sites articles are cleaned by themselves, and what the browser allows of it. */
import { useId, useState } from 'preact/hooks';
import { askForSite } from '../browser/ask-for-site.ts';
import { keyPart } from '../core/words.ts';
import type { Settings } from '../settings/settings.ts';
import { type Site, type SiteMode, withEverywhere, withoutSite, withSiteMode } from '../settings/sites.ts';
import { WordButton } from '../ui/button.tsx';
import { errorDetails } from '../ui/error-details.ts';
import type { Next } from '../ui/focus-when-gone.ts';
import { Menu } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay, useWords } from '../ui/words.tsx';
import type { Changer } from './change.ts';
import { Part } from './part.tsx';
import { SwitchRow } from './row.tsx';
import { type SiteAccess, useSiteAccess } from './site-access.ts';

const MODES: readonly SiteMode[] = ['ask', 'automatic', 'only'];

type Trouble = { readonly kind: 'refused' } | { readonly kind: 'failed'; readonly details: string };

export function Sites({ settings, changer }: { settings: Settings; changer: Changer }) {
  const say = useSay();
  const { language } = useWords();
  const access = useSiteAccess(settings.sites);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  /** The browser is asked before anything else is done: it has to be seen that something was pressed. */
  const allow = (host: string | null, mode: 'automatic' | 'only') =>
    void askForSite({ host, mode, on: host, tabId: null }).then(
      (allowed) => setTrouble(allowed ? null : { kind: 'refused' }),
      (error: unknown) => setTrouble({ kind: 'failed', details: errorDetails(error) }),
    );
  const setMode = (host: string, mode: SiteMode) => {
    if (mode !== 'ask') return allow(host, mode);
    changer.change('sites', (before) => withSiteMode(before, host, { mode, rules: [], now: Date.now() }));
  };
  const leaveEverywhere = () => changer.change('sites', (before) => withEverywhere(before, false));
  const forget = (host: string) => changer.change('sites', (before) => withoutSite(before, host));
  const hosts = Object.entries(settings.sites.hosts).sort(([a], [b]) => new Intl.Collator(language).compare(a, b));
  return (
    <Part id="sites" name={say('options_sites')} about={say('options_sites_about')} changer={changer}>
      <div role="status">{trouble?.kind === 'refused' && <Notice text={say('site_refused')} />}</div>
      {trouble?.kind === 'failed' && <Notice problem text={say('site_failed')} details={trouble.details} />}
      <SwitchRow
        name={say('options_sites_everywhere')}
        about={say('options_sites_everywhere_about')}
        place="sites-everywhere"
        on={settings.sites.everywhere}
        onChange={(on) => (on ? allow(null, 'automatic') : leaveEverywhere())}
      />
      {settings.sites.everywhere && access.everywhere === 'withheld' && (
        <Withheld
          next={() => document.querySelector<HTMLElement>('#sites-everywhere input')}
          onAllow={() => allow(null, 'automatic')}
        />
      )}
      {hosts.length === 0 && <p class="none">{say('options_sites_none')}</p>}
      <ul class="sites">
        {hosts.map(([host, site]) => (
          <SiteRow
            key={host}
            host={host}
            site={site}
            access={access.hosts.get(host) ?? 'unknown'}
            onMode={(mode) => setMode(host, mode)}
            onForget={() => forget(host)}
          />
        ))}
      </ul>
    </Part>
  );
}

interface SiteRowProps {
  readonly host: string;
  readonly site: Site;
  readonly access: SiteAccess;
  readonly onMode: (mode: SiteMode) => void;
  readonly onForget: () => void;
}

function SiteRow({ host, site, access, onMode, onForget }: SiteRowProps) {
  const say = useSay();
  const name = useId();
  const items = MODES.map((value) => ({
    value,
    name: say(`site_${value}`),
    about: say(`site_${value}_about`, { host }),
  }));
  const choose = (value: string) => {
    const mode = MODES.find((one) => one === value);
    if (mode) onMode(mode);
  };
  return (
    <li class="row menu-line">
      <div class="text">
        <span class="name" id={name}>
          <bdi>{host}</bdi>
        </span>
        <span class="about">
          <About site={site} />
        </span>
        {site.mode !== 'ask' && access === 'withheld' && (
          <Withheld next={menuBeside} onAllow={() => onMode(site.mode)} describedBy={name} />
        )}
      </div>
      <div class="acts">
        <Menu label={say('options_sites_mode', { host })} items={items} value={site.mode} onChoose={choose} />
        <WordButton describedBy={name} onPress={onForget}>
          {say('options_sites_forget')}
        </WordButton>
      </div>
    </li>
  );
}

/** The rules of its own that a site has, or since when it has been named. */
function About({ site: { mode, rules, since } }: { site: Site }) {
  const say = useSay();
  const words = useWords();
  if (mode === 'only') {
    const known = rules.map((id) => `rule_${keyPart(id)}_name`).filter((key) => words.has(key));
    if (known.length === 0) return <>{say('options_sites_no_rules')}</>;
    const names = new Intl.ListFormat(words.language, { type: 'unit' }).format(known.map((key) => words.say(key)));
    return <>{say('options_sites_rules', { count: known.length, rules: names })}</>;
  }
  const date = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium' }).format(since);
  return <>{say('options_sites_since', { date })}</>;
}

/** How the site is cleaned is said there, and now it is so. */
const menuBeside: Next = (gone) => gone.closest('.row')?.querySelector<HTMLElement>('.menu button');

interface WithheldProps {
  readonly onAllow: () => void;
  readonly describedBy?: string;
  readonly next: Next;
}

function Withheld({ onAllow, describedBy, next }: WithheldProps) {
  const say = useSay();
  return (
    <Notice text={say('site_withheld')} next={next}>
      <WordButton {...(describedBy ? { describedBy } : {})} onPress={onAllow}>
        {say('site_allow_again')}
      </WordButton>
    </Notice>
  );
}
