/** What is wrong with a rule that a person wrote, so that it can be said where they write it. Not for the page: it carries a parser. */
import { collapse, normalise } from '../core/text.ts';
import { fault, type OwnRuleFault } from './own-rule-fault.ts';
import { hasRoomForOwn, LONGEST_VALUE, MOST_OWN_RULES, type OwnBy, type OwnRule } from './own-rules.ts';
import { selectorFault } from './selector-faults.ts';
import { isHost } from './sites.ts';

/** A phrase is looked for in every block of every page. */
const LONGEST_PHRASE = 200;
const MOST_STARS = 10;

/** Letters beside a star: with a single one it would mean every second paragraph. */
const LEAST_BESIDE_STAR = 2;

export type { OwnRuleFault } from './own-rule-fault.ts';

/** What was typed or pasted, as it is stored: a host out of an address, white space collapsed. */
export function tidied(by: OwnBy, typed: string): string {
  const value = collapse(typed);
  return by === 'host' ? hostIn(value) : value;
}

/** The host of an address, or of what looks like one without its scheme; what is neither stays as it is. */
export function hostIn(value: string): string {
  const bare = value.replace(/^\*\.|^\.+/, '');
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(bare) ? bare : `https://${bare}`;
  if (!bare || !URL.canParse(address)) return value;
  const { hostname } = new URL(address);
  return hostname.replace(/^www\.(?=.+\.)/, '').replace(/\.$/, '') || value;
}

/** What is wrong with what a rule goes by; null when nothing is. Expects it `tidied`. */
export function faultOf(by: OwnBy, value: string): OwnRuleFault | null {
  if (value.trim() === '') return fault(`empty-${by}`);
  if (value.length > LONGEST_VALUE) return fault('too-long', { most: LONGEST_VALUE }, LONGEST_VALUE);
  switch (by) {
    case 'selector':
      return selectorFault(value);
    case 'host':
      return isName(value) ? null : fault('not-a-host');
    case 'phrase':
      return phraseFault(value);
  }
}

/** A name that a link can lead to: with a dot, or an address of numbers. */
const isName = (value: string): boolean =>
  isHost(value) && (/^[^.]+(?:\.[^.]+)+$/.test(value) || value.startsWith('[')) && hostIn(value) === value;

function phraseFault(value: string): OwnRuleFault | null {
  if (value.length > LONGEST_PHRASE) return fault('too-long', { most: LONGEST_PHRASE }, LONGEST_PHRASE);
  const stars = value.split('*').length - 1;
  if (stars > MOST_STARS) return fault('too-many-stars', { most: MOST_STARS });
  const letters = normalise(value).replaceAll(' ', '').length;
  if (letters === 0) return fault('no-letters');
  return stars > 0 && letters < LEAST_BESIDE_STAR ? fault('too-short') : null;
}

/** What is wrong with a site; null when nothing is, or when none is named. Pages of a house's own net have names without a dot. */
export const siteFault = (site: string | null): OwnRuleFault | null =>
  site === null || isHost(site) ? null : fault('not-a-site');

/** What keeps a rule from being added to these, or from taking the place of the one with its id. */
export function ruleFault(rule: OwnRule, settings: { readonly own: readonly OwnRule[] }): OwnRuleFault | null {
  const others = settings.own.filter(({ id }) => id !== rule.id);
  const isNew = others.length === settings.own.length;
  if (isNew && !hasRoomForOwn(settings)) return fault('too-many', { most: MOST_OWN_RULES });
  const isSame = ({ verb, by, value, site }: OwnRule) =>
    verb === rule.verb && by === rule.by && value === rule.value && site === rule.site;
  return faultOf(rule.by, rule.value) ?? (others.some(isSame) ? fault('same') : null);
}
