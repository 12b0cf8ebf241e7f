/** What a person decides in the page itself, by the picker or where it is said why something was hidden: stored for its site. */
import { startInPage } from '../browser/inject.ts';
import type { BackgroundMessages } from '../browser/messages.ts';
import { saveSettings } from '../browser/settings-store.ts';
import type browser from '../browser/webextension.ts';
import { words } from '../browser/words.ts';
import { keyPart } from '../core/words.ts';
import { hostIn, type OwnRuleFault, ruleFault } from '../settings/own-rule-faults.ts';
import { type OwnRule, withOwnRule, withoutOwnRule } from '../settings/own-rules.ts';
import { withKept } from '../settings/settings.ts';
import { onlyOurPages } from './our-pages.ts';

type Sender = browser.Runtime.MessageSender;
type Request<K extends keyof BackgroundMessages> = Parameters<BackgroundMessages[K]>[0];

/** The host of the page that asks, by what the browser says of it; empty for a file. Rejects where nothing may be stored. */
function hostOf({ tab, url, frameId }: Sender): string {
  if (tab === undefined || url === undefined || frameId !== 0) throw new Error('only pages decide for their sites');
  if (tab.incognito) throw new Error(words.say('picker_private'));
  return new URL(url).hostname;
}

/** The same, where something is stored for that host. */
function storedFor(sender: Sender): string {
  const host = hostOf(sender);
  if (host === '') throw new Error(words.say('picker_no_site'));
  return host;
}

/** Milliseconds for which a page may take back what it added: as long as somebody may leave the picker open. */
const TAKEN_BACK_WITHIN = 60 * 60 * 1000;

/** Whether a page of that host may have added it; any other rule is the person's to delete. */
const isJustAdded = ({ by, site, since }: OwnRule, host: string): boolean =>
  by === 'selector' && (site === null || site === hostIn(host)) && Date.now() - since <= TAKEN_BACK_WITHIN;

export const decisions = {
  async pick({ tabId }: Request<'pick'>, sender: Sender) {
    onlyOurPages(sender, 'begin to pick');
    return startInPage(tabId, 'picker', null);
  },

  async addRule({ verb, value, everywhere }: Request<'addRule'>, sender: Sender) {
    const host = hostOf(sender);
    if (!everywhere && host === '') return { fault: words.say('picker_no_site') };
    const rule: OwnRule = {
      id: crypto.randomUUID(),
      verb,
      by: 'selector',
      value,
      // As the options page takes it: a rule for a site is one for all of it.
      site: everywhere ? null : hostIn(host),
      on: true,
      since: Date.now(),
    };
    const found: { fault: OwnRuleFault | null } = { fault: null };
    await saveSettings((settings) => {
      found.fault = ruleFault(rule, settings);
      return found.fault ? settings : withOwnRule(settings, rule);
    });
    const { fault } = found;
    return fault ? { fault: words.say(`own_fault_${keyPart(fault.code)}`, fault.facts) } : { id: rule.id };
  },

  async dropRule({ id }: Request<'dropRule'>, sender: Sender) {
    const host = hostOf(sender);
    const found: { isOther: boolean } = { isOther: false };
    await saveSettings((settings) => {
      const rule = settings.own.find((one) => one.id === id);
      found.isOther = rule !== undefined && !isJustAdded(rule, host);
      return rule && !found.isOther ? withoutOwnRule(settings, id) : settings;
    });
    if (found.isOther) throw new Error('a page takes back only what it has just added');
    return null;
  },

  async keepHere(entry: Request<'keepHere'>, sender: Sender) {
    const host = storedFor(sender);
    await saveSettings((settings) => withKept(settings, host, { ...entry, added: Date.now() }));
    return null;
  },
};
