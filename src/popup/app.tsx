/** The whole popup: what the page is, the one switch, three tabs, and at the bottom what undoes and opens. */
import { useEffect, useState } from 'preact/hooks';
import { handOverSettings } from '../browser/settings-handing.ts';
import { loadSettings, type Mended, onSettingsChanged, saveSettings } from '../browser/settings-store.ts';
import { keysOf, type PopupTab } from '../browser/toolbar.ts';
import type { Report } from '../core/outcome.ts';
import { type Settings, withRuleOn, withRuleOption } from '../settings/settings.ts';
import { withRuleOnSite } from '../settings/sites.ts';
import { type Store, useStored } from '../ui/stored.ts';
import { webAddress } from '../ui/web-address.ts';
import { CleanSwitch } from './clean-switch.tsx';
import { Count } from './count.tsx';
import { Detail } from './detail.tsx';
import { Foot } from './foot.tsx';
import { useKeeping } from './keeping.ts';
import { Notices } from './notices.tsx';
import { usePage } from './page-model.ts';
import { Refused } from './refused.tsx';
import { Said } from './said.tsx';
import { SiteMenu, SiteNotice } from './site-menu.tsx';
import { useSite } from './site-model.ts';
import { Tell } from './tell.tsx';
import { Where } from './where.tsx';

const SETTINGS: Store<Settings, Mended> = {
  load: loadSettings,
  save: saveSettings,
  handOver: handOverSettings,
  onChanged: onSettingsChanged,
};

/** The whole popup. */
export function App({ query }: { query: string }) {
  const page = usePage(query);
  const stored = useStored(SETTINGS);
  const keys = useKeys();
  const { view, acts } = page;
  const report: Report | null = view.kind === 'report' ? view.report : null;
  const address = addressOf(page.tab, report);
  const site = useSite(page.tab, address?.href ?? '', stored, acts.look);
  const ownRules = site?.choice === 'only' ? site.host : null;
  const switchRule = async (id: string, on: boolean) => {
    const switched = (settings: Settings) =>
      ownRules === null ? withRuleOn(settings, id, on) : withRuleOnSite(settings, ownRules, id, on);
    if (await stored.save(switched)) acts.look();
  };
  const setRule = async (id: string, option: string, value: string) => {
    if (await stored.save((settings) => withRuleOption(settings, id, option, value))) acts.look();
  };
  const keeping = useKeeping(page, report, stored);
  const refused = view.kind === 'refused' || view.kind === 'failed';
  return (
    <div class={refused ? 'popup short' : 'popup'}>
      <header class="top">
        <Where place={address?.host ?? page.tab?.title ?? ''}>{site && !refused && <SiteMenu site={site} />}</Where>
        {!refused && <Count report={report} settings={stored.settings} />}
        {!refused && (
          <CleanSwitch report={report} keys={keys} onChange={(on) => (on ? acts.clean() : acts.showOriginal())} />
        )}
      </header>
      <main class="content">
        {refused ? (
          <>
            <Refused view={view} acts={acts} />
            {page.tab && <Tell tabId={page.tab.id} />}
          </>
        ) : (
          <Detail
            report={report}
            settings={stored.settings}
            host={address?.hostname ?? ''}
            acts={acts}
            keeping={keeping}
            onSwitchRule={(id, on) => void switchRule(id, on)}
            onSetRule={(id, option, value) => void setRule(id, option, value)}
            end={page.tab && report && <Tell tabId={page.tab.id} />}
          />
        )}
      </main>
      <Said>
        {site && !refused && <SiteNotice site={site} />}
        <Notices page={page} stored={stored} wasFull={keeping.wasFull} />
      </Said>
      {!refused && <Foot report={report} acts={acts} />}
    </div>
  );
}

/** The page’s address; null for a tab that shows no web page. */
const addressOf = (tab: PopupTab | null, report: Report | null): URL | null =>
  webAddress(report?.url ?? '') ?? webAddress(tab?.url ?? '');

/** The keys that clean a page; empty when there are none or the browser doesn't say. */
function useKeys(): string {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    // Without the keys the popup is whole all the same.
    keysOf('clean').then(setKeys, (error: unknown) => console.warn('Winnow could not ask for its keys', error));
  }, []);
  return keys;
}
